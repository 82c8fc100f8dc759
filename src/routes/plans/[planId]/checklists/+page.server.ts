import { checklistResult, checksOf } from '$lib/domain/plan/checklist-result';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { checklistRow } from '$lib/server/requests/checklist-rows';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	const ofPlan = pack.checklists.filter(({ subject }) => subject === 'plan');
	const ofMeasures = pack.checklists.filter(({ subject }) => subject === 'measure');
	return {
		ofPlan: pack.areas
			.map(({ code, name }) => ({
				area: code,
				name: name[locale],
				rows: ofPlan
					.filter(({ area }) => area === code)
					.map((checklist) => checklistRow(checklist, plan, null, locale))
			}))
			.filter(({ rows }) => rows.length > 0),
		ofMeasures: ofMeasures.map((checklist) => ({
			key: checklist.key,
			area: checklist.area,
			name: checklist.name[locale],
			purpose: checklist.purpose[locale],
			checked: plan.measures.filter(
				({ id }) => checklistResult(checklist, checksOf(plan, checklist, id)).complete
			).length,
			measures: plan.measures.length
		}))
	};
};
