import type { Language } from './localised';

const locales = { pl: 'pl-PL', en: 'en-GB' } as const;
const romanQuarters = ['I', 'II', 'III', 'IV'] as const;

const partsOf = (text: string): { year: number; month: number; day: number | null } => {
	const [year, month, day] = text.split('-').map(Number);
	return { year: year ?? 0, month: month ?? 1, day: day ?? null };
};

const format = (text: string, language: Language, options: Intl.DateTimeFormatOptions): string => {
	const { year, month, day } = partsOf(text);
	return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(
		new Date(Date.UTC(year, month - 1, day ?? 1))
	);
};

/** `2026-11-22` as „22 listopada 2026 r.” (no-break space before „r.”) or "22 November 2026". */
export const formatDay = (day: string, language: Language): string => {
	const text = format(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
	return language === 'pl' ? `${text}\u00a0r.` : text;
};

/** A moment (ISO 8601) as „23 listopada 2026 14:05” or "23 November 2026 at 14:05", by the clocks of Poland. */
export const formatMoment = (at: string, language: Language): string =>
	new Intl.DateTimeFormat(locales[language], {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Warsaw'
	}).format(new Date(at));

/** Milliseconds since 1970 as `14:05`, by the clock of whoever reads it. */
export const formatClock = (at: number, language: Language): string =>
	new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit' }).format(at);

/** `2027-09` (or a day) as „wrzesień 2027” or "September 2027". */
export const formatMonth = (month: string, language: Language): string =>
	format(month, language, { month: 'long', year: 'numeric' });

/** The quarter that a month or day lies in: „IV kw. 2027” or "Q4 2027". */
export const formatQuarter = (month: string, language: Language): string => {
	const parts = partsOf(month);
	const index = Math.floor((parts.month - 1) / 3);
	return language === 'pl'
		? `${romanQuarters[index] ?? ''} kw. ${parts.year}`
		: `Q${index + 1} ${parts.year}`;
};

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** Moves a day or a month by whole months and keeps its form; the 31st becomes the last day of a shorter month. */
export const addMonths = (date: string, months: number): string => {
	const { year, month, day } = partsOf(date);
	const index = year * 12 + month - 1 + months;
	const newYear = Math.floor(index / 12);
	const newMonth = (index % 12) + 1;
	const start = `${padded(newYear, 4)}-${padded(newMonth, 2)}`;
	if (day === null) return start;
	const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
	return `${start}-${padded(Math.min(day, lastDay), 2)}`;
};

/** For sorting days or months, earliest first; negative, zero or positive. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
