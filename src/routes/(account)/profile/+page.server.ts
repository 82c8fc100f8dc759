import { error, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { deleteAccount, isPasswordOf, saveOwnProfile } from '$lib/server/commands/change-account';
import { wantsReminders } from '$lib/server/repositories/people';
import { countAttempt, forgetAttempts } from '$lib/server/rate-limit/limits';
import { findPace, paceSchema, savePace } from '$lib/server/repositories/comment-letters';
import { passwordChangeSchema, profileSchema, readForm } from '$lib/server/requests/account-forms';
import { keepLanguage } from '$lib/server/requests/keep-language';
import { refuseAttempts, refuseForm } from '$lib/server/requests/refuse-form';
import type { Actions, PageServerLoad } from './$types';

const personOf = (locals: App.Locals) =>
	locals.person ?? error(401, { message: m.common_sign_in(), id: '' });

export const load: PageServerLoad = async ({ locals }) => {
	const { id, name, email, language } = personOf(locals);
	return {
		profile: { name, email, language, reminders: await wantsReminders(locals.db, id) },
		letters: await findPace(locals.db, id)
	};
};

export const actions: Actions = {
	profile: async ({ request, locals, cookies }) => {
		const { typed, value, errors } = readForm(profileSchema, await request.formData());
		if (errors) return refuseForm(400, typed, errors);
		await saveOwnProfile(locals.db, personOf(locals).id, value);
		keepLanguage(cookies, value.language);
		redirect(303, '/profile?saved');
	},

	letters: async ({ request, locals }) => {
		const pace = paceSchema.safeParse((await request.formData()).get('letters'));
		if (!pace.success) return refuseForm(400, {}, {}, m.common_not_saved());
		await savePace(locals.db, personOf(locals).id, pace.data);
		redirect(303, '/profile?letters-saved#letters');
	},

	password: async ({ request, locals, setHeaders }) => {
		const person = personOf(locals);
		const { value, errors } = readForm(passwordChangeSchema, await request.formData());
		if (errors) return refuseForm(400, {}, errors);
		const counted = await countAttempt('password', person.id);
		if (!counted.ok) return refuseAttempts(counted.error, {}, setHeaders);
		if (!(await isPasswordOf(person.email, value.current)))
			return refuseForm(400, {}, { current: m.account_error_wrong_current() });
		await forgetAttempts('password', person.id);
		const changed = await locals.db.auth.updateUser({ password: value.password });
		if (changed.error?.code === 'weak_password')
			return refuseForm(400, {}, { password: m.account_error_weak_password() });
		if (changed.error && changed.error.code !== 'same_password')
			throw new Error('The password could not be changed', { cause: changed.error });
		await locals.db.auth.signOut({ scope: 'others' });
		redirect(303, '/profile?password-changed');
	},

	delete: async ({ request, locals, setHeaders }) => {
		const person = personOf(locals);
		const form = await request.formData();
		// Typed, not clicked: nothing brings an account back.
		if (String(form.get('confirmation')).trim().toLowerCase() !== person.email.toLowerCase())
			return refuseForm(400, {}, { confirmation: m.account_delete_mismatch() });
		const counted = await countAttempt('password', person.id);
		if (!counted.ok) return refuseAttempts(counted.error, {}, setHeaders);
		const deleted = await deleteAccount(locals.db);
		if (!deleted.ok)
			return refuseForm(
				409,
				{},
				{
					confirmation: m.account_delete_only_lead({ organisation: deleted.error.organisation })
				}
			);
		await locals.db.auth.signOut({ scope: 'local' });
		redirect(303, '/sign-in?deleted');
	}
};
