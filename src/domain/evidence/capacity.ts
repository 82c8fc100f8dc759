import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

const capacityItemSchema = z.strictObject({
	/** `A1` … `I5` */
	id: z.string().regex(/^[A-I]\d$/),
	title: localisedSchema,
	/** Descriptions of levels 1 to 4, in this order */
	levels: z.array(localisedSchema).length(4),
	/** A legal or safety matter: level 1 raises "first do this" and cannot be averaged away */
	mustHave: z.boolean(),
	note: localisedSchema.nullable().default(null),
	provenance: provenanceSchema.default(ownDesign)
});
export type CapacityItem = z.infer<typeof capacityItemSchema>;

/** The self-assessment of an organisation's capacity: nine domains, 48 items, four described levels (ngo-capacity.md). */
export const capacityQuestionnaireSchema = z.strictObject({
	id: z.string(),
	name: localisedSchema,
	introduction: localisedSchema,
	scale: z.array(z.strictObject({ name: localisedSchema, meaning: localisedSchema })).length(4),
	/** Kinds of organisation, with the level to aim at in two years and the items hidden at first */
	profiles: z.array(
		z.strictObject({
			key: z.string().regex(/^P\d$/),
			name: localisedSchema,
			traits: localisedSchema,
			targetLevel: z.strictObject({ from: z.number().int(), to: z.number().int() }),
			hiddenItems: z.array(z.string())
		})
	),
	domains: z
		.array(
			z.strictObject({
				code: z.string().regex(/^[A-I]$/),
				name: localisedSchema,
				items: z.array(capacityItemSchema).min(1)
			})
		)
		.length(9),
	/** The rules of scoring as data (ngo-capacity §3, §6) */
	scoring: z.strictObject({
		/** Level at or below which a must-have item is flagged */
		flagMustHaveAtMost: z.number().int(),
		/** Difference of levels between two people that is worth a talk */
		spreadMarkedFrom: z.number().int(),
		/** Level from which a document or example is asked for */
		evidenceFrom: z.number().int(),
		/** In this domain the mean is also a word of risk: the first band whose `below` is greater than the mean */
		riskDomain: z.string(),
		riskBands: z.array(
			z.strictObject({ below: z.number().nullable(), risk: z.enum(['high', 'medium', 'low']) })
		),
		/** Organisations that must have shared before pooled means are shown to anybody */
		poolAtLeast: z.number().int(),
		/** Priorities beside the flagged items in a development plan */
		priorities: z.number().int()
	}),
	process: z.array(localisedSchema),
	developmentSteps: z.array(z.strictObject({ title: localisedSchema, rule: localisedSchema })),
	/** Ways to close a gap; training is only one of them */
	means: z.array(z.strictObject({ key: z.string(), label: localisedSchema })),
	sharingRules: z.array(localisedSchema),
	/** Questions to the municipality, not scored for the organisation */
	mirrorQuestions: z.array(localisedSchema),
	provenance: provenanceSchema
});
export type CapacityQuestionnaire = z.infer<typeof capacityQuestionnaireSchema>;
