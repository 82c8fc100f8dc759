import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { provenanceSchema } from '../shared/provenance';

const citationSchema = z.strictObject({
	title: z.string(),
	organisation: z.string(),
	year: z.number().int(),
	yearApproximate: z.boolean(),
	address: z.string(),
	verified: z.boolean()
});

const templateIndicatorSchema = z.strictObject({
	key: z.string(),
	name: localisedSchema,
	unit: localisedSchema,
	howMeasured: localisedSchema,
	/** Indicator of the pack that measures the same thing */
	indicatorId: z.string().nullable()
});

/** Whose task a measure is under present law; several where it is shared. */
const competences = ['own', 'commissioned', 'powiat', 'voivodeship', 'state', 'ngo'] as const;

/** A measure of the library, before anybody adopted it. Costs are indicative only, PLN a year for a city of 100,000. */
export const catalogueEntrySchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	area: areaSchema,
	tag: z.string(),
	title: localisedSchema,
	summary: localisedSchema,
	targetGroups: z.array(z.string()),
	challengeKeys: z.array(z.string()),
	preconditions: z.array(localisedSchema),
	steps: z.array(localisedSchema),
	competence: z
		.strictObject({
			who: z.array(z.enum(competences)).min(1),
			/** In which form: own task and its act, commissioned by whom, what only the state may do */
			note: localisedSchema,
			provenance: provenanceSchema
		})
		.nullable()
		.default(null),
	lead: z.array(z.string()),
	partners: z.array(z.string()),
	cost: z.strictObject({
		level: z.enum(['low', 'medium', 'high']),
		min: z.number(),
		max: z.number(),
		basis: localisedSchema,
		drivers: z.array(localisedSchema)
	}),
	staffing: localisedSchema,
	monthsToStart: z.number(),
	fundingKeys: z.array(z.string()),
	outputIndicators: z.array(templateIndicatorSchema),
	outcomeIndicators: z.array(templateIndicatorSchema),
	risks: z.array(z.strictObject({ risk: localisedSchema, mitigation: localisedSchema })),
	evidence: z.strictObject({
		strength: z.enum(['strong', 'moderate', 'promising', 'expert-opinion']),
		note: localisedSchema.nullable(),
		sources: z.array(citationSchema)
	}),
	examples: z.array(
		z.strictObject({
			place: localisedSchema,
			country: localisedSchema,
			year: z.number().int(),
			kind: z.enum(['practice', 'study-site', 'context']),
			address: z.string(),
			verified: z.boolean()
		})
	),
	suits: z.array(z.enum(['small-gmina', 'medium-city', 'large-city', 'powiat', 'ngo'])),
	related: z.array(z.string()),
	activities: z.array(z.string())
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
