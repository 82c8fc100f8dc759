import { z } from 'zod';
import { standingNames, typeNames } from '$lib/components/library/fact-names';
import { currentPack } from '$lib/content/packs';
import { pathOf } from '$lib/domain/library/entry';
import { indicatorAreaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaOptions, lets, namedOptions, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({
	area: indicatorAreaSchema.optional().catch(undefined),
	type: z.enum(['context', 'input', 'output', 'outcome']).optional().catch(undefined),
	starter: z.literal('yes').optional().catch(undefined),
	standing: z.enum(['verified', 'to be checked']).optional().catch(undefined)
});

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	const found = pack.indicators.filter(
		({ area, type, starter, verified }) =>
			lets(query.area, [area]) &&
			lets(query.type, [type]) &&
			(query.starter === undefined || starter) &&
			lets(query.standing, [verified ? 'verified' : 'to be checked'])
	);
	const { verified, 'to be checked': check } = standingNames;
	return {
		query,
		fields: [
			{
				name: 'area',
				label: m.library_filter_area(),
				options: [{ value: 'POP', label: 'POP' }, ...areaOptions(pack, locale)]
			},
			{ name: 'type', label: m.library_filter_type(), options: namedOptions(typeNames) },
			{
				name: 'standing',
				label: m.library_filter_standing(),
				options: namedOptions({ verified, 'to be checked': check })
			},
			{
				name: 'starter',
				label: m.library_filter_starter(),
				options: [{ value: 'yes', label: m.library_filter_starter_yes() }]
			}
		],
		rows: found.map((indicator) => ({
			path: pathOf({ kind: 'indicator', key: indicator.id }),
			code: indicator.id,
			title: indicator.name[locale],
			summary: indicator.definition[locale],
			areas: [indicator.area],
			facts: [
				typeNames[indicator.type](),
				indicator.unit[locale],
				...(indicator.starter ? [m.library_starter()] : [])
			]
		}))
	};
};
