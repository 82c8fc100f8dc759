import { redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { countAttempt } from '$lib/server/rate-limit/limits';
import { newPasswordSchema, readForm } from '$lib/server/requests/account-forms';
import { keepLanguageOf } from '$lib/server/requests/keep-language';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import type { Actions, PageServerLoad } from './$types';

// The link is used up only when the form is sent: programs that look at letters open links too.
export const load: PageServerLoad = ({ url }) => ({
	token: url.searchParams.get('token_hash') ?? ''
});

export const actions: Actions = {
	default: async ({ request, locals, cookies, getClientAddress, setHeaders }) => {
		const form = await request.formData();
		const { typed, value, errors } = readForm(newPasswordSchema, form);
		if (errors) return refuseForm(400, typed, errors);
		const counted = await countAttempt('linkFromPlace', getClientAddress());
		if (!counted.ok) return refuseAttempts(counted.error, typed, setHeaders);

		const token = String(form.get('token') ?? '');
		const verified = await locals.db.auth.verifyOtp({ token_hash: token, type: 'recovery' });
		if (verified.error || !verified.data.user)
			return refuseForm(400, typed, {}, m.account_link_expired());
		const changed = await locals.db.auth.updateUser({ password: value.password });
		if (changed.error?.code === 'weak_password') {
			await locals.db.auth.signOut({ scope: 'local' });
			return refuseForm(400, typed, {}, m.account_weak_password_new_link());
		}
		if (changed.error && changed.error.code !== 'same_password')
			throw new Error('The password could not be changed', { cause: changed.error });
		// Whoever knew the old password is out.
		await locals.db.auth.signOut({ scope: 'others' });
		await keepLanguageOf(locals.db, verified.data.user.id, cookies);
		redirect(303, '/home');
	}
};
