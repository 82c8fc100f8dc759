import { error, type RequestEvent } from '@sveltejs/kit';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import type { Db } from '$lib/server/repositories/db';
import { listOrganisations } from '$lib/server/repositories/organisations';
import { listMembers } from '$lib/server/repositories/people';
import { listPlans } from '$lib/server/repositories/plans';
import { areaOptions, pendingInvitations } from '$lib/server/requests/team';
import { teamActions } from '$lib/server/requests/team-actions';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** 404 for those who are no members: whether an organisation exists is nobody's business. */
const organisationOf = async (db: Db, organisationId: string) => {
	const known = idSchema.safeParse(organisationId).success;
	const own = known ? await listOrganisations(db) : [];
	const organisation = own.find(({ id }) => id === organisationId);
	if (!organisation) error(404, { message: m.common_not_found_title(), id: '' });
	return organisation;
};

export const load: PageServerLoad = async ({ locals, params }) => {
	const organisation = await organisationOf(locals.db, params.organisationId);
	const whose = { organisationId: organisation.id, planId: null };
	const mayLead = organisation.role === 'lead';
	const [plans, members, invitations] = await Promise.all([
		listPlans(locals.db),
		listMembers(locals.db, whose),
		mayLead ? pendingInvitations(locals.db, whose) : []
	]);
	return {
		organisation,
		mayLead,
		mayCreatePlans: organisation.role === 'lead' || organisation.role === 'editor',
		plans: plans.filter(({ organisationId }) => organisationId === organisation.id),
		members,
		invitations,
		areas: areaOptions()
	};
};

export const actions: Actions = teamActions<RequestEvent<RouteParams>>({
	whoseOf: ({ params }) => ({ organisationId: params.organisationId, planId: null }),
	nameOf: async ({ locals, params }) =>
		(await organisationOf(locals.db, params.organisationId)).name,
	afterLeaving: '/home'
});
