import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { idSchema, versionSchema } from '../shared/ids';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

/** What a challenge rests on; the row that it points to belongs to the same plan. */
const evidenceRefSchema = z.strictObject({
	kind: z.enum(['reading', 'answer', 'finding']),
	id: idSchema
});
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;

const rating = z.number().int().min(1).max(5).nullable();

export const challengeSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	/** Keys of the pack's patterns that it came from: one normally, several after a merge, none when added by the team */
	patternKeys: z.array(z.string()),
	area: areaSchema,
	title: z.string().trim().min(1),
	description: z.string(),
	status: z.enum(['accepted', 'refused']),
	/** Written reason; empty unless refused */
	refusalReason: z.string(),
	severity: rating,
	urgency: rating,
	feasibility: rating,
	evidence: z.array(evidenceRefSchema)
});
export type Challenge = z.infer<typeof challengeSchema>;

/** When a pattern's signal is on. Thresholds are expert starting values, not norms. */
const signalSchema = z.discriminatedUnion('kind', [
	/** The latest preferred reading of an indicator compared with a threshold in the indicator's unit */
	z.strictObject({
		kind: z.literal('indicator'),
		indicatorId: z.string(),
		test: z.enum(['below', 'at most', 'above', 'at least', 'equals']),
		threshold: z.number(),
		name: localisedSchema
	}),
	/** Score 0–100 of a self-assessment area */
	z.strictObject({
		kind: z.literal('area score'),
		area: areaSchema,
		below: z.number(),
		name: localisedSchema
	}),
	/** Level 0–4 of one question */
	z.strictObject({
		kind: z.literal('question level'),
		questionId: z.string(),
		atMost: z.number().int(),
		name: localisedSchema
	}),
	/** A signal that no indicator of the pack measures: becomes a question to the team ("do you know …?") */
	z.strictObject({ kind: z.literal('ask'), key: z.string(), name: localisedSchema })
]);
export type Signal = z.infer<typeof signalSchema>;

export const challengePatternSchema = z.strictObject({
	key: z.string(),
	area: areaSchema,
	/** The finer key of the measure catalogue, e.g. `staff-competence` */
	tag: z.string(),
	title: localisedSchema,
	/** What it looks like in a municipality and why it matters */
	description: localisedSchema.nullable().default(null),
	signals: z.array(signalSchema).min(1),
	provenance: provenanceSchema.default(ownDesign)
});
export type ChallengePattern = z.infer<typeof challengePatternSchema>;
