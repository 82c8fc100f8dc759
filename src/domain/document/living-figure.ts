import type { Money } from '../budget/budget';
import type { Grade } from '../evidence/reading';
import type { FigureAttributes, FigureReference } from '../plan/living-text';
import type { Language } from '../shared/localised';
import { formatMoney, formatNumber } from '../shared/numbers';
import { assertNever } from '../shared/result';
import { plural } from '../shared/typography';
import { joinTexts } from './cells';
import type { FigureSheet, SheetFigure, SheetSeries } from './figure-sheet';
import { changeText, countedItems, figureWords } from './living-words';

/** What a figure in a text says now. Texts in the language of the document. */
export type FigureNow = {
	/** What stands in the sentence */
	text: string;
	/** What the figure is of: „Cudzoziemcy w rejestrze – kobiety” */
	name: string;
	/** Null for sums and counts of the plan */
	year: number | null;
	grade: Grade | null;
	/** Null when no source is named */
	source: string | null;
	/** Name, years, grade and source as the document prints them under the text */
	note: string;
	readingIds: string[];
	standing: 'current' | 'old' | 'no source' | 'withheld' | 'missing';
};

/** How a figure stands in its text, worst first: what a person has to look at. */
export type FigureState = 'missing' | 'changed' | 'lost source' | 'old' | 'withheld' | 'current';

type Words = (typeof figureWords)[Language];

const missing = (name: string, say: Words): FigureNow => ({
	text: say.none,
	name,
	year: null,
	grade: null,
	source: null,
	note: joinTexts([name, say.none], ': '),
	readingIds: [],
	standing: 'missing'
});

/** The series that a reference points at; null when the plan has no readings of it any more. */
export const seriesFor = (
	reference: Pick<FigureReference, 'of' | 'level' | 'counted' | 'part'>,
	kind: SheetSeries['kind'],
	{ series }: FigureSheet
): SheetSeries | null =>
	series.find(
		(one) =>
			one.kind === kind &&
			one.of === reference.of &&
			one.level === reference.level &&
			one.counted === reference.counted &&
			one.part === reference.part
	) ?? null;

const saysSomething = ({ value, withheld }: SheetFigure): boolean => value !== null || withheld;

/** `newest` is the newest year that says anything, `2025` that year alone. */
export const figureOfYear = (series: SheetSeries, year: string): SheetFigure | null =>
	(year === 'newest'
		? series.figures.findLast(saysSomething)
		: series.figures.find((figure) => String(figure.year) === year && saysSomething(figure))) ??
	null;

/** The figure that another is compared with: of the year named, or else the one before it that may be compared. */
export const figureBefore = (
	series: SheetSeries,
	figure: SheetFigure,
	since: string
): SheetFigure | null =>
	since === ''
		? (series.figures.findLast((one) => one.year < figure.year && one.comparable) ?? null)
		: figureOfYear(series, since);

const noteOf = (name: string, years: string, figures: SheetFigure[], say: Words): string => {
	const grade = figures.reduce<Grade>((worst, one) => (one.grade > worst ? one.grade : worst), 'A');
	const source = joinTexts([...new Set(figures.map((figure) => figure.source))], '; ');
	const facts = joinTexts([name, years, say.grade(grade)], ', ');
	return `${facts}; ${source === '' ? say.noSource : say.source(source)}`;
};

const standingOf = (
	figure: SheetFigure,
	series: SheetSeries,
	year: string,
	sheet: FigureSheet
): FigureNow['standing'] => {
	if (figure.withheld) return 'withheld';
	if (!figure.sourced) return 'no source';
	const isOld = year === 'newest' && sheet.thisYear - figure.year > series.freshYears;
	return isOld ? 'old' : 'current';
};

const valueNow = (reference: FigureReference, sheet: FigureSheet): FigureNow => {
	const say = figureWords[sheet.language];
	const series = seriesFor(reference, reference.kind === 'share' ? 'share' : 'value', sheet);
	const figure = series && figureOfYear(series, reference.year);
	if (!series || !figure) return missing(series?.name ?? '', say);
	return {
		text: reference.form === 'number' ? figure.bare : figure.text,
		name: series.name,
		year: figure.year,
		grade: figure.grade,
		source: figure.source,
		note: noteOf(series.name, say.year(figure.year), [figure], say),
		readingIds: figure.readingIds,
		standing: standingOf(figure, series, reference.year, sheet)
	};
};

/** Only between two figures that are shown, exact or rounded, and of grade A or B. */
const changeNow = (reference: FigureReference, sheet: FigureSheet): FigureNow => {
	const say = figureWords[sheet.language];
	const series = seriesFor(reference, 'value', sheet);
	const figure = series && figureOfYear(series, reference.year);
	const before = figure && figureBefore(series, figure, reference.since);
	if (!series || !figure || !before) return missing(series?.name ?? '', say);
	const comparable = figure.comparable && before.comparable;
	if (!comparable || figure.value === null || before.value === null)
		return missing(series.name, say);
	const text = changeText(before.value, figure.value, series, sheet.language);
	if (text === null) return missing(series.name, say);
	const both = [before, figure];
	const newest = standingOf(figure, series, reference.year, sheet);
	return {
		text,
		name: series.name,
		year: figure.year,
		grade: before.grade > figure.grade ? before.grade : figure.grade,
		source: joinTexts([...new Set(both.map(({ source }) => source))], '; ') || null,
		note: noteOf(series.name, say.between(before.year, figure.year), both, say),
		readingIds: both.flatMap(({ readingIds }) => readingIds),
		standing: before.sourced ? newest : 'no source'
	};
};

const isMoney = (of: string): of is keyof Money => of in figureWords.pl.money;

const budgetNow = ({ of, year }: FigureReference, sheet: FigureSheet): FigureNow => {
	const say = figureWords[sheet.language];
	const money = year === '' ? sheet.budget.whole : sheet.budget.years[year];
	if (!isMoney(of) || !money) return missing('', say);
	const name = joinTexts([say.money[of], year === '' ? null : say.year(Number(year))], ', ');
	return {
		...missing(name, say),
		text: formatMoney(money[of], sheet.language),
		source: say.plan,
		note: `${name}; ${say.source(say.plan)}`,
		standing: 'current'
	};
};

const isCount = (of: string): of is keyof typeof countedItems => of in countedItems;

const countNow = ({ of, form }: FigureReference, sheet: FigureSheet): FigureNow => {
	const say = figureWords[sheet.language];
	const count = sheet.counts[of];
	if (!isCount(of) || count === undefined) return missing('', say);
	const number = formatNumber(count, sheet.language);
	const noun = plural(sheet.language, count, countedItems[of][sheet.language]);
	return {
		...missing(say.counts[of], say),
		text: form === 'number' ? number : `${number}\u00a0${noun}`,
		source: say.plan,
		note: `${say.counts[of]}; ${say.source(say.plan)}`,
		standing: 'current'
	};
};

/** What the plan says now of the figure that a reference points at. Withheld figures stay withheld: they passed disclosure. */
export const livingFigure = (reference: FigureReference, sheet: FigureSheet): FigureNow => {
	switch (reference.kind) {
		case 'value':
		case 'share':
			return valueNow(reference, sheet);
		case 'change':
			return changeNow(reference, sheet);
		case 'budget':
			return budgetNow(reference, sheet);
		case 'count':
			return countNow(reference, sheet);
		default:
			return assertNever(reference.kind);
	}
};

/** How a figure stands in its text: against what a person last accepted, and against its own source and age. */
export const figureState = (figure: FigureAttributes, now: FigureNow): FigureState => {
	if (now.standing === 'missing') return 'missing';
	if (now.text !== figure.shown) return 'changed';
	return now.standing === 'no source' ? 'lost source' : now.standing;
};
