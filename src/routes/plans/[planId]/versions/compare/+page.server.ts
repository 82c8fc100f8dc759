import { comparisonOfRequest } from '$lib/server/requests/comparison';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { listVersions } from '$lib/server/repositories/versions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
	depends(planDependency);
	// First of all whether the person reaches the plan.
	const { plan } = await planOfRequest(locals, params.planId);
	const { document, from, to } = await comparisonOfRequest(locals, plan.id, url.searchParams);
	return {
		document,
		from: { id: from.id, label: from.label },
		to: { id: to.id, label: to.label },
		versions: await listVersions(locals.db, plan.id, { automatic: true, limit: 500 })
	};
};
