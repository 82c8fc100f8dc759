import { z } from 'zod';
import { areaSchema } from '$lib/domain/shared/area';
import type { CatalogueFilters } from '$lib/domain/measures/search';

const chosen = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const querySchema = z.object({
	q: z.string().max(200).catch(''),
	area: chosen(areaSchema),
	group: chosen(z.string()),
	cost: chosen(z.enum(['low', 'medium', 'high'])),
	evidence: chosen(z.enum(['strong', 'moderate', 'promising', 'expert-opinion'])),
	suits: chosen(z.enum(['small-gmina', 'medium-city', 'large-city', 'powiat', 'ngo'])),
	funding: chosen(z.string())
});

const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** Words and filters of the catalogue as they stand in the address; what makes no sense there is passed over. */
export const readCatalogueQuery = (
	parameters: URLSearchParams
): { query: z.infer<typeof querySchema>; filters: CatalogueFilters } => {
	const given = Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
	const query = querySchema.parse(given);
	return {
		query,
		filters: {
			areas: one(query.area),
			targetGroups: one(query.group),
			costLevels: one(query.cost),
			evidenceStrengths: one(query.evidence),
			suits: one(query.suits),
			fundingKeys: one(query.funding)
		}
	};
};
