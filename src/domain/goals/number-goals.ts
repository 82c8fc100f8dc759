import type { Goal } from './goal';

/** What numbering needs to know of a measure; measures stand to the right of goals. */
type Placed = { id: string; position: number; goalIds: string[] };

const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) =>
	a.position - b.position || a.id.localeCompare(b.id);

/** Goals in the order of the document: each strategic goal followed by its operational ones, strays at the end. */
export const orderGoals = (goals: Goal[]): Goal[] => {
	const strategic = goals.filter((goal) => goal.level === 'strategic').toSorted(byPosition);
	const parents = new Set(strategic.map(({ id }) => id));
	const isTop = (goal: Goal) =>
		goal.level === 'strategic' || goal.parentId === null || !parents.has(goal.parentId);
	const strays = goals.filter((goal) => isTop(goal) && goal.level !== 'strategic');
	return [...strategic, ...strays.toSorted(byPosition)].flatMap((goal) => [
		goal,
		...goals.filter((other) => !isTop(other) && other.parentId === goal.id).toSorted(byPosition)
	]);
};

/** Codes by goal id: 1, 2 for strategic goals, 1.1, 1.2 for the operational goals under them. */
export const numberGoals = (goals: Goal[]): Map<string, string> => {
	const codes = new Map<string, string>();
	const children = new Map<string, number>();
	let top = 0;
	for (const goal of orderGoals(goals)) {
		const parent = goal.level === 'operational' && goal.parentId ? codes.get(goal.parentId) : null;
		if (!parent) {
			top += 1;
			codes.set(goal.id, String(top));
			continue;
		}
		const next = (children.get(parent) ?? 0) + 1;
		children.set(parent, next);
		codes.set(goal.id, `${parent}.${next}`);
	}
	return codes;
};

/**
 * Codes by measure id: 1.1.1 under the first of its goals in the order of the document; a measure without a goal has
 * none.
 */
export const numberMeasures = (goals: Goal[], measures: Placed[]): Map<string, string> => {
	const goalCodes = numberGoals(goals);
	const codes = new Map<string, string>();
	for (const [goalId, goalCode] of goalCodes) {
		const own = measures
			.filter((measure) => !codes.has(measure.id) && measure.goalIds.includes(goalId))
			.toSorted(byPosition);
		own.forEach((measure, index) => codes.set(measure.id, `${goalCode}.${index + 1}`));
	}
	return codes;
};
