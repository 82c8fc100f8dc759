import { sumBudget } from '$lib/domain/budget/budget';
import type { ChartSpec } from '$lib/domain/document/blocks';
import { numberMeasures } from '$lib/domain/goals/number-goals';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const budget = sumBudget(plan);
	const codes = numberMeasures(plan.goals, plan.measures);
	const locale = getLocale();
	const part = (name: string, key: 'certain' | 'planned' | 'unfunded') => ({
		name,
		area: null,
		values: budget.byYear.map(({ money }) => money[key])
	});
	const chart: ChartSpec = {
		kind: 'stacked bar',
		title: m.budget_chart(),
		alternative: m.budget_chart(),
		unit: 'zł',
		decimals: 0,
		labels: budget.byYear.map(({ year }) => String(year)),
		series: [
			part(m.budget_certain(), 'certain'),
			part(m.budget_planned(), 'planned'),
			part(m.budget_unfunded(), 'unfunded')
		]
	};
	return {
		chart,
		whole: budget.whole,
		years: budget.byYear.map(({ year }) => year),
		byYear: budget.byYear,
		bySource: budget.bySource.map(({ fundingKey, total, years }) => ({
			key: fundingKey ?? '',
			label:
				pack.fundingSources.find(({ key }) => key === fundingKey)?.label[locale] ??
				fundingKey ??
				m.budget_no_source(),
			total,
			years
		})),
		byMeasure: budget.byMeasure.map(({ measureId, money, years }) => ({
			id: measureId,
			label: `${codes.get(measureId) ?? ''} ${plan.measures.find(({ id }) => id === measureId)?.title ?? ''}`,
			total: money.total,
			unfunded: money.unfunded,
			years
		})),
		yearsWithoutMoney: budget.yearsWithoutMoney.map(({ year }) => year)
	};
};
