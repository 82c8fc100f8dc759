import { redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { countAttempts, forgetAttempts } from '$lib/server/rate-limit/limits';
import {
	readForm,
	readNext,
	readNextOfUrl,
	signInSchema
} from '$lib/server/requests/account-forms';
import { keepLanguageOf } from '$lib/server/requests/keep-language';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = readNextOfUrl(url);
	if (locals.person) redirect(303, next);
	return { next, deleted: url.searchParams.has('deleted') };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, getClientAddress, setHeaders }) => {
		const form = await request.formData();
		const { typed, value, errors } = readForm(signInSchema, form);
		if (errors) return refuseForm(400, typed, errors);
		const place = getClientAddress();
		const personHere = `${value.email} ${place}`;
		const counted = await countAttempts([
			['signInOfPerson', personHere],
			['signInFromPlace', place]
		]);
		if (!counted.ok) return refuseAttempts(counted.error, typed, setHeaders);

		const { data, error } = await locals.db.auth.signInWithPassword(value);
		if (error?.code === 'invalid_credentials')
			return refuseForm(400, typed, {}, m.account_wrong_password());
		if (error?.code === 'email_not_confirmed')
			return refuseForm(400, typed, {}, m.account_not_confirmed());
		if (error) throw new Error('Signing in failed', { cause: error });
		await forgetAttempts('signInOfPerson', personHere);
		await keepLanguageOf(locals.db, data.user.id, cookies);
		redirect(303, readNext(form.get('next')));
	}
};
