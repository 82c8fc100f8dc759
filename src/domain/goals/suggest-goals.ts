import type { Challenge } from '../challenges/challenge';
import type { Goal, GoalTemplate } from './goal';

export type GoalSuggestion = {
	template: GoalTemplate;
	/** Accepted challenges that it would answer, those that no goal answers yet first */
	answers: { challengeId: string; alreadyAnswered: boolean }[];
};

/**
 * Goals of the pack that answer accepted challenges and are not in the plan yet. Those that answer most challenges still
 * without a goal come first, strategic before operational.
 */
export const suggestGoals = (
	{ goalTemplates }: { goalTemplates: GoalTemplate[] },
	{ challenges, goals }: { challenges: Challenge[]; goals: Goal[] }
): GoalSuggestion[] => {
	const taken = new Set(goals.map(({ templateId }) => templateId));
	const answered = new Set(goals.flatMap(({ challengeIds }) => challengeIds));
	const accepted = challenges.filter(({ status }) => status === 'accepted');
	const open = ({ answers }: GoalSuggestion) =>
		answers.filter(({ alreadyAnswered }) => !alreadyAnswered).length;
	return goalTemplates
		.filter(({ id }) => !taken.has(id))
		.map((template) => ({
			template,
			answers: accepted
				.filter(({ patternKeys }) =>
					patternKeys.some((key) => template.challengeKeys.includes(key))
				)
				.map(({ id }) => ({ challengeId: id, alreadyAnswered: answered.has(id) }))
				.toSorted((a, b) => Number(a.alreadyAnswered) - Number(b.alreadyAnswered))
		}))
		.filter(({ answers }) => answers.length > 0)
		.toSorted(
			(a, b) =>
				open(b) - open(a) ||
				Number(b.template.level === 'strategic') - Number(a.template.level === 'strategic') ||
				b.answers.length - a.answers.length
		);
};
