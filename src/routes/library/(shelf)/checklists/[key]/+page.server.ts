import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { plansToRecord } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const checklist = currentPack().checklists.find(({ key }) => key === params.key);
	if (!checklist) error(404, { message: m.common_not_found_title(), id: '' });
	return {
		checklist,
		related: relatedTo(`checklist:${checklist.key}`, getLocale()),
		plans: await plansToRecord(locals, checklist.area)
	};
};
