import { z } from 'zod';
import { daySchema, idSchema, versionSchema, yearSchema } from '../shared/ids';

/** Quality grades of the indicator catalogue: A official … D expert judgement. */
export const grades = ['A', 'B', 'C', 'D'] as const;
const gradeSchema = z.enum(grades);
export type Grade = z.infer<typeof gradeSchema>;

/** The territory that a value is about; never carried over to another one. */
export const territorialLevels = [
	'gmina',
	'powiat',
	'subregion',
	'voivodeship',
	'country',
	'institution'
] as const;

/** What kind of count it is: a stock on a day, a flow over a period, or everything ever issued until a day. */
const countKinds = ['stock', 'flow', 'cumulative'] as const;

const valueKinds = ['exact', 'rounded', 'at least', 'estimate', 'range'] as const;

/** Why a cell is empty; an empty cell without a reason is simply absent from the plan. */
const missingReasons = ['no data', 'not published', 'not yet', 'suppressed at source'] as const;

/** Where the figure comes from, as shown under it. Belongs to the plan; several readings may share one. */
export const sourceSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	title: z.string().trim().min(1),
	publisher: z.string().trim(),
	/** Year of publication, `null` when unknown */
	year: yearSchema.nullable(),
	address: z.string().trim(),
	/** Day on which somebody looked at it */
	accessedOn: daySchema.nullable(),
	note: z.string()
});
export type Source = z.infer<typeof sourceSchema>;

const readingShape = z.strictObject({
	id: idSchema,
	version: versionSchema,
	indicatorId: z.string(),
	year: yearSchema,
	/** Day of the stock or last day of the flow, when known */
	asOf: daySchema.nullable(),
	/** In the indicator's unit; the middle for a range. `null` with `missing` says why there is none */
	value: z.number().nullable(),
	missing: z.enum(missingReasons).nullable(),
	valueKind: z.enum(valueKinds),
	low: z.number().nullable(),
	high: z.number().nullable(),
	level: z.enum(territorialLevels),
	countKind: z.enum(countKinds),
	/** '' = total; otherwise the part, e.g. "kobiety", "Ukraina" */
	breakdown: z.string(),
	grade: gradeSchema,
	sourceId: idSchema.nullable(),
	note: z.string(),
	/** Where several sources stand side by side, the one that the team uses in series and text */
	preferred: z.boolean()
});

const valueOrReason = (reading: { value: number | null; missing: string | null }): boolean =>
	(reading.value === null) === (reading.missing !== null);
const problem = {
	message: 'a reading has either a value or a reason why there is none',
	path: ['value']
};

export const readingSchema = readingShape.refine(valueOrReason, problem);
export type Reading = z.infer<typeof readingSchema>;

/** A reading on its way in: a new one has no version yet. */
export const readingDraftSchema = readingShape
	.extend({ version: versionSchema.nullable() })
	.refine(valueOrReason, problem);
