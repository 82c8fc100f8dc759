import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { areaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaOptions, lets, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({ area: areaSchema.optional().catch(undefined) });

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [
			{ name: 'area', label: m.library_filter_area(), options: areaOptions(pack, getLocale()) }
		],
		costs: pack.unitCosts.filter(({ areas }) => lets(query.area, areas))
	};
};
