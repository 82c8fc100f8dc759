import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	return { gaps: splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps).open.length };
};
