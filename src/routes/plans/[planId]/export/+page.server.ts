import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	return {
		seesInternal: ['lead', 'editor', 'contributor'].includes(access.role),
		gaps: splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps).open.length,
		further: pack.templates
			// An organisation's own plan is nothing that comes out of a municipality's.
			.filter(({ document }) => document !== 'organisation development plan')
			.map(({ id, name, purpose }) => ({ id, name: name[locale], purpose: purpose[locale] }))
	};
};
