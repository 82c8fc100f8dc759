import { mayEdit } from '$lib/domain/access/access';
import { findTextGaps } from '$lib/domain/coherence/text-gaps';
import { composeDocument } from '$lib/domain/document/compose';
import { staleParts } from '$lib/domain/document/stale-parts';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	// Optional sections without content are left out of the document: the numbers are those that will be printed.
	const { sections: printed } = composeDocument(plan, pack, today());
	const numbers = new Map(printed.map(({ key, number }) => [key, number]));
	const textGaps = Map.groupBy(findTextGaps(plan, pack, today()), ({ about }) => about.id);
	const count = (key: string, ...kinds: string[]) =>
		(textGaps.get(key) ?? []).filter(({ kind }) => kinds.includes(kind)).length;
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
				changed: count(template.key, 'figure changed since accepted'),
				sourceless: count(template.key, 'figure lost its source'),
				claims: count(template.key, 'claim no longer holds', 'claim cannot be checked'),
				stale: section?.text ? staleParts(section.text, plan, pack, today()).length : 0
			};
		}),
		language: plan.language,
		mayEdit: mayEdit(access)
	};
};
