import { z } from 'zod';
import { idSchema, versionSchema, yearSchema } from '../shared/ids';

/** Month, `2027-09` */
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Cost of a measure in one year from one source, in PLN. `fundingKey` null = money not found yet. */
const budgetLineSchema = z.strictObject({
	id: idSchema,
	year: yearSchema,
	amount: z.number().nonnegative(),
	/** Key of the pack's funding sources */
	fundingKey: z.string().nullable(),
	certainty: z.enum(['certain', 'planned']),
	note: z.string()
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

const measureIndicatorSchema = z.strictObject({
	id: idSchema,
	kind: z.enum(['output', 'outcome']),
	name: z.string().trim().min(1),
	unit: z.string(),
	/** Indicator of the pack whose readings are the baseline, where there is one */
	indicatorId: z.string().nullable(),
	baseline: z.number().nullable(),
	baselineYear: yearSchema.nullable(),
	target: z.number().nullable(),
	targetYear: yearSchema.nullable(),
	dataSource: z.string(),
	frequency: z.string()
});
export type MeasureIndicator = z.infer<typeof measureIndicatorSchema>;

/** An adopted measure. */
export const measureSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	/** Entry of the pack's catalogue that it was adopted from; null when the team wrote its own */
	catalogueId: z.string().nullable(),
	title: z.string().trim().min(1),
	summary: z.string(),
	goalIds: z.array(idSchema),
	position: z.number().int().nonnegative(),
	responsibleUnit: z.string(),
	partners: z.array(z.string()),
	targetGroups: z.array(z.string()),
	startsOn: monthSchema.nullable(),
	endsOn: monthSchema.nullable(),
	steps: z.array(z.string()),
	risks: z.array(z.strictObject({ risk: z.string(), mitigation: z.string() })),
	equalityNote: z.string(),
	budget: z.array(budgetLineSchema),
	indicators: z.array(measureIndicatorSchema)
});
export type Measure = z.infer<typeof measureSchema>;
