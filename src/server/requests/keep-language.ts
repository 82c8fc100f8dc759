import type { Cookies } from '@sveltejs/kit';
import { languageSchema, type Language } from '$lib/domain/shared/localised';
import { cookieName } from '$lib/i18n/paraglide/runtime';
import type { Db } from '$lib/server/supabase/clients';

/** The language of the interface from the next page on, in this browser. */
export const keepLanguage = (cookies: Cookies, language: Language) => {
	cookies.set(cookieName, language, {
		path: '/',
		maxAge: 60 * 60 * 24 * 365,
		sameSite: 'lax',
		httpOnly: false
	});
};

/** A person who signs in finds the language they chose, whatever this browser spoke before. */
export const keepLanguageOf = async (db: Db, personId: string, cookies: Cookies) => {
	const { data, error } = await db
		.from('profiles')
		.select('language')
		.eq('id', personId)
		.maybeSingle();
	if (error) throw new Error('The language of the person could not be read', { cause: error });
	if (data) keepLanguage(cookies, languageSchema.parse(data.language));
};
