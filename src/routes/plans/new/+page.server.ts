import { error, fail, redirect } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { daySchema, idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { beginPlan } from '$lib/server/commands/create-plan';
import { listOrganisations } from '$lib/server/repositories/organisations';
import { cityOptions, readPlaceForm } from '$lib/server/requests/place-form';
import { readPlanForm } from '$lib/server/requests/plan-form';
import { sizeOptions } from '$lib/server/requests/size-options';
import { today } from '$lib/server/requests/today';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const organisations = (await listOrganisations(locals.db)).filter(
		({ role }) => role === 'lead' || role === 'editor'
	);
	if (organisations.length === 0) redirect(303, '/organisations/new');
	const year = Number(today().slice(0, 4));
	return {
		organisations: organisations.map(({ id, name }) => ({ id, name })),
		cities: cityOptions,
		place: { kind: 'city with powiat rights', city: '', name: '', teryt: '' },
		settings: {
			genitive: '',
			locative: '',
			documentKind: 'strategy',
			title: '',
			from: String(year + 1),
			to: String(year + 5),
			language: getLocale(),
			size: 'standard'
		},
		startsOn: today(),
		choice: sizeOptions(currentPack(), getLocale())
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const { place, typed: typedPlace, errors: placeErrors } = readPlaceForm(form);
		const { settings, typed, errors } = readPlanForm(form);
		const organisationId = String(form.get('organisation') ?? '');
		const startsOn = String(form.get('startsOn') ?? '');
		const typedAll = { place: typedPlace, settings: typed, organisationId, startsOn };
		if (!place || !settings || !daySchema.safeParse(startsOn).success) {
			const starts = daySchema.safeParse(startsOn).success ? '' : m.plan_error_required();
			return fail(400, { ...typedAll, placeErrors, errors, starts, organisation: '' });
		}
		const organisations = await listOrganisations(locals.db);
		const mayCreate = organisations.some(
			({ id, role }) => id === organisationId && (role === 'lead' || role === 'editor')
		);
		if (!idSchema.safeParse(organisationId).success || !mayCreate) {
			const organisation = m.plan_error_not_allowed();
			return fail(403, { ...typedAll, placeErrors, errors, starts: '', organisation });
		}
		const { genitive, locative, from, to, ...rest } = settings;
		const planId = await beginPlan(locals.db, organisationId, {
			...rest,
			place: { ...place, genitive, locative },
			period: { from, to },
			startsOn
		});
		if (!planId) error(500, { message: 'no plan', id: '' });
		redirect(303, `/plans/${planId}`);
	}
};
