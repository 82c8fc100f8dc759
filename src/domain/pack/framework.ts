import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

/** A framework that funders, IOM and auditors ask about, crosswalked to the twelve areas. */
export const frameworkSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	name: localisedSchema,
	publisher: localisedSchema,
	description: localisedSchema,
	/** What it can't be used for in a municipality */
	limits: localisedSchema.nullable(),
	items: z
		.array(
			z.strictObject({
				/** The framework's own code or ours: `AP-1`, `Z-EMP`, `SDG 8.7` */
				code: z.string(),
				name: localisedSchema,
				/** Areas that it meets; empty where it is of no use to a municipality, which `limits` explains */
				areas: z.array(areaSchema)
			})
		)
		.min(1),
	provenance: provenanceSchema
});
export type Framework = z.infer<typeof frameworkSchema>;

/** A question to ask of every goal and measure, whatever its area. */
export const lensSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	name: localisedSchema,
	question: localisedSchema,
	provenance: provenanceSchema
});

/** A group of people that data and measures are kept apart for. */
export const targetGroupSchema = z.strictObject({
	key: z.string(),
	/** `TG-TP` of the taxonomy; null for a group that only the catalogue uses */
	code: z
		.string()
		.regex(/^TG-[A-Z]{2}$/)
		.nullable()
		.default(null),
	label: localisedSchema,
	/** Why it must be separable */
	why: localisedSchema.nullable().default(null),
	provenance: provenanceSchema.default(ownDesign)
});

/** An activity of IOM Poland with local authorities, and what the product offers for it. */
export const activitySchema = z.strictObject({
	key: z.string(),
	label: localisedSchema,
	areas: z.array(areaSchema).default([]),
	offers: localisedSchema.nullable().default(null),
	provenance: provenanceSchema.default(ownDesign)
});
