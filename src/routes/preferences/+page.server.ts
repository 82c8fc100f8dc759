import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { languageSchema } from '$lib/domain/shared/localised';
import { rememberLanguage } from '$lib/server/commands/remember-language';
import type { Actions, PageServerLoad } from './$types';

const year = 60 * 60 * 24 * 365;
const choice = { path: '/', maxAge: year, sameSite: 'lax', httpOnly: false } as const;

/** Only paths of this site: `next` comes from a form and must not lead elsewhere. */
const nextPath = z
	.string()
	.regex(/^\/(?!\/)[^\\]*$/)
	.catch('/');

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	language: async ({ request, cookies, locals }) => {
		const form = await request.formData();
		const language = languageSchema.catch('pl').parse(form.get('language'));
		cookies.set('PARAGLIDE_LOCALE', language, choice);
		if (locals.person) await rememberLanguage(locals.db, locals.person.id, language);
		redirect(303, nextPath.parse(form.get('next')));
	},
	theme: async ({ request, cookies }) => {
		const form = await request.formData();
		const theme = z.enum(['system', 'light', 'dark']).catch('system').parse(form.get('theme'));
		cookies.set('theme', theme, choice);
		redirect(303, nextPath.parse(form.get('next')));
	}
};
