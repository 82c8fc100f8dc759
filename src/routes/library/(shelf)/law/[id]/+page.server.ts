import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const act = currentPack().acts.find(({ id }) => id === params.id);
	if (!act) missing('act', params.id, url);
	return { act, related: relatedTo(`act:${act.id}`, getLocale()) };
};
