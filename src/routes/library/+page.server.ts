import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { searchLibrary } from '$lib/server/library/search';
import { readLibraryQuery } from '$lib/server/requests/library-query';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const { q, kind } = readLibraryQuery(url.searchParams);
	return {
		answer: q.trim() ? searchLibrary(pack, locale, { q, kind }) : null,
		kind,
		stateAsOf: pack.stateAsOf,
		areas: pack.areas.map(({ code, name, description }) => ({
			code,
			name: name[locale],
			description: description[locale]
		}))
	};
};
