import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { capacity } = currentPack();
	if (!capacity) error(404, { message: m.common_not_found_title(), id: '' });
	return { capacity };
};
