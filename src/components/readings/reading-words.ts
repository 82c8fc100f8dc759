import type { Grade, Reading } from '$lib/domain/evidence/reading';
import { m } from '$lib/i18n/paraglide/messages';

export const levelNames: Record<Reading['level'], () => string> = {
	gmina: () => m.readings_level_gmina(),
	powiat: () => m.readings_level_powiat(),
	subregion: () => m.readings_level_subregion(),
	voivodeship: () => m.readings_level_voivodeship(),
	country: () => m.readings_level_country(),
	institution: () => m.readings_level_institution()
};

export const countKindNames: Record<Reading['countKind'], () => string> = {
	stock: () => m.readings_count_stock(),
	flow: () => m.readings_count_flow(),
	cumulative: () => m.readings_count_cumulative()
};

export const valueKindNames: Record<Reading['valueKind'], () => string> = {
	exact: () => m.readings_value_exact(),
	rounded: () => m.readings_value_rounded(),
	'at least': () => m.readings_value_at_least(),
	estimate: () => m.readings_value_estimate(),
	range: () => m.readings_value_range()
};

export const missingNames: Record<NonNullable<Reading['missing']>, () => string> = {
	'no data': () => m.readings_missing_no_data(),
	'not published': () => m.readings_missing_not_published(),
	'not yet': () => m.readings_missing_not_yet(),
	'suppressed at source': () => m.readings_missing_suppressed()
};

export const gradeMeanings: Record<Grade, () => string> = {
	A: () => m.readings_grade_a(),
	B: () => m.readings_grade_b(),
	C: () => m.readings_grade_c(),
	D: () => m.readings_grade_d()
};

/** Options of a select from a record of names, in the record's order. */
export const optionsOf = (names: Record<string, () => string>) =>
	Object.entries(names).map(([value, label]) => ({ value, label: label() }));
