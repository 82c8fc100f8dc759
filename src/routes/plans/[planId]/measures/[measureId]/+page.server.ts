import { error } from '@sveltejs/kit';
import { mayEdit } from '$lib/domain/access/access';
import { latest } from '$lib/domain/evidence/series';
import { numberGoals, numberMeasures, orderGoals } from '$lib/domain/goals/number-goals';
import type { Measure } from '$lib/domain/measures/measure';
import { formatMoney, formatNumber } from '$lib/domain/shared/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { checklistRow } from '$lib/server/requests/checklist-rows';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

const ownMeasure = (position: number): Measure => ({
	id: crypto.randomUUID(),
	version: 1,
	catalogueId: null,
	title: '',
	summary: '',
	goalIds: [],
	position,
	responsibleUnit: '',
	partners: [],
	targetGroups: [],
	startsOn: null,
	endsOn: null,
	steps: [],
	risks: [],
	equalityNote: '',
	budget: [],
	indicators: []
});

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const isNew = params.measureId === 'new';
	const found = plan.measures.find(({ id }) => id === params.measureId);
	const measure = isNew ? ownMeasure(plan.measures.length) : found;
	if (!measure || (isNew && !mayEdit(access)))
		error(404, { message: m.common_not_found_title(), id: '' });
	const locale = getLocale();
	const codes = numberGoals(plan.goals);
	const entry = pack.catalogue.find(({ id }) => id === measure.catalogueId);
	const goals = orderGoals(plan.goals);
	const own = goals.filter(({ id }) => measure.goalIds.includes(id));
	const challengeIds = new Set(own.flatMap((goal) => goal.challengeIds));
	return {
		checklists: isNew
			? []
			: pack.checklists
					.filter(({ subject }) => subject === 'measure')
					.map((checklist) => checklistRow(checklist, plan, measure.id, locale)),
		measure,
		isNew,
		code: numberMeasures(plan.goals, plan.measures).get(measure.id) ?? '',
		goals: goals.map(({ id, title }) => ({ id, label: `${codes.get(id) ?? ''}. ${title}` })),
		groups: pack.targetGroups.map(({ key, label }) => ({ value: key, label: label[locale] })),
		funding: pack.fundingSources.map(({ key, label }) => ({ value: key, label: label[locale] })),
		linked: pack.indicators.map((indicator) => {
			const newest = latest(indicator.id, plan.readings);
			const value = newest?.value ?? null;
			return {
				value: indicator.id,
				label: `${indicator.id} · ${indicator.name[locale]}`,
				mayCarryTarget: indicator.mayCarryTarget,
				latest:
					newest && value !== null
						? { shown: formatNumber(value, locale, indicator.decimals), year: newest.year }
						: null
			};
		}),
		thread: {
			challenges: plan.challenges
				.filter(({ id }) => challengeIds.has(id))
				.map(({ title }) => title),
			goals: own.map(({ id, title }) => `${codes.get(id) ?? ''}. ${title}`)
		},
		period: plan.period,
		catalogueId: entry?.id ?? null,
		costHint: entry
			? m.measures_budget_hint({
					min: formatMoney(entry.cost.min, locale),
					max: formatMoney(entry.cost.max, locale)
				})
			: '',
		mayEdit: mayEdit(access)
	};
};
