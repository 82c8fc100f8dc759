import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { createOrganisation } from '$lib/server/repositories/organisations';
import { readOrganisationForm } from '$lib/server/requests/organisation-form';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { typed, organisation, errors } = readOrganisationForm(await request.formData());
		if (!organisation) return fail(400, { typed, errors, problem: '' });
		const id = await createOrganisation(locals.db, organisation);
		if (!id) return fail(403, { typed, errors: {}, problem: m.organisations_error_not_allowed() });
		redirect(303, `/organisations/${id}`);
	}
};
