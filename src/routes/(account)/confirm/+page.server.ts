import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages';
import { countAttempt } from '$lib/server/rate-limit/limits';
import { keepLanguageOf } from '$lib/server/requests/keep-language';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import type { Actions, PageServerLoad } from './$types';

const linkType = z.enum(['signup', 'email', 'invite', 'magiclink', 'email_change']).catch('email');

// The link is used up by the button, not by opening it: programs that look at letters open links too.
export const load: PageServerLoad = ({ url }) => ({
	token: url.searchParams.get('token_hash') ?? '',
	type: linkType.parse(url.searchParams.get('type'))
});

export const actions: Actions = {
	default: async ({ request, locals, cookies, getClientAddress, setHeaders }) => {
		const counted = await countAttempt('linkFromPlace', getClientAddress());
		if (!counted.ok) return refuseAttempts(counted.error, {}, setHeaders);
		const form = await request.formData();
		const { data, error } = await locals.db.auth.verifyOtp({
			token_hash: String(form.get('token') ?? ''),
			type: linkType.parse(form.get('type'))
		});
		if (error || !data.user) return refuseForm(400, {}, {}, m.account_confirm_expired());
		await keepLanguageOf(locals.db, data.user.id, cookies);
		redirect(303, '/home');
	}
};
