import { z } from 'zod';
import { goalLevelNames } from '$lib/components/library/fact-names';
import { currentPack } from '$lib/content/packs';
import { pathOf } from '$lib/domain/library/entry';
import { areaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, namedOptions, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({
	area: areaSchema.optional().catch(undefined),
	level: z.enum(['strategic', 'operational']).optional().catch(undefined)
});

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [
			areaField(pack, locale),
			{ name: 'level', label: m.library_filter_level(), options: namedOptions(goalLevelNames) }
		],
		rows: pack.goalTemplates
			.filter(({ areas, level }) => lets(query.area, areas) && lets(query.level, [level]))
			.map((goal) => ({
				path: pathOf({ kind: 'goal', key: goal.id }),
				title: goal.title[locale],
				areas: goal.areas,
				facts: [goalLevelNames[goal.level]()]
			}))
	};
};
