import { redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { keepLanguage } from '$lib/server/requests/keep-language';
import {
	readForm,
	readNext,
	readNextOfUrl,
	signUpSchema
} from '$lib/server/requests/account-forms';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import { countAttempt } from '$lib/server/rate-limit/limits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = readNextOfUrl(url);
	if (locals.person) redirect(303, next);
	// An invitation's link knows the address that it was sent to.
	return { next, language: getLocale(), email: url.searchParams.get('email') ?? '' };
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, getClientAddress, setHeaders }) => {
		const form = await request.formData();
		const { typed, value, errors } = readForm(signUpSchema, form);
		if (errors) return refuseForm(400, typed, errors);
		const counted = await countAttempt('signUp', getClientAddress());
		if (!counted.ok) return refuseAttempts(counted.error, typed, setHeaders);

		const { name, email, password, language } = value;
		const { data, error } = await locals.db.auth.signUp({
			email,
			password,
			options: { data: { name, language } }
		});
		if (error?.code === 'user_already_exists')
			return refuseForm(400, typed, { email: m.account_error_email_taken() });
		if (error?.code === 'weak_password')
			return refuseForm(400, typed, { password: m.account_error_weak_password() });
		if (error) throw new Error('Signing up failed', { cause: error });
		keepLanguage(cookies, language);
		// Without a session the address has to be confirmed first; the letter is on its way.
		if (!data.session) return { sentTo: email };
		redirect(303, readNext(form.get('next')));
	}
};
