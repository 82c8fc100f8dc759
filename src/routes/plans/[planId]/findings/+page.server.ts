import { recordableAreas } from '$lib/domain/access/access';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	return {
		findings: plan.findings.toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? '')),
		usedIn: Object.fromEntries(
			plan.findings.map(({ id }) => [
				id,
				plan.challenges
					.filter(({ evidence }) => evidence.some((ref) => ref.id === id))
					.map(({ title }) => title)
			])
		),
		areas: pack.areas.map(({ code, name }) => ({ code, name: name[getLocale()] })),
		recordable: recordableAreas(access)
	};
};
