import { mayEdit } from '$lib/domain/access/access';
import { sumBudget } from '$lib/domain/budget/budget';
import { numberGoals, numberMeasures, orderGoals } from '$lib/domain/goals/number-goals';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, access } = await planOfRequest(locals, params.planId);
	const goalCodes = numberGoals(plan.goals);
	const codes = numberMeasures(plan.goals, plan.measures);
	const totals = new Map(
		sumBudget(plan).byMeasure.map(({ measureId, money }) => [measureId, money])
	);
	const row = (measure: (typeof plan.measures)[number]) => ({
		id: measure.id,
		code: codes.get(measure.id) ?? '',
		title: measure.title,
		responsibleUnit: measure.responsibleUnit,
		startsOn: measure.startsOn,
		endsOn: measure.endsOn,
		total: totals.get(measure.id)?.total ?? 0,
		unfunded: totals.get(measure.id)?.unfunded ?? 0
	});
	const byCode = (a: { code: string }, b: { code: string }) =>
		a.code.localeCompare(b.code, 'pl', { numeric: true });
	return {
		groups: orderGoals(plan.goals).map((goal) => ({
			id: goal.id,
			title: `${goalCodes.get(goal.id) ?? ''}. ${goal.title}`,
			level: goal.level,
			measures: plan.measures
				.filter(({ goalIds }) => goalIds.includes(goal.id))
				.map(row)
				.toSorted(byCode)
		})),
		loose: plan.measures.filter(({ goalIds }) => goalIds.length === 0).map(row),
		count: plan.measures.length,
		mayEdit: mayEdit(access)
	};
};
