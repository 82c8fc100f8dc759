import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { pathOf } from '$lib/domain/library/entry';
import { areaSchema } from '$lib/domain/shared/area';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({ area: areaSchema.optional().catch(undefined) });

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [areaField(pack, locale)],
		rows: pack.patterns
			.filter(({ area }) => lets(query.area, [area]))
			.map((pattern) => ({
				path: pathOf({ kind: 'challenge', key: pattern.key }),
				title: pattern.title[locale],
				summary: pattern.description?.[locale] ?? null,
				areas: [pattern.area]
			}))
	};
};
