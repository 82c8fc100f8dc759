import { z } from 'zod';
import { challengeSchema } from '../challenges/challenge';
import { findingSchema } from '../evidence/finding';
import { answerSchema, areaTargetSchema, assessmentSchema } from '../evidence/questionnaire';
import { readingDraftSchema, sourceSchema } from '../evidence/reading';
import { goalSchema } from '../goals/goal';
import { measureSchema } from '../measures/measure';
import {
	acceptedGapSchema,
	checkSchema,
	milestoneSchema,
	refusalSchema,
	sectionSchema
} from './plan';
import { idSchema, versionSchema } from '../shared/ids';

/** New items have no version yet; the version of a stored one is the version that was read. */
const draft = { version: versionSchema.nullable() };

/**
 * What one write to a plan may carry, by kind. An answer names its round, because answers live inside an assessment; an
 * assessment is written without its answers.
 */
export const itemSchemas = {
	milestone: milestoneSchema.extend(draft),
	source: sourceSchema.extend(draft),
	reading: readingDraftSchema,
	assessment: assessmentSchema.omit({ answers: true }).extend(draft),
	answer: answerSchema.extend({ ...draft, assessmentId: idSchema }),
	area_target: areaTargetSchema.extend(draft),
	finding: findingSchema.extend(draft),
	challenge: challengeSchema.extend(draft),
	goal: goalSchema.extend(draft),
	measure: measureSchema.extend(draft),
	section: sectionSchema.extend(draft),
	accepted_gap: acceptedGapSchema,
	refusal: refusalSchema,
	check: checkSchema.extend(draft)
} as const;

const itemKinds = [
	'milestone',
	'source',
	'reading',
	'assessment',
	'answer',
	'area_target',
	'finding',
	'challenge',
	'goal',
	'measure',
	'section',
	'accepted_gap',
	'refusal',
	'check'
] as const;
export const itemKindSchema = z.enum(itemKinds);
export type ItemKind = z.infer<typeof itemKindSchema>;

export type ItemDraft<Kind extends ItemKind> = z.infer<(typeof itemSchemas)[Kind]>;
