import { countAttempts } from '$lib/server/rate-limit/limits';
import { readForm, resetRequestSchema } from '$lib/server/requests/account-forms';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals, url, getClientAddress, setHeaders }) => {
		const { typed, value, errors } = readForm(resetRequestSchema, await request.formData());
		if (errors) return refuseForm(400, typed, errors);
		const counted = await countAttempts([
			['lettersFromPlace', getClientAddress()],
			['letterTo', value.email]
		]);
		if (!counted.ok) return refuseAttempts(counted.error, typed, setHeaders);

		const { error } = await locals.db.auth.resetPasswordForEmail(value.email, {
			redirectTo: `${url.origin}/reset-password/new`
		});
		// A project's own limit on letters tells who has an account; the answer stays the same.
		if (error && error.status !== 429 && error.code !== 'user_not_found')
			throw new Error('The letter could not be sent', { cause: error });
		return { sentTo: value.email };
	}
};
