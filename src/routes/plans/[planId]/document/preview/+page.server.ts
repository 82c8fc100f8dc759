import { composeDocument } from '$lib/domain/document/compose';
import { planDependency } from '$lib/server/requests/plan';
import { printedPlanOfRequest } from '$lib/server/requests/printed-plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack } = await printedPlanOfRequest(locals, params.planId);
	return { document: composeDocument(plan, pack, today()) };
};
