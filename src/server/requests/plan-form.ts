import type { z } from 'zod';
import {
	planFormFields,
	planFormSchema,
	type PlanForm,
	type PlanFormErrors
} from '$lib/domain/plan/plan-form';
import { m } from '$lib/i18n/paraglide/messages';

const words: Record<string, () => string> = {
	required: () => m.plan_error_required(),
	long: () => m.plan_error_long(),
	year: () => m.plan_error_year(),
	period: () => m.plan_error_period()
};

const errorsOf = (error: z.ZodError): PlanFormErrors =>
	Object.fromEntries(
		error.issues.map((issue) => [
			String(issue.path[0]),
			(words[issue.message] ?? m.plan_error_required)()
		])
	);

/** Reads the settings form: what was typed always comes back, with either the parsed settings or errors by field. */
export const readPlanForm = (form: FormData) => {
	const entries = planFormFields.map((field) => [field, String(form.get(field) ?? '')] as const);
	const typed: PlanForm = {
		genitive: '',
		locative: '',
		documentKind: '',
		title: '',
		from: '',
		to: '',
		language: '',
		size: '',
		...Object.fromEntries(entries)
	};
	const parsed = planFormSchema.safeParse(typed);
	return parsed.success
		? { typed, settings: parsed.data, errors: {} }
		: { typed, settings: null, errors: errorsOf(parsed.error) };
};
