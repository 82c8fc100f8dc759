import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const act = currentPack().acts.find(({ id }) => id === params.id);
	if (!act) error(404, { message: m.common_not_found_title(), id: '' });
	return { act, related: relatedTo(`act:${act.id}`, getLocale()) };
};
