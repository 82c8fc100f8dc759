import { listOrganisations } from '$lib/server/repositories/organisations';
import { listPlans } from '$lib/server/repositories/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [plans, organisations] = await Promise.all([
		listPlans(locals.db),
		listOrganisations(locals.db)
	]);
	return { plans, organisations };
};
