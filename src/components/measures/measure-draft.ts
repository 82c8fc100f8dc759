import { measureSchema, type Measure } from '$lib/domain/measures/measure';
import type { Language } from '$lib/domain/shared/localised';
import { formatNumber, parseNumber } from '$lib/domain/shared/numbers';
import { m } from '$lib/i18n/paraglide/messages';

/** A measure as it is typed: numbers are text until they are saved, so that nothing typed is lost by an error. */
export type MeasureDraft = {
	title: string;
	summary: string;
	goalIds: string[];
	responsibleUnit: string;
	partners: string;
	startsOn: string;
	endsOn: string;
	steps: string;
	equalityNote: string;
	targetGroups: string[];
	risks: { risk: string; mitigation: string }[];
	budget: {
		id: string;
		year: string;
		amount: string;
		fundingKey: string;
		certainty: 'certain' | 'planned';
		note: string;
	}[];
	indicators: {
		id: string;
		kind: 'output' | 'outcome';
		name: string;
		unit: string;
		indicatorId: string;
		baseline: string;
		baselineYear: string;
		target: string;
		targetYear: string;
		dataSource: string;
		frequency: string;
	}[];
};

/** Intl writes at most 100 digits after the point; no figure of a plan comes near. */
const mostDecimals = 100;

/** All the decimals that the value has, so that saving an untouched form changes nothing. */
const typed = (value: number | null, language: Language): string => {
	if (value === null) return '';
	const [digits = '', exponent = '0'] = String(value).split('e');
	const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
	return formatNumber(value, language, Math.min(mostDecimals, Math.max(0, decimals)));
};

export const draftOf = (measure: Measure, language: Language): MeasureDraft => ({
	...measure,
	partners: measure.partners.join('\n'),
	steps: measure.steps.join('\n'),
	startsOn: measure.startsOn ?? '',
	endsOn: measure.endsOn ?? '',
	risks: measure.risks.map((risk) => ({ ...risk })),
	budget: measure.budget.map((line) => ({
		...line,
		year: String(line.year),
		amount: typed(line.amount, language),
		fundingKey: line.fundingKey ?? ''
	})),
	indicators: measure.indicators.map((indicator) => ({
		...indicator,
		indicatorId: indicator.indicatorId ?? '',
		baseline: typed(indicator.baseline, language),
		baselineYear: indicator.baselineYear === null ? '' : String(indicator.baselineYear),
		target: typed(indicator.target, language),
		targetYear: indicator.targetYear === null ? '' : String(indicator.targetYear)
	}))
});

/** Messages by field: `title`, `budget.0.amount`, `indicators.2.target` … */
export type DraftErrors = Record<string, string>;

const lines = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

class Checking {
	readonly errors: DraftErrors = {};
	constructor(private readonly language: Language) {}

	number(path: string, text: string): number | null {
		if (!text.trim()) return null;
		const parsed = parseNumber(text, this.language);
		if (parsed.ok) return parsed.value;
		this.errors[path] = m.measures_error_number();
		return null;
	}
	year(path: string, text: string, required: boolean): number | null {
		const trimmed = text.trim();
		if (!trimmed && !required) return null;
		const year = Number(trimmed);
		if (/^\d{4}$/.test(trimmed) && year >= 1990 && year <= 2100) return year;
		this.errors[path] = m.measures_error_year();
		return null;
	}
	/** Some browsers have no field for months: there the month is typed as text. */
	month(path: string, text: string): void {
		if (text && !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) this.errors[path] = m.measures_error_month();
	}
	text(path: string, text: string, message: string): void {
		if (!text.trim()) this.errors[path] = message;
	}
}

const budgetOf = (draft: MeasureDraft, check: Checking): Measure['budget'] =>
	draft.budget.map((line, index) => {
		const amount = check.number(`budget.${index}.amount`, line.amount);
		if (amount === null || amount < 0)
			check.errors[`budget.${index}.amount`] = m.measures_error_number();
		return {
			...line,
			year: check.year(`budget.${index}.year`, line.year, true) ?? 0,
			amount: amount ?? 0,
			fundingKey: line.fundingKey || null
		};
	});

const indicatorsOf = (draft: MeasureDraft, check: Checking): Measure['indicators'] =>
	draft.indicators.map((indicator, index) => {
		const at = `indicators.${index}`;
		check.text(`${at}.name`, indicator.name, m.measures_error_name());
		return {
			...indicator,
			indicatorId: indicator.indicatorId || null,
			baseline: check.number(`${at}.baseline`, indicator.baseline),
			baselineYear: check.year(`${at}.baselineYear`, indicator.baselineYear, false),
			target: check.number(`${at}.target`, indicator.target),
			targetYear: check.year(`${at}.targetYear`, indicator.targetYear, false)
		};
	});

/** The measure that the draft says, or messages by field. Empty risks and lines fall out. */
export const measureOf = (
	draft: MeasureDraft,
	begun: Measure,
	language: Language
): { measure: Measure | null; errors: DraftErrors } => {
	const check = new Checking(language);
	check.text('title', draft.title, m.measures_error_title());
	if (draft.startsOn && draft.endsOn && draft.endsOn < draft.startsOn)
		check.errors['endsOn'] = m.measures_error_period();
	check.month('startsOn', draft.startsOn);
	check.month('endsOn', draft.endsOn);
	const measure = measureSchema.safeParse({
		...begun,
		...draft,
		partners: lines(draft.partners),
		steps: lines(draft.steps),
		startsOn: draft.startsOn || null,
		endsOn: draft.endsOn || null,
		risks: draft.risks.filter(({ risk, mitigation }) => risk.trim() || mitigation.trim()),
		budget: budgetOf(draft, check),
		indicators: indicatorsOf(draft, check)
	});
	if (Object.keys(check.errors).length > 0) return { measure: null, errors: check.errors };
	if (measure.success) return { measure: measure.data, errors: {} };
	return {
		measure: null,
		errors: Object.fromEntries(
			measure.error.issues.map(({ path, message }) => [path.join('.'), message])
		)
	};
};
