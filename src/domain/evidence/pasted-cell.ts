import type { Language } from '../shared/localised';
import { parseNumber, type NumberRefusal } from '../shared/numbers';
import { ok, refuse, type Result } from '../shared/result';
import type { Indicator } from './indicator';
import { plainWords } from './match-indicator';
import { grades, type Grade, type Reading } from './reading';

export type PastedValue = Pick<Reading, 'value' | 'missing' | 'valueKind'>;
export type ValueRefusal =
	NumberRefusal | { kind: 'per cent in a count' | 'negative count' | 'part of a person' };

const noData = ['-', '–', '—', '−', '.', ':', 'x', '…', '...'];
const noDataWords = ['bd', 'b d', 'brak', 'brak danych', 'n a', 'na', 'no data', 'nd', 'n d'];
const notYetWords = ['jeszcze nie', 'not yet', 'w toku'];
const hiddenWords = ['tajemnica statystyczna', 'suppressed', 'utajnione', 'c'];

/**
 * Why a cell holds no number. `<10` and `*` were hidden by whoever published them. A dash is read as "no data", although
 * GUS prints it for zero: municipal tables use it for both, and a zero should be typed by somebody who knows.
 */
const missingReason = (text: string): Reading['missing'] => {
	const words = plainWords(text);
	if (/^[<≤] ?\d+$/u.test(text) || ['*', '#', '**'].includes(text)) return 'suppressed at source';
	if (hiddenWords.includes(words)) return 'suppressed at source';
	if (notYetWords.includes(words)) return 'not yet';
	return noData.includes(text.toLowerCase()) || noDataWords.includes(words) ? 'no data' : null;
};

const kindsOfValue = [
	{ kind: 'at least', sign: /^(>|≥|>=|ponad|co najmniej|at least|over)\s*(?=\d)/iu },
	{ kind: 'estimate', sign: /^(~|≈|ok\.?|około|ca\.?|about|approx\.?)\s*(?=\d)/iu }
] as const;

const refusalFor = (value: number, text: string, indicator: Indicator): ValueRefusal | null => {
	if (indicator.unitKind !== 'count') return null;
	if (text.includes('%')) return { kind: 'per cent in a count' };
	if (!indicator.countsPeople) return null;
	if (value < 0) return { kind: 'negative count' };
	return Number.isInteger(value) ? null : { kind: 'part of a person' };
};

/** Reads one cell: a number in the indicator's unit, or the reason why there is none. */
export const readPastedValue = (
	raw: string,
	indicator: Indicator,
	language: Language
): Result<PastedValue, ValueRefusal> => {
	const text = raw.trim();
	const missing = missingReason(text);
	if (missing !== null) return ok({ value: null, missing, valueKind: 'exact' });
	const kind = kindsOfValue.find(({ sign }) => sign.test(text));
	const number = parseNumber(kind === undefined ? text : text.replace(kind.sign, ''), language);
	if (!number.ok) return number;
	const refusal = refusalFor(number.value, text, indicator);
	if (refusal !== null) return refuse(refusal);
	return ok({ value: number.value, missing: null, valueKind: kind?.kind ?? 'exact' });
};

/** The year that a header means, with the day where it names one: `2021 r.`, `31.12.2021`, `rok szkolny 2024/2025`. */
export const readPastedYear = (raw: string): { year: number; asOf: string | null } | null => {
	const text = raw
		.trim()
		.toLowerCase()
		.replace(/^(stan na|as of)\s*(dzień\s*)?/u, '');
	const day =
		/^(?<d>\d{1,2})[./-](?<m>\d{1,2})[./-](?<y>\d{4})( ?r\.?)?$/u.exec(text)?.groups ??
		/^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/u.exec(text)?.groups;
	const plain =
		/^(rok szkolny|rok|r\.|school year|year)? ?(\d{4})( ?[/–-] ?(\d{2}|\d{4}))?( ?r\.?)?$/u.exec(
			text
		);
	const year = Number(day?.y ?? plain?.[2]);
	if (!Number.isInteger(year) || year < 1990 || year > 2100) return null;
	if (day === undefined) return { year, asOf: null };
	const month = Number(day.m);
	const date = Number(day.d);
	if (month < 1 || month > 12 || date < 1) return null;
	if (date > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
	const padded = (value: number) => String(value).padStart(2, '0');
	return { year, asOf: `${year}-${padded(month)}-${padded(date)}` };
};

const levelWords: readonly (readonly [Reading['level'], readonly string[]])[] = [
	['gmina', ['gmina', 'miasto', 'municipality', 'city', 'town']],
	['powiat', ['powiat', 'county', 'district']],
	['subregion', ['podregion', 'subregion']],
	['voivodeship', ['wojewodztwo', 'woj', 'voivodeship', 'region']],
	['country', ['kraj', 'polska', 'country', 'poland']],
	['institution', ['placowka', 'szkola', 'instytucja', 'institution', 'school']]
];

/** The territorial level that a word names; null when it names none. */
export const readPastedLevel = (raw: string): Reading['level'] | null =>
	levelWords.find(([, words]) => words.includes(plainWords(raw)))?.[0] ?? null;

/** A quality grade A–D; null for anything else. */
export const readPastedGrade = (raw: string): Grade | null =>
	grades.find((grade) => grade === raw.trim().toUpperCase()) ?? null;
