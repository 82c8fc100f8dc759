import { getLocale } from '$lib/i18n/paraglide/runtime';
import { languageOfAddress } from '$lib/server/requests/language-of-address';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, cookies, url }) => ({
	person: locals.person && { id: locals.person.id, name: locals.person.name },
	language: getLocale(),
	/** Named by the address: asking makes this load run again when it changes */
	languageOfAddress: languageOfAddress(url),
	theme: cookies.get('theme') ?? 'system'
});
