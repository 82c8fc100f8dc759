import { z } from 'zod';
import { sectionStatuses } from '../access/section-right';
import { challengeSchema } from '../challenges/challenge';
import { findingSchema } from '../evidence/finding';
import { areaTargetSchema, assessmentSchema } from '../evidence/questionnaire';
import { readingSchema, sourceSchema } from '../evidence/reading';
import { goalSchema } from '../goals/goal';
import { measureSchema } from '../measures/measure';
import { areaSchema } from '../shared/area';
import { daySchema, idSchema, versionSchema, yearSchema } from '../shared/ids';
import { languageSchema } from '../shared/localised';
import { planSizeSchema } from '../shared/size';
import { placeSchema } from '../territory/place';
import { richTextSchema } from './rich-text';

export const documentKinds = ['strategy', 'policy', 'programme', 'operational programme'] as const;

export const milestoneSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	title: z.string().trim().min(1),
	phase: z.number().int().min(0).max(9),
	dueOn: daySchema,
	doneOn: daySchema.nullable()
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** `text` null = nobody has written here yet: the section shows its template. */
export const sectionSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	key: z.string(),
	status: z.enum(sectionStatuses),
	text: richTextSchema.nullable(),
	/** Who brings it to its end */
	ownerId: idSchema.nullable(),
	dueOn: daySchema.nullable(),
	/** Only leads, the owner and the writers write; others propose changes */
	restricted: z.boolean(),
	/** People who write in it beside its owner */
	writerIds: z.array(idSchema)
});
export type Section = z.infer<typeof sectionSchema>;

/** A proposal of the tool that the team said no to: a challenge pattern or a recommended measure. */
export const refusalSchema = z.strictObject({
	id: idSchema,
	kind: z.enum(['measure']),
	key: z.string(),
	reason: z.string().trim().min(1)
});

export const acceptedGapSchema = z.strictObject({
	id: idSchema,
	/** Key of the gap as `findGaps` gives it */
	gapKey: z.string(),
	reason: z.string().trim().min(1)
});

export const checkAnswers = ['yes', 'partly', 'no', 'not applicable'] as const;

/** What the team found at one point of a checklist of the pack. */
export const checkSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	checklistKey: z.string(),
	itemId: z.string(),
	/** The measure that was checked; null for checklists of the whole plan */
	measureId: idSchema.nullable(),
	/** Area of the checklist, so that those who record in it may answer */
	area: areaSchema,
	answer: z.enum(checkAnswers),
	note: z.string().max(4000)
});
export type Check = z.infer<typeof checkSchema>;

/** The resolution by which the council adopted the plan; the plan is read-only until a change request. */
const adoptionSchema = z.strictObject({
	on: daySchema,
	/** As the office writes it: `XII/345/2027` */
	resolutionNumber: z.string().trim().min(1).max(200),
	title: z.string().trim().max(500).nullable(),
	/** The version that holds what was adopted */
	versionId: idSchema
});
export type Adoption = z.infer<typeof adoptionSchema>;

/** The one aggregate: everything that people decided and recorded for a plan. */
export const planSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	title: z.string().trim().min(1),
	documentKind: z.enum(documentKinds),
	language: languageSchema,
	place: placeSchema,
	period: z
		.strictObject({ from: yearSchema, to: yearSchema })
		.refine((period) => period.from <= period.to, { message: 'the period ends before it begins' }),
	pack: z.strictObject({ id: z.string(), version: z.string() }),
	/** How much of the pack the plan is asked for */
	size: planSizeSchema,
	/** Shown on every page and in the document when the plan is a demonstration */
	demonstration: z.boolean(),
	/** Counts up with each change request after an adoption; plans that are copied or imported begin anew */
	edition: z.number().int().positive().default(1),
	/** null: not adopted, or opened again */
	adoption: adoptionSchema.nullable().default(null),
	focusAreas: z.array(areaSchema),
	milestones: z.array(milestoneSchema),
	sources: z.array(sourceSchema),
	readings: z.array(readingSchema),
	assessments: z.array(assessmentSchema),
	areaTargets: z.array(areaTargetSchema),
	findings: z.array(findingSchema),
	challenges: z.array(challengeSchema),
	goals: z.array(goalSchema),
	measures: z.array(measureSchema),
	refusals: z.array(refusalSchema),
	acceptedGaps: z.array(acceptedGapSchema),
	sections: z.array(sectionSchema),
	checks: z.array(checkSchema)
});
export type Plan = z.infer<typeof planSchema>;
