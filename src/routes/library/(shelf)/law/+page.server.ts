import { z } from 'zod';
import { currentPack } from '$lib/content/packs';
import { areaSchema } from '$lib/domain/shared/area';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { areaField, lets, readFilters } from '$lib/server/library/filters';
import { relatedTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

const filtersSchema = z.object({ area: areaSchema.optional().catch(undefined) });

export const load: PageServerLoad = ({ url }) => {
	const pack = currentPack();
	const locale = getLocale();
	const query = readFilters(filtersSchema, url.searchParams);
	return {
		query,
		fields: [areaField(pack, locale)],
		vehicles: pack.vehicles.map((vehicle) => ({
			vehicle,
			related: relatedTo(`vehicle:${vehicle.key}`, locale).filter(({ kind }) => kind === 'act')
		})),
		procedure: pack.procedure.map((step) => ({
			step,
			related: relatedTo(`step:${step.key}`, locale)
		})),
		acts: pack.acts
			.filter(({ areas }) => lets(query.area, areas))
			.map((act) => ({
				path: `/library/law/${act.id}`,
				title: act.title[locale],
				summary: act.summary[locale],
				areas: act.areas,
				facts: act.citation ? [act.citation] : []
			}))
	};
};
