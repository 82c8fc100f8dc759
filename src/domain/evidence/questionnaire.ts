import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { daySchema, idSchema, versionSchema } from '../shared/ids';
import { localisedSchema } from '../shared/localised';
import { remarkSchema, toolFamilySchema } from './method-note';

const questionSchema = z.strictObject({
	/** `GOV-1` */
	id: z.string().regex(/^[A-Z]{3}-\d{1,2}$/),
	area: areaSchema,
	/** Core items weigh 2 and cap the label of their area when they are 0 */
	core: z.boolean(),
	title: localisedSchema,
	text: localisedSchema,
	/** Descriptions of levels 0 to 4, in this order */
	levels: z.array(localisedSchema).length(5),
	evidenceHint: localisedSchema,
	/** Frameworks behind the question, by their codes in the crosswalk */
	drawsOn: localisedSchema,
	sources: z.array(z.string())
});
export type Question = z.infer<typeof questionSchema>;

/** E0 none, E1 stated in a workshop, E2 document or link, E3 document and confirmation from outside. */
export const evidenceGrades = ['E0', 'E1', 'E2', 'E3'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** Labels of an area's score, from the lowest. Their names in the interface hang on these keys. */
export const scoreLabels = ['Absent', 'Initial', 'Developing', 'Established', 'Leading'] as const;
export type ScoreLabel = (typeof scoreLabels)[number];

/** Bands that begin at 0 and rise leave no score without a label. */
const labelBandsSchema = z
	.array(z.strictObject({ key: z.enum(scoreLabels), from: z.number().min(0).max(100) }))
	.min(1)
	.refine((bands) => bands[0]?.from === 0, 'the first label begins at 0')
	.refine(
		(bands) =>
			bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.from ?? 0)),
		'each label begins above the one before it'
	);

/** The rules of scoring as data (self-assessment §2–§4), so that experts can change them without touching code. */
const scoringRulesSchema = z
	.strictObject({
		/** Weight of a core question, and of any other */
		coreWeight: z.number().positive(),
		otherWeight: z.number().positive(),
		/** Share of an area's applicable weight (0–1) that must be answered before its score is shown */
		shownFromShare: z.number().min(0).max(1),
		/** A score, rounded to a whole number, has the last label whose `from` it reaches */
		labels: labelBandsSchema,
		/** The highest label of an area in which a core question stands at 0 */
		coreCap: z.enum(scoreLabels),
		/** The weakest evidence that carries a level or more; a level below all of these needs none */
		evidenceNeeded: z.array(
			z.strictObject({ level: z.number().int().min(0).max(4), grade: z.enum(evidenceGrades) })
		),
		/** Answers with this evidence or stronger count in the evidence rate */
		evidenceRateFrom: z.enum(evidenceGrades),
		/** Difference of levels between individual answers from which a question goes to discussion */
		spreadMarkedFrom: z.number().int().min(1)
	})
	.refine(({ labels, coreCap }) => labels.some(({ key }) => key === coreCap), {
		message: 'the cap is one of the labels',
		path: ['coreCap']
	});
export type ScoringRules = z.infer<typeof scoringRulesSchema>;

export const questionnaireSchema = z.strictObject({
	id: z.string(),
	name: localisedSchema,
	/** Names of levels 0 to 4 with their general meaning */
	scale: z.array(z.strictObject({ name: localisedSchema, meaning: localisedSchema })).length(5),
	scoring: scoringRulesSchema,
	/** Tools that it learns from (self-assessment §1) */
	families: z.array(toolFamilySchema).default([]),
	/** Steps of about four weeks, in order (§3) */
	process: z.array(localisedSchema).default([]),
	/** What to do first about a gap (§6) */
	firstActions: z
		.array(
			z.strictObject({
				when: localisedSchema,
				action: localisedSchema,
				/** Questions that the gap is read from; none: it concerns all areas */
				questionIds: z.array(z.string())
			})
		)
		.default([]),
	/** How results are to be read (§7) */
	reading: z.array(remarkSchema).default([]),
	questions: z.array(questionSchema).min(1)
});
/** What scoring needs of a questionnaire. */
export type ScoredQuestionnaire = Pick<
	z.infer<typeof questionnaireSchema>,
	'questions' | 'scoring'
>;

const responseSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('level'), level: z.number().int().min(0).max(4) }),
	z.strictObject({ kind: z.literal('not applicable'), reason: z.string().trim().min(1) }),
	z.strictObject({ kind: z.literal('unknown') })
]);
export type Response = z.infer<typeof responseSchema>;

/** One answer to one question: the team's consensus (`respondentId` null) or one person's own view. */
export const answerSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	questionId: z.string(),
	respondentId: idSchema.nullable(),
	response: responseSchema,
	justification: z.string(),
	evidenceGrade: z.enum(evidenceGrades),
	/** Link or name of the document behind the answer */
	evidence: z.string()
});
export type Answer = z.infer<typeof answerSchema>;

/** A round of self-assessment. The newest is "now", the one before it "previous". */
export const assessmentSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	questionnaireId: z.string(),
	label: z.string(),
	startedOn: daySchema,
	closedOn: daySchema.nullable(),
	answers: z.array(answerSchema)
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Target score (0–100) and importance (1–5, from the workshop) of an area. */
export const areaTargetSchema = z.strictObject({
	version: versionSchema,
	area: areaSchema,
	target: z.number().min(0).max(100),
	importance: z.number().int().min(1).max(5)
});
export type AreaTarget = z.infer<typeof areaTargetSchema>;
