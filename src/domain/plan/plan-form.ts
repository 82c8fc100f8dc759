import { z } from 'zod';
import { languageSchema } from '../shared/localised';
import { yearSchema } from '../shared/ids';
import { planSizeSchema } from '../shared/size';
import { documentKinds } from './plan';

/** The settings of a plan as typed in a form: all text, kept as typed when something is wrong. */
export const planFormFields = [
	'genitive',
	'locative',
	'documentKind',
	'title',
	'from',
	'to',
	'language',
	'size'
] as const;
export type PlanForm = Record<(typeof planFormFields)[number], string>;

/** The message of each field that is wrong. */
export type PlanFormErrors = Partial<Record<keyof PlanForm, string>>;

const typedYear = z
	.string()
	.trim()
	// What is no year cannot be compared: without `abort` it would be called a wrong period as well.
	.regex(/^\d{4}$/, { error: 'year', abort: true })
	.transform(Number)
	.pipe(z.number().refine((year) => yearSchema.safeParse(year).success, 'year'));

/** Issues carry `required`, `long`, `year` or `period` as their message; the interface words them. */
export const planFormSchema = z
	.object({
		genitive: z.string().trim(),
		locative: z.string().trim(),
		documentKind: z.enum(documentKinds, 'required'),
		title: z.string().trim().min(1, 'required').max(200, 'long'),
		from: typedYear,
		to: typedYear,
		language: languageSchema,
		size: planSizeSchema
	})
	.refine(({ from, to }) => from <= to, { message: 'period', path: ['to'] });
