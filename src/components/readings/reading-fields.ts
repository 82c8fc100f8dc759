import type { Reading } from '$lib/domain/evidence/reading';
import { itemSchemas } from '$lib/domain/plan/items';
import type { Language } from '$lib/domain/shared/localised';
import { parseNumber } from '$lib/domain/shared/numbers';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import type { ReadingDraft } from './new-reading';

/** A reading as it stands in a form: every field is text. */
export type ReadingFields = {
	value: string;
	low: string;
	high: string;
	valueKind: string;
	missing: string;
	level: string;
	countKind: string;
	asOf: string;
	breakdown: string;
	grade: string;
	sourceId: string;
	note: string;
};
export type FieldErrors = Partial<Record<keyof ReadingFields, string>>;

const written = (value: number | null, language: Language): string =>
	value === null ? '' : String(value).replace('.', language === 'pl' ? ',' : '.');

export const fieldsOf = (reading: ReadingDraft, language: Language): ReadingFields => ({
	value: written(reading.value, language),
	low: written(reading.low, language),
	high: written(reading.high, language),
	valueKind: reading.valueKind,
	// A new reading has no value yet, and nobody has said that there is none.
	missing: reading.version === null ? '' : (reading.missing ?? ''),
	level: reading.level,
	countKind: reading.countKind,
	asOf: reading.asOf ?? '',
	breakdown: reading.breakdown,
	grade: reading.grade,
	sourceId: reading.sourceId ?? '',
	note: reading.note
});

const numberError = (kind: 'empty' | 'not a number' | 'ambiguous'): string =>
	({
		empty: m.readings_error_value_or_reason,
		'not a number': m.readings_trouble_not_a_number,
		ambiguous: m.readings_trouble_ambiguous
	})[kind]();

type Numbers = Pick<Reading, 'value' | 'low' | 'high'>;

const readNumbers = (fields: ReadingFields, language: Language): Result<Numbers, FieldErrors> => {
	if (fields.missing !== '') return ok({ value: null, low: null, high: null });
	if (fields.valueKind !== 'range') {
		const value = parseNumber(fields.value, language);
		return value.ok
			? ok({ value: value.value, low: null, high: null })
			: refuse({ value: numberError(value.error.kind) });
	}
	const low = parseNumber(fields.low, language);
	const high = parseNumber(fields.high, language);
	if (!low.ok) return refuse({ low: numberError(low.error.kind) });
	if (!high.ok) return refuse({ high: numberError(high.error.kind) });
	if (low.value > high.value) return refuse({ high: m.readings_trouble_range() });
	return ok({ value: (low.value + high.value) / 2, low: low.value, high: high.value });
};

/** Reads the form over the reading that it was made from; errors by field. */
export const readFields = (
	fields: ReadingFields,
	base: ReadingDraft,
	language: Language
): Result<ReadingDraft, FieldErrors> => {
	const numbers = readNumbers(fields, language);
	if (!numbers.ok) return numbers;
	const read = itemSchemas.reading.safeParse({
		...base,
		...numbers.value,
		missing: fields.missing || null,
		valueKind: fields.valueKind,
		level: fields.level,
		countKind: fields.countKind,
		asOf: fields.asOf || null,
		breakdown: fields.breakdown.trim(),
		grade: fields.grade,
		sourceId: fields.sourceId || null,
		note: fields.note
	});
	return read.success ? ok(read.data) : refuse({ asOf: m.readings_error_field() });
};
