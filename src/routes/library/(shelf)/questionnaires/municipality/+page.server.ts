import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { areaSchema } from '$lib/domain/shared/area';
import { ownDesign } from '$lib/domain/shared/provenance';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, readFilters } from '$lib/server/library/filters';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({ area: areaSchema.optional().catch(undefined) });

export const load: PageServerLoad = async ({ locals, url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [areaField(pack, locale)],
		name: pack.questionnaire.name,
		scale: pack.questionnaire.scale,
		areas: pack.areas
			.filter(({ code }) => lets(query.area, [code]))
			.map(({ code, name }) => ({
				code,
				name: name[locale],
				questions: pack.questionnaire.questions
					.filter(({ area }) => area === code)
					.map((question) => ({
						...question,
						provenance: { ...ownDesign, sources: question.sources }
					}))
			}))
			.filter(({ questions }) => questions.length > 0),
		plans: await plansToEdit(locals)
	};
};
