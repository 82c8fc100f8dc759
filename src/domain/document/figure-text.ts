import type { Publication } from '../evidence/disclosure';
import type { Indicator } from '../evidence/indicator';
import type { Reading } from '../evidence/reading';
import type { Language } from '../shared/localised';
import { formatNumber } from '../shared/numbers';
import { assertNever } from '../shared/result';
import { plural, type PluralForms } from '../shared/typography';

const words = {
	pl: {
		'no data': 'brak danych',
		'not published': 'dane niepublikowane',
		'not yet': 'jeszcze niedostępne',
		'suppressed at source': 'utajnione w źródle',
		atLeast: (value: string) => `co najmniej ${value}`,
		about: (value: string) => `około ${value}`,
		range: (low: string, high: string) => `od ${low} do ${high}`
	},
	en: {
		'no data': 'no data',
		'not published': 'not published',
		'not yet': 'not yet available',
		'suppressed at source': 'suppressed at source',
		atLeast: (value: string) => `at least ${value}`,
		about: (value: string) => `about ${value}`,
		range: (low: string, high: string) => `from ${low} to ${high}`
	}
} as const;

export const missingText = (reason: Reading['missing'], language: Language): string =>
	words[language][reason ?? 'no data'];

/** What stands in place of a figure that protects people. */
export const publicationText = (
	publication: Exclude<Publication, { shown: 'value' }>,
	language: Language
): string =>
	publication.shown === 'below' ? `<${publication.threshold}` : words[language]['not published'];

const decimalsOf = (value: number, indicator: Pick<Indicator, 'decimals'>): number =>
	Number.isInteger(value) && indicator.decimals === 0 ? 0 : indicator.decimals;

const isPercent = (indicator: Pick<Indicator, 'unit'>): boolean => indicator.unit.en === '%';

/** The bare number in the indicator's precision; per cent keeps its sign, for 12,3% is one word. */
export const numberText = (
	value: number,
	indicator: Pick<Indicator, 'decimals' | 'unit'>,
	language: Language
): string =>
	formatNumber(value, language, decimalsOf(value, indicator)) + (isPercent(indicator) ? '%' : '');

/** „co najmniej 4 000”, „od 3 000 do 5 000”: what kind of value it is stays with the value. Grade C is never a bare number. */
export const shownText = (
	reading: Pick<Reading, 'value' | 'valueKind' | 'low' | 'high' | 'grade'>,
	indicator: Indicator,
	language: Language
): string => {
	const say = words[language];
	const text = (value: number) => numberText(value, indicator, language);
	const value = text(reading.value ?? 0);
	const hasRange = reading.low !== null && reading.high !== null;
	if (hasRange && (reading.valueKind === 'range' || reading.grade === 'C'))
		return say.range(text(reading.low ?? 0), text(reading.high ?? 0));
	switch (reading.valueKind) {
		case 'exact':
		case 'rounded':
			return reading.grade === 'C' || reading.grade === 'D' ? say.about(value) : value;
		case 'at least':
			return say.atLeast(value);
		case 'estimate':
		case 'range':
			return say.about(value);
		default:
			return assertNever(reading.valueKind);
	}
};

/** Units that Polish counts: after a number they take the form that goes with it. */
const countedUnits: Record<string, PluralForms> = {
	osoby: { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' },
	porady: { one: 'porada', few: 'porady', many: 'porad', other: 'porady' },
	oświadczenia: {
		one: 'oświadczenie',
		few: 'oświadczenia',
		many: 'oświadczeń',
		other: 'oświadczenia'
	},
	pracodawcy: { one: 'pracodawca', few: 'pracodawców', many: 'pracodawców', other: 'pracodawcy' },
	'gospodarstwa domowe': {
		one: 'gospodarstwo domowe',
		few: 'gospodarstwa domowe',
		many: 'gospodarstw domowych',
		other: 'gospodarstwa domowego'
	},
	programy: { one: 'program', few: 'programy', many: 'programów', other: 'programu' },
	procedury: { one: 'procedura', few: 'procedury', many: 'procedur', other: 'procedury' },
	organizacje: {
		one: 'organizacja',
		few: 'organizacje',
		many: 'organizacji',
		other: 'organizacji'
	},
	przestępstwa: {
		one: 'przestępstwo',
		few: 'przestępstwa',
		many: 'przestępstw',
		other: 'przestępstwa'
	},
	zgłoszenia: { one: 'zgłoszenie', few: 'zgłoszenia', many: 'zgłoszeń', other: 'zgłoszenia' },
	skargi: { one: 'skarga', few: 'skargi', many: 'skarg', other: 'skargi' },
	mediacje: { one: 'mediacja', few: 'mediacje', many: 'mediacji', other: 'mediacji' },
	konsultacje: {
		one: 'konsultacja',
		few: 'konsultacje',
		many: 'konsultacji',
		other: 'konsultacji'
	},
	kontrole: { one: 'kontrola', few: 'kontrole', many: 'kontroli', other: 'kontroli' },
	uchwały: { one: 'uchwała', few: 'uchwały', many: 'uchwał', other: 'uchwały' },
	dni: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
	punkty: { one: 'punkt', few: 'punkty', many: 'punktów', other: 'punktu' },
	'punkty procentowe': { one: 'p.p.', other: 'p.p.' }
};

/**
 * The unit as it stands after the number, a space included: „ osób”, „ zł”, „ na 1000 mieszkańców”. Units that the
 * language would have to decline in a way not known here stand in brackets as they are. After „co najmniej” and „od … do”
 * Polish wants the genitive, which for whole numbers is the form for many.
 */
export const unitAfter = (
	value: number | null,
	indicator: Pick<Indicator, 'unit'>,
	language: Language,
	governed = false
): string => {
	if (isPercent(indicator)) return '';
	const unit = indicator.unit[language];
	if (language === 'en')
		return /^(level|index|points 0|0 or)/.test(unit) ? ` (${unit})` : ` ${unit}`;
	const forms = countedUnits[unit];
	if (forms)
		return `\u00a0${governed ? (forms.many ?? forms.other) : plural('pl', value ?? 5, forms)}`;
	return /^(na |zł)/.test(unit) ? `\u00a0${unit}` : ` (${unit})`;
};
