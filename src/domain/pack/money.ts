import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { provenanceSchema } from '../shared/provenance';
import { datedProvenanceSchema } from './law';

/** A programme that pays for integration work, under one of the pack's funding sources. */
export const fundingProgrammeSchema = z.strictObject({
	id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
	/** Key of the pack's list of funding sources, which measures and budget lines use */
	fundingKey: z.string(),
	name: localisedSchema,
	whoMayApply: localisedSchema,
	pays: localisedSchema,
	usuallyNot: localisedSchema.nullable().default(null),
	/** Share that the programme covers, in words with its source's date */
	rate: localisedSchema.nullable().default(null),
	areas: z.array(areaSchema).min(1),
	/** Calls and amounts that were read about */
	calls: z
		.array(
			z.strictObject({
				id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
				name: localisedSchema,
				opens: z.iso.date().nullable(),
				closes: z.iso.date().nullable(),
				/** Whole złotych; null where the source gives none */
				budget: z.number().nullable(),
				detail: localisedSchema.nullable().default(null),
				provenance: datedProvenanceSchema
			})
		)
		.default([]),
	advice: localisedSchema.nullable().default(null),
	provenance: datedProvenanceSchema
});
export type FundingProgramme = z.infer<typeof fundingProgrammeSchema>;

/** Which pot for which need: first choices, and what usually does not pay. */
export const fundingMatchSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	need: localisedSchema,
	programmeIds: z.array(z.string()).min(1),
	usuallyNot: localisedSchema.nullable().default(null),
	provenance: provenanceSchema
});

/** Order of magnitude of a price in PLN gross; a planning default, never an offer (typical-costs §3). */
export const unitCostSchema = z
	.strictObject({
		id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
		item: localisedSchema,
		/** What one unit is: "lekcja dla grupy", "osoborok" */
		unit: localisedSchema,
		low: z.number().positive().nullable(),
		usual: z.number().positive().nullable(),
		high: z.number().positive().nullable(),
		/** Price level, as printed: `2026`, `2023/24`, `est.` */
		priceYear: z.string(),
		basis: localisedSchema,
		confidence: z.enum(['verified', 'derived', 'assumption']),
		areas: z.array(areaSchema).default([]),
		provenance: datedProvenanceSchema
	})
	.refine(
		({ low, usual, high }) => low !== null || usual !== null || high !== null,
		'a unit cost needs at least one of low, usual and high'
	);
export type UnitCost = z.infer<typeof unitCostSchema>;
