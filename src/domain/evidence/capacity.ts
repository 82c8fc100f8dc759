import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';
import { remarkSchema, toolFamilySchema } from './method-note';

const capacityItemSchema = z.strictObject({
	/** `A1` … `I5` */
	id: z.string().regex(/^[A-I]\d$/),
	title: localisedSchema,
	/** Descriptions of levels 1 to 4, in this order */
	levels: z.array(localisedSchema).length(4),
	/** A legal or safety matter: level 1 raises "first do this" and cannot be averaged away */
	mustHave: z.boolean(),
	/** What the law says, apart by how far each statement can be trusted */
	notes: z.array(remarkSchema).default([]),
	provenance: provenanceSchema.default(ownDesign)
});
export type CapacityItem = z.infer<typeof capacityItemSchema>;

/** Bands that rise and end open give every mean a word. */
const riskBandsSchema = z
	.array(z.strictObject({ below: z.number().nullable(), risk: z.enum(['high', 'medium', 'low']) }))
	.min(1)
	.refine((bands) => bands.at(-1)?.below === null, 'the last band is open')
	.refine(
		(bands) => bands.every(({ below }, index) => below !== null || index === bands.length - 1),
		'only the last band is open'
	);

const capacityFieldsSchema = z.strictObject({
	id: z.string(),
	name: localisedSchema,
	introduction: localisedSchema,
	/** Tools that it learns from */
	families: z.array(toolFamilySchema),
	/** Names of levels 1 to 4 with their general meaning */
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
		riskBands: riskBandsSchema,
		/** Organisations that must have shared before pooled means are shown to anybody */
		poolAtLeast: z.number().int().min(5),
		/** Priorities beside the flagged items in a development plan */
		priorities: z.number().int()
	}),
	process: z.array(localisedSchema),
	/** How results are to be read, above all low ones */
	reading: z.array(remarkSchema),
	developmentSteps: z.array(
		z.strictObject({
			title: localisedSchema,
			rule: localisedSchema,
			provenance: provenanceSchema.default(ownDesign)
		})
	),
	/** Fields of a line of the development plan */
	developmentFields: z.array(z.strictObject({ key: z.string(), label: localisedSchema })),
	/** Ways to close a gap; training is only one of them */
	means: z.array(z.strictObject({ key: z.string(), label: localisedSchema })),
	sharingRules: z.array(remarkSchema),
	/** Questions to the municipality, not scored for the organisation */
	mirrorQuestions: z.array(localisedSchema),
	mirrorRemarks: z.array(remarkSchema),
	provenance: provenanceSchema
});

/**
 * The self-assessment of an organisation's capacity: nine domains, 48 items, four described levels (ngo-capacity.md).
 * Refuses a profile that hides an item that does not exist or is a must-have, and a risk domain that does not exist.
 */
export const capacityQuestionnaireSchema = capacityFieldsSchema.superRefine(
	({ domains, profiles, scoring }, { addIssue }) => {
		const mayBeHidden = domains
			.flatMap(({ items }) => items)
			.filter(({ mustHave }) => !mustHave)
			.map(({ id }) => id);
		for (const { key, hiddenItems } of profiles)
			for (const id of hiddenItems.filter((hidden) => !mayBeHidden.includes(hidden)))
				addIssue({
					code: 'custom',
					path: ['profiles', key],
					message: `${id} does not exist or is a must-have item, which cannot be hidden`
				});
		if (!domains.some(({ code }) => code === scoring.riskDomain))
			addIssue({
				code: 'custom',
				path: ['scoring', 'riskDomain'],
				message: `there is no domain ${scoring.riskDomain}`
			});
	}
);
export type CapacityQuestionnaire = z.infer<typeof capacityQuestionnaireSchema>;
export type CapacityProfile = CapacityQuestionnaire['profiles'][number];

type CapacityResponse =
	| { kind: 'level'; level: number }
	/** The reason is written down */
	| { kind: 'not applicable'; reason: string }
	| { kind: 'unknown' };

/** One answer to one item: what the organisation agreed on (`respondentId` null) or one person's own view. */
export type CapacityAnswer = {
	itemId: string;
	respondentId: string | null;
	/** Levels 1 to 4 */
	response: CapacityResponse;
	/** The document or example was seen; it stays with the organisation */
	evidenceSeen: boolean;
};
