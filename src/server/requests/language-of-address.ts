import { languageSchema, type Language } from '$lib/domain/shared/localised';

/**
 * The language that an address of the library asks for (`?lang=en`), so that a link opens in the language in which it was
 * sent, whatever the browser chose. Null elsewhere: other pages follow the person.
 */
export const languageOfAddress = (url: URL): Language | null => {
	if (!/^\/library(\/|$)/.test(url.pathname)) return null;
	return languageSchema.nullable().catch(null).parse(url.searchParams.get('lang'));
};
