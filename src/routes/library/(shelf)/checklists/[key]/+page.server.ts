import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToRecord } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const checklist = currentPack().checklists.find(({ key }) => key === params.key);
	if (!checklist) missing('checklist', params.key, url);
	return {
		checklist,
		related: relatedTo(`checklist:${checklist.key}`, getLocale()),
		plans: await plansToRecord(locals, checklist.area)
	};
};
