import { z } from 'zod';
import { answerNames } from '$lib/components/library/fact-names';
import { currentPack } from '$lib/content/packs';
import { pathOf } from '$lib/domain/library/entry';
import { areaSchema } from '$lib/domain/shared/area';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, namedOptions, readFilters } from '$lib/server/library/filters';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({
	area: areaSchema.optional().catch(undefined),
	answers: z.enum(['yes partly no', 'done', 'signs']).optional().catch(undefined)
});

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [
			areaField(pack, locale),
			{ name: 'answers', label: m.library_filter_answers(), options: namedOptions(answerNames) }
		],
		rows: pack.checklists
			.map((list) => ({ list, areas: [list.area, ...list.alsoAreas] }))
			.filter(({ list, areas }) => lets(query.area, areas) && lets(query.answers, [list.answers]))
			.map(({ list, areas }) => ({
				path: pathOf({ kind: 'checklist', key: list.key }),
				title: list.name[locale],
				summary: list.purpose[locale],
				areas,
				facts: [answerNames[list.answers]()]
			}))
	};
};
