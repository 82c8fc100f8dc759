import { mayEdit } from '$lib/domain/access/access';
import { numberSections } from '$lib/domain/document/number-sections';
import { staleParts } from '$lib/domain/document/stale-parts';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const numbers = numberSections(pack.template);
	return {
		sections: pack.template.sections.map((template) => {
			const section = plan.sections.find(({ key }) => key === template.key);
			return {
				key: template.key,
				number: numbers.get(template.key) ?? '',
				level: template.parent === null ? 1 : 2,
				title: template.title[plan.language],
				guidance: template.guidance[getLocale()],
				status: section?.status ?? ('to do' as const),
				stale: section?.text ? staleParts(section.text, plan, pack, today()).length : 0
			};
		}),
		language: plan.language,
		mayEdit: mayEdit(access)
	};
};
