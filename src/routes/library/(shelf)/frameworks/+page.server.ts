import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const { frameworks, lenses, targetGroups, activities } = currentPack();
	const locale = getLocale();
	const measuresOf = (ref: `group:${string}` | `activity:${string}`) =>
		relatedTo(ref, locale)
			.filter(({ kind }) => kind === 'measure')
			.flatMap(({ links }) => links).length;
	return {
		frameworks,
		lenses,
		groups: targetGroups.map((group) => ({ group, measures: measuresOf(`group:${group.key}`) })),
		activities: activities.map((activity) => ({
			activity,
			measures: measuresOf(`activity:${activity.key}`)
		}))
	};
};
