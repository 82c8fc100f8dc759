import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { areaSchema } from '$lib/domain/shared/area';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({ area: areaSchema.optional().catch(undefined) });

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [areaField(pack, getLocale())],
		costs: pack.unitCosts.filter(({ areas }) => lets(query.area, areas))
	};
};
