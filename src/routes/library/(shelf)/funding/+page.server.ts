import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { areaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, labelOptions, lets, readFilters } from '$lib/server/library/filters';
import { linksTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({
	area: areaSchema.optional().catch(undefined),
	funding: z.string().optional()
});

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	const programmes = pack.fundingProgrammes.filter(
		({ areas, fundingKey }) => lets(query.area, areas) && lets(query.funding, [fundingKey])
	);
	const labels = new Map(pack.fundingSources.map(({ key, label }) => [key, label[locale]]));
	return {
		query,
		fields: [
			areaField(pack, locale),
			{
				name: 'funding',
				label: m.library_filter_funding(),
				options: labelOptions(
					pack.fundingSources.filter((source) =>
						pack.fundingProgrammes.some(({ fundingKey }) => fundingKey === source.key)
					),
					locale
				)
			}
		],
		matches: pack.fundingMatches.map((match) => ({
			match,
			programmes: linksTo(
				match.programmeIds.map((id) => `programme:${id}` as const),
				locale
			)
		})),
		programmes: programmes.map((programme) => ({
			programme,
			funding: labels.get(programme.fundingKey) ?? programme.fundingKey
		}))
	};
};
