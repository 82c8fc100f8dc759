import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const goal = currentPack().goalTemplates.find(({ id }) => id === params.id);
	if (!goal) missing('goal', params.id, url);
	return {
		goal,
		related: relatedTo(`goal:${goal.id}`, getLocale()),
		plans: await plansToEdit(locals)
	};
};
