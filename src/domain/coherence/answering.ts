import type { Goal } from '../goals/goal';
import type { Measure } from '../measures/measure';
import type { Plan } from '../plan/plan';

/** The goal and the operational goals under it. */
const withOperational = (plan: Plan, goal: Goal): Goal[] => [
	goal,
	...plan.goals.filter(({ parentId }) => parentId === goal.id)
];

/** Measures under the goal itself or under one of its operational goals. */
export const measuresUnder = (plan: Plan, goal: Goal): Measure[] => {
	const ids = new Set(withOperational(plan, goal).map(({ id }) => id));
	return plan.measures.filter(({ goalIds }) => goalIds.some((id) => ids.has(id)));
};

export const goalsAnswering = (plan: Plan, challengeId: string): Goal[] =>
	plan.goals.filter(({ challengeIds }) => challengeIds.includes(challengeId));

/** Measures under the goals that answer the challenge. */
export const measuresAnswering = (plan: Plan, challengeId: string): Measure[] => [
	...new Set(goalsAnswering(plan, challengeId).flatMap((goal) => measuresUnder(plan, goal)))
];
