import { weightOf } from '../challenges/rank';
import type { Plan } from '../plan/plan';
import { goalsAnswering, measuresAnswering, measuresUnder } from './answering';
import type { GapFact } from './gap';

/** Planning-method §7: 4–6 goals with 2–4 specific objectives each, so at most six. */
const mostStrategicGoals = 6;

export const findChallengeGaps = (plan: Plan): GapFact[] =>
	plan.challenges
		.filter(({ status }) => status === 'accepted')
		.flatMap((challenge) => {
			const about = { kind: 'challenge' as const, id: challenge.id };
			const hasGoal = goalsAnswering(plan, challenge.id).length > 0;
			const facts: GapFact[] = [];
			if (!hasGoal) facts.push({ kind: 'challenge without goal', about });
			// Without a goal there is nothing that a measure could hang under: one gap at a time.
			else if (measuresAnswering(plan, challenge.id).length === 0)
				facts.push({ kind: 'challenge without measure', about });
			if (challenge.evidence.length === 0)
				facts.push({ kind: 'challenge without evidence', about });
			if (weightOf(challenge) === null) facts.push({ kind: 'challenge not ranked', about });
			return facts;
		});

export const findGoalGaps = (plan: Plan): GapFact[] => {
	const strategic = plan.goals.filter(({ level }) => level === 'strategic');
	const tooMany: GapFact[] =
		strategic.length > mostStrategicGoals
			? [
					{
						kind: 'too many goals',
						about: { kind: 'plan', id: plan.id },
						count: strategic.length,
						limit: mostStrategicGoals
					}
				]
			: [];
	return [
		...tooMany,
		...plan.goals.flatMap((goal) => {
			const about = { kind: 'goal' as const, id: goal.id };
			const facts: GapFact[] = [];
			// An operational goal answers what its strategic goal answers.
			if (goal.challengeIds.length === 0 && goal.parentId === null)
				facts.push({ kind: 'goal without challenge', about });
			if (measuresUnder(plan, goal).length === 0)
				facts.push({ kind: 'goal without measure', about });
			return facts;
		})
	];
};

export const findSettingsGaps = (plan: Plan): GapFact[] =>
	(['genitive', 'locative'] as const)
		// English has no declension: only Polish documents need the forms.
		.filter((form) => plan.language === 'pl' && plan.place[form] === '')
		.map((form) => ({ kind: 'missing name form', about: { kind: 'plan', id: plan.id }, form }));

export const findScheduleGaps = (plan: Plan, today: string): GapFact[] =>
	plan.milestones
		.filter(({ dueOn, doneOn }) => doneOn === null && dueOn < today)
		.map(({ id }) => ({ kind: 'overdue milestone', about: { kind: 'milestone', id } }));
