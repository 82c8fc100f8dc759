import { listOrganisations } from '$lib/server/repositories/organisations';
import { listPlans } from '$lib/server/repositories/plans';
import { mySectionsDueSoon } from '$lib/server/requests/my-sections';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [plans, organisations, sections] = await Promise.all([
		listPlans(locals.db),
		listOrganisations(locals.db),
		mySectionsDueSoon(locals.db)
	]);
	return { plans, organisations, sections };
};
