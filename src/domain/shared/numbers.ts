import type { Language } from './localised';
import { ok, refuse, type Result } from './result';

export type NumberRefusal = { kind: 'empty' | 'not a number' | 'ambiguous' };

const locales = { pl: 'pl-PL', en: 'en-GB' } as const;
const nbsp = '\u00a0';
const minus = '\u2212';

/** Every kind of space that spreadsheets put between groups becomes one plain space. */
const plainSpaces = (text: string): string =>
	text.replace(/[\s\u00a0\u2007\u2009\u202f]+/gu, ' ').trim();

const withoutUnit = (text: string): string => text.replace(/ ?(%|‰|zł|zl|pln)$/iu, '').trim();

/** `12.345,6`, `1,234.5`, `1.234.567`: the separator that stands last and once is the decimal one. */
const readTwoSeparators = (body: string): string | null => {
	if (/^\d{1,3}(\.\d{3})+,\d+$/.test(body)) return body.replaceAll('.', '').replace(',', '.');
	if (/^\d{1,3}(,\d{3})+\.\d+$/.test(body)) return body.replaceAll(',', '');
	if (/^\d{1,3}(\.\d{3}){2,}$/.test(body)) return body.replaceAll('.', '');
	if (/^\d{1,3}(,\d{3}){2,}$/.test(body)) return body.replaceAll(',', '');
	return null;
};

const readBody = (body: string, language: Language): Result<string, NumberRefusal> => {
	if (/^\d+$/.test(body)) return ok(body);
	if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(body))
		return ok(body.replaceAll(' ', '').replace(',', '.'));
	if (/^[1-9]\d{0,2}\.\d{3}$/.test(body))
		return language === 'pl' ? refuse({ kind: 'ambiguous' }) : ok(body);
	if (/^[1-9]\d{0,2},\d{3}$/.test(body))
		return ok(language === 'pl' ? body.replace(',', '.') : body.replace(',', ''));
	if (/^\d+[.,]\d+$/.test(body)) return ok(body.replace(',', '.'));
	const digits = readTwoSeparators(body);
	return digits === null ? refuse({ kind: 'not a number' }) : ok(digits);
};

/**
 * Reads a number as people in Poland type and paste it: `12 345,6`, `12.345,6`, `1,234.5`, `12%`, `1 234 zł`, `−3`.
 * The unit sign is dropped, never applied: `12%` is 12.
 * Three digits after a single separator can be read two ways. In Polish a comma is always decimal (`1,234` = 1.234) and
 * `1.234` is refused as ambiguous: it may be a grouped thousand or an English decimal. In English `1,234` is 1234 and
 * `1.234` is a decimal.
 */
export const parseNumber = (
	text: string,
	language: Language = 'pl'
): Result<number, NumberRefusal> => {
	const plain = plainSpaces(text);
	if (plain === '') return refuse({ kind: 'empty' });
	const unsigned = /^([-+\u2212\u2013]?) ?(.*)$/u.exec(withoutUnit(plain));
	const body = readBody(unsigned?.[2] ?? '', language);
	if (!body.ok) return body;
	const size = Number(body.value);
	if (!Number.isFinite(size)) return refuse({ kind: 'not a number' });
	const negative = /[-\u2212\u2013]/u.test(unsigned?.[1] ?? '');
	return ok(negative && size !== 0 ? -size : size);
};

/** `12 345,6` with no-break spaces in Polish, four digits grouped too; `12,345.6` in English. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
	new Intl.NumberFormat(locales[language], {
		useGrouping: 'always',
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
		signDisplay: 'negative'
	}).format(value);

/** Amount in PLN, `zł` after the number in both languages. */
export const formatMoney = (value: number, language: Language, decimals = 0): string =>
	`${formatNumber(value, language, decimals)}${nbsp}zł`;

/** `value` is in per cent already: 12.5 gives `12,5%`. */
export const formatPercent = (value: number, language: Language, decimals = 1): string =>
	`${formatNumber(value, language, decimals)}%`;

/** A difference with its sign always shown: `+12`, `−3`, `0`; `unit` (e.g. `%`) follows directly. */
export const formatChange = (
	value: number,
	language: Language,
	decimals = 0,
	unit = ''
): string => {
	const size = formatNumber(Math.abs(value), language, decimals);
	const isZero = Number(Math.abs(value).toFixed(decimals)) === 0;
	return `${isZero ? '' : value > 0 ? '+' : minus}${size}${unit}`;
};
