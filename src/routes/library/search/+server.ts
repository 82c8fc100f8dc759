import { json } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { searchLibrary } from '$lib/server/library/search';
import { readLibraryQuery } from '$lib/server/requests/library-query';
import type { RequestHandler } from './$types';

/** Answers the search while somebody types. The same for everybody, so that caches may keep it for a while. */
export const GET: RequestHandler = ({ url }) => {
	const { q, kind, lang } = readLibraryQuery(url.searchParams);
	return json(searchLibrary(currentPack(), lang, { q, kind }), {
		headers: { 'Cache-Control': 'public, max-age=300' }
	});
};
