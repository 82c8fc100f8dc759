import type { Reading } from '$lib/domain/evidence/reading';
import type { Language } from '$lib/domain/shared/localised';
import { formatNumber, parseNumber, type NumberRefusal } from '$lib/domain/shared/numbers';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { missingNames } from './reading-words';

export type TypedValue = Pick<Reading, 'value' | 'valueKind' | 'low' | 'high'>;
export type TypedRefusal = NumberRefusal | { kind: 'range upside down' };

const rangePattern = /^([\d\s.,\u00a0\u202f]+?)\s*(?:–|—|-|do|to)\s*([\d\s.,\u00a0\u202f]+)$/u;
const estimatePattern = /^(?:~|≈|ok\.|około|about|approx\.?)\s*(.+)$/iu;
const atLeastPattern = /^(?:≥|>=|co najmniej|at least)\s*(.+)$/iu;

const readRange = (
	from: string,
	to: string,
	language: Language
): Result<TypedValue, TypedRefusal> => {
	const low = parseNumber(from, language);
	const high = parseNumber(to, language);
	if (!low.ok) return low;
	if (!high.ok) return high;
	if (low.value > high.value) return refuse({ kind: 'range upside down' });
	return ok({
		value: (low.value + high.value) / 2,
		valueKind: 'range',
		low: low.value,
		high: high.value
	});
};

const single = (
	text: string,
	valueKind: Reading['valueKind'],
	language: Language
): Result<TypedValue, TypedRefusal> => {
	const value = parseNumber(text, language);
	return value.ok ? ok({ value: value.value, valueKind, low: null, high: null }) : value;
};

/**
 * Reads what a person types into a cell: `12 345,6`, `~500` (estimate), `≥ 40` (at least), `120–150` (range; its value is
 * the middle). A plain number keeps "rounded" when the cell was so.
 */
export const readTyped = (
	text: string,
	language: Language,
	before: Reading | null
): Result<TypedValue, TypedRefusal> => {
	const plain = text.trim();
	const range = rangePattern.exec(plain);
	if (range?.[1] && range[2]) return readRange(range[1], range[2], language);
	const estimate = estimatePattern.exec(plain);
	if (estimate?.[1]) return single(estimate[1], 'estimate', language);
	const atLeast = atLeastPattern.exec(plain);
	if (atLeast?.[1]) return single(atLeast[1], 'at least', language);
	return single(plain, before?.valueKind === 'rounded' ? 'rounded' : 'exact', language);
};

const signOf = (reading: Reading): string =>
	reading.valueKind === 'estimate' ? '~' : reading.valueKind === 'at least' ? '≥' : '';

/** Decimals that a value needs, at most as many as the indicator has. */
const decimalsOf = (value: number, most: number): number => {
	const shown = String(Number(value.toFixed(most)));
	return shown.split('.')[1]?.length ?? 0;
};

/** The cell as it is read: grouped digits, the kind of value as a sign, the reason where there is no value. */
export const cellText = (reading: Reading, decimals: number, language: Language): string => {
	if (reading.value === null) return reading.missing ? missingNames[reading.missing]() : '';
	const number = (value: number) => formatNumber(value, language, decimalsOf(value, decimals));
	if (reading.valueKind === 'range' && reading.low !== null && reading.high !== null)
		return `${number(reading.low)}–${number(reading.high)}`;
	return signOf(reading) + number(reading.value);
};

/** The cell as it is edited: no grouping, nothing rounded away; `readTyped` reads it back. */
export const editText = (reading: Reading, language: Language): string => {
	if (reading.value === null) return '';
	const number = (value: number) => String(value).replace('.', language === 'pl' ? ',' : '.');
	if (reading.valueKind === 'range' && reading.low !== null && reading.high !== null)
		return `${number(reading.low)}–${number(reading.high)}`;
	return signOf(reading) + number(reading.value);
};
