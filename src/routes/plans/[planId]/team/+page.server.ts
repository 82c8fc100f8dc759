import type { RequestEvent } from '@sveltejs/kit';
import { mayLead } from '$lib/domain/access/access';
import { m } from '$lib/i18n/paraglide/messages';
import { listOrganisations } from '$lib/server/repositories/organisations';
import { listMembers } from '$lib/server/repositories/people';
import { listPlans } from '$lib/server/repositories/plans';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { areaOptions, pendingInvitations } from '$lib/server/requests/team';
import { teamActions } from '$lib/server/requests/team-actions';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, access } = await planOfRequest(locals, params.planId);
	const whose = { organisationId: null, planId: plan.id };
	const [plans, organisations, members, invitations] = await Promise.all([
		listPlans(locals.db),
		listOrganisations(locals.db),
		listMembers(locals.db, whose),
		mayLead(access) ? pendingInvitations(locals.db, whose) : []
	]);
	const summary = plans.find(({ id }) => id === plan.id);
	return {
		organisation: {
			name: summary?.organisationName ?? '',
			// Only its members can open its page.
			href: organisations.some(({ id }) => id === summary?.organisationId)
				? `/organisations/${summary?.organisationId ?? ''}`
				: null
		},
		mayLead: mayLead(access),
		members,
		invitations,
		areas: areaOptions()
	};
};

const nameOfPlan = async ({ locals, params }: RequestEvent<RouteParams>) => {
	const { plan } = await planOfRequest(locals, params.planId);
	return m.organisations_plan_of_place({ title: plan.title, place: plan.place.name });
};

export const actions: Actions = teamActions<RequestEvent<RouteParams>>({
	whoseOf: ({ params }) => ({ organisationId: null, planId: params.planId }),
	nameOf: nameOfPlan,
	afterLeaving: '/home'
});
