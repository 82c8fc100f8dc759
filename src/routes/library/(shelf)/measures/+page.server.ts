import { z } from 'zod';
import { costNames, evidenceNames, suitsNames } from '$lib/components/catalogue/level-names';
import { competenceNames } from '$lib/components/library/fact-names';
import { currentPack } from '$lib/content/packs';
import { pathOf } from '$lib/domain/library/entry';
import { searchCatalogue } from '$lib/domain/measures/search';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import {
	areaField,
	labelOptions,
	lets,
	namedOptions,
	readFilters
} from '$lib/server/library/filters';
import { readCatalogueQuery } from '$lib/server/requests/catalogue-query';
import type { PageServerLoad } from './$types';

const furtherSchema = z.object({
	competence: z.string().optional(),
	activity: z.string().optional()
});

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const { query, filters } = readCatalogueQuery(url.searchParams);
	const further = readFilters(furtherSchema, url.searchParams);
	const found = searchCatalogue(pack.catalogue, '', filters, locale).filter(
		({ competence, activities }) =>
			lets<string>(further.competence, competence?.who ?? []) && lets(further.activity, activities)
	);
	const named = new Set<string>(pack.catalogue.flatMap(({ competence }) => competence?.who ?? []));
	return {
		query: { ...query, ...further },
		fields: [
			areaField(pack, locale),
			{
				name: 'group',
				label: m.library_filter_group(),
				options: labelOptions(pack.targetGroups, locale)
			},
			{ name: 'cost', label: m.library_filter_cost(), options: namedOptions(costNames) },
			{
				name: 'evidence',
				label: m.library_filter_evidence(),
				options: namedOptions(evidenceNames)
			},
			{ name: 'suits', label: m.library_filter_suits(), options: namedOptions(suitsNames) },
			{
				name: 'funding',
				label: m.library_filter_funding(),
				options: labelOptions(pack.fundingSources, locale)
			},
			{
				name: 'competence',
				label: m.library_filter_competence(),
				options: namedOptions(competenceNames).filter(({ value }) => named.has(value))
			},
			{
				name: 'activity',
				label: m.library_filter_activity(),
				options: labelOptions(pack.activities, locale)
			}
		],
		rows: found.map((entry) => ({
			path: pathOf({ kind: 'measure', key: entry.id }),
			title: entry.title[locale],
			summary: entry.summary[locale],
			areas: [entry.area],
			facts: [costNames[entry.cost.level](), evidenceNames[entry.evidence.strength]()]
		}))
	};
};
