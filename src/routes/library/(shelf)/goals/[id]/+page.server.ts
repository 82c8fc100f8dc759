import { error } from '@sveltejs/kit';
import { currentPack } from '$lib/content/packs';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const goal = currentPack().goalTemplates.find(({ id }) => id === params.id);
	if (!goal) error(404, { message: m.common_not_found_title(), id: '' });
	return {
		goal,
		related: relatedTo(`goal:${goal.id}`, getLocale()),
		plans: await plansToEdit(locals)
	};
};
