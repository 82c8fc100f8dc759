import { mayEdit } from '$lib/domain/access/access';
import { rankChallenges } from '$lib/domain/challenges/rank';
import { numberGoals, orderGoals } from '$lib/domain/goals/number-goals';
import { suggestGoals } from '$lib/domain/goals/suggest-goals';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const codes = numberGoals(plan.goals);
	const challenges = rankChallenges(plan.challenges).map(({ challenge, weight }) => ({
		id: challenge.id,
		title: challenge.title,
		weight
	}));
	const titleOf = (id: string) => challenges.find((challenge) => challenge.id === id)?.title;
	return {
		goals: orderGoals(plan.goals).map((goal) => ({
			goal,
			code: codes.get(goal.id) ?? '',
			answers: goal.challengeIds.flatMap((id) => titleOf(id) ?? []),
			measures: plan.measures.filter(({ goalIds }) => goalIds.includes(goal.id)).length
		})),
		challenges,
		unanswered: challenges.filter(
			({ id }) => !plan.goals.some(({ challengeIds }) => challengeIds.includes(id))
		),
		suggestions: suggestGoals(pack, plan)
			.slice(0, 8)
			.map(({ template, answers }) => ({
				id: template.id,
				level: template.level,
				title: template.title[plan.language],
				challengeIds: answers.map(({ challengeId }) => challengeId),
				answers: answers.flatMap(({ challengeId }) => titleOf(challengeId) ?? [])
			})),
		mayEdit: mayEdit(access)
	};
};
