import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

/** A workshop on the way to the strategy, with its agenda to the minute. */
export const workshopSchema = z.strictObject({
	/** `W1` */
	key: z.string().regex(/^W\d$/),
	title: localisedSchema,
	aim: localisedSchema,
	/** Phase of the pack's milestones in which it takes place */
	phase: z.number().int().min(0).max(9),
	who: localisedSchema,
	minutes: z.number().int().positive(),
	input: localisedSchema,
	method: localisedSchema,
	product: localisedSchema,
	agenda: z
		.array(
			z.strictObject({
				minutes: z.number().int().positive(),
				what: localisedSchema
			})
		)
		.min(1),
	materials: z.array(localisedSchema),
	/** What lets everyone take part: interpreters, childcare, place, consent for photographs */
	access: z.array(localisedSchema),
	provenance: provenanceSchema.default(ownDesign)
});

const surveyQuestionSchema = z.strictObject({
	/** `S-07`; `S-07a` for a part */
	id: z.string().regex(/^S-\d{2}[a-z]?$/),
	text: localisedSchema,
	kind: z.enum(['one of', 'several of', 'scale', 'number', 'own words']),
	/** In order; empty for numbers and own words. "Prefer not to say" is added by the form */
	options: z.array(localisedSchema),
	/** Indicators that the answers feed */
	indicatorIds: z.array(z.string()),
	/** How the indicator is computed from the answers */
	use: localisedSchema.nullable().default(null),
	/** Asked of Polish residents too, for comparison */
	twin: z.boolean().default(false),
	provenance: provenanceSchema.default(ownDesign)
});

/** The survey of migrant residents that feeds the survey-based indicators. */
export const surveySchema = z.strictObject({
	id: z.string(),
	name: localisedSchema,
	rules: z.array(
		z.strictObject({
			key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
			text: localisedSchema,
			provenance: provenanceSchema.default(ownDesign)
		})
	),
	questions: z.array(surveyQuestionSchema).min(1)
});
