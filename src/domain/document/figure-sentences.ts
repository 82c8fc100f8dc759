import type { Indicator } from '../evidence/indicator';
import type { Language } from '../shared/localised';
import { formatNumber } from '../shared/numbers';
import type { Composing } from './composing';
import { joinTexts } from './cells';
import { numberText, unitAfter } from './figure-text';
import { isOwnLevel, type Figure, type FigureSeries } from './figures';
import { placeLocative } from './place-forms';
import { sourceName } from './source-text';

const words = {
	pl: {
		levels: {
			gmina: 'dane dla gminy',
			powiat: 'dane dla powiatu',
			subregion: 'dane dla podregionu',
			voivodeship: 'dane dla województwa',
			country: 'dane dla kraju',
			institution: 'dane jednej instytucji'
		},
		rounded: 'wartość zaokrąglona',
		derived: 'obliczenie własne',
		cumulative: 'liczba narastająca',
		grades: {
			A: null,
			B: 'dane z ograniczeniami, ocena B',
			C: 'szacunek, ocena C',
			D: 'ocena ekspercka, ocena D'
		},
		source: (name: string) => `źródło: ${name}`,
		year: (year: number) => `${year}\u00a0r.`,
		named: [
			(name: string, value: string, inside: string) => `${name}: ${value} (${inside}).`,
			(name: string, value: string, inside: string, where: string, year: number) =>
				`W\u00a0${year}\u00a0r.${where} wskaźnik „${name}” wyniósł ${value}${inside === '' ? '' : ` (${inside})`}.`,
			(name: string, value: string, inside: string, _where: string, year: number) =>
				`Według danych za ${year}\u00a0r. wskaźnik „${name}” osiągnął wartość ${value}${inside === '' ? '' : ` (${inside})`}.`
		],
		up: (year: number, by: string) =>
			`W\u00a0porównaniu z\u00a0${year}\u00a0r. wzrost o\u00a0${by}.`,
		down: (year: number, by: string) =>
			`W\u00a0porównaniu z\u00a0${year}\u00a0r. spadek o\u00a0${by}.`,
		same: (year: number) => `Bez zmian w\u00a0porównaniu z\u00a0${year}\u00a0r.`,
		first: (year: number, value: string) =>
			`Na początku szeregu, w\u00a0${year}\u00a0r., było to ${value}.`,
		points: 'p.p.',
		part: (part: string) => `w tym: ${part}`
	},
	en: {
		levels: {
			gmina: 'figure for the gmina',
			powiat: 'figure for the powiat',
			subregion: 'figure for the subregion',
			voivodeship: 'figure for the voivodeship',
			country: 'figure for the country',
			institution: 'figure for one institution'
		},
		rounded: 'rounded',
		derived: 'own calculation',
		cumulative: 'running count',
		grades: {
			A: null,
			B: 'limited data, grade B',
			C: 'estimate, grade C',
			D: 'expert judgement, grade D'
		},
		source: (name: string) => `source: ${name}`,
		year: (year: number) => String(year),
		named: [
			(name: string, value: string, inside: string) => `${name}: ${value} (${inside}).`,
			(name: string, value: string, inside: string, where: string, year: number) =>
				`In ${year} the indicator “${name}”${where} stood at ${value}${inside === '' ? '' : ` (${inside})`}.`,
			(name: string, value: string, inside: string, _where: string, year: number) =>
				`According to data for ${year}, the indicator “${name}” reached ${value}${inside === '' ? '' : ` (${inside})`}.`
		],
		up: (year: number, by: string) => `Up by ${by} on ${year}.`,
		down: (year: number, by: string) => `Down by ${by} on ${year}.`,
		same: (year: number) => `Unchanged on ${year}.`,
		first: (year: number, value: string) =>
			`At the start of the series, in ${year}, it was ${value}.`,
		points: 'percentage points',
		part: (part: string) => `of which: ${part}`
	}
} as const;

const isGoverned = (figure: Figure): boolean => !figure.comparable && figure.value !== null;

/** „4 000 osób”, „<5 osób”, „od 3 000 do 5 000 osób”; what is not a number stays without unit. */
export const figureWithUnit = (
	figure: Figure,
	indicator: Indicator,
	language: Language
): string => {
	if (figure.value === null)
		return figure.text.startsWith('<')
			? figure.text + unitAfter(null, indicator, language, true)
			: figure.text;
	return figure.text + unitAfter(figure.value, indicator, language, isGoverned(figure));
};

/** „dane dla województwa”, always said unless the figure is of the plan's own territory. */
export const levelText = (series: FigureSeries, context: Composing): string | null =>
	isOwnLevel(series.level, context) ? null : words[context.language].levels[series.level];

const gradeText = (figure: Figure, language: Language): string | null =>
	words[language].grades[figure.grade];

const inBrackets = (
	series: FigureSeries,
	figure: Figure,
	context: Composing,
	withYear: boolean
): string => {
	const say = words[context.language];
	const sources = [...new Set(figure.sourceIds)].flatMap((id) => sourceName(id, context) ?? []);
	const facts = joinTexts(
		[
			withYear ? say.year(figure.year) : null,
			levelText(series, context),
			figure.valueKind === 'rounded' && figure.value !== null ? say.rounded : null,
			series.countKind === 'cumulative' ? say.cumulative : null,
			gradeText(figure, context.language),
			series.derived ? say.derived : null
		],
		', '
	);
	return joinTexts([facts, sources.length > 0 ? say.source(sources.join('; ')) : null], '; ');
};

/** Change from the year before, only between two figures that are shown, exact and of grade A or B. */
const changeText = (series: FigureSeries, figure: Figure, language: Language): string | null => {
	const say = words[language];
	const before = series.figures.find(({ year }) => year === figure.year - 1);
	if (!figure.comparable || !before?.comparable) return null;
	if (figure.value === null || before.value === null) return null;
	const difference = figure.value - before.value;
	if (difference === 0) return say.same(before.year);
	const isShare = series.indicator.unitKind === 'percent';
	const percent = before.value === 0 ? null : (100 * Math.abs(difference)) / Math.abs(before.value);
	if (!isShare && percent === null) return null;
	const by = isShare
		? `${formatNumber(Math.abs(difference), language, 1)}\u00a0${say.points}`
		: `${formatNumber(percent ?? 0, language, 1)}%`;
	return difference > 0 ? say.up(before.year, by) : say.down(before.year, by);
};

const startText = (series: FigureSeries, figure: Figure, language: Language): string | null => {
	const comparable = series.figures.filter((one) => one.comparable && one.year <= figure.year);
	const [first] = comparable;
	if (!figure.comparable || first?.value === undefined || first.value === null) return null;
	if (comparable.length < 3) return null;
	const text = numberText(first.value, series.indicator, language);
	return words[language].first(
		first.year,
		text + unitAfter(first.value, series.indicator, language)
	);
};

/** The figure that the text is about: the newest that says anything. */
export const newestFigure = (series: FigureSeries): Figure | null =>
	series.figures.findLast(({ value, withheld }) => value !== null || withheld) ?? null;

export const seriesName = (series: FigureSeries, language: Language): string => {
	const name = series.indicator.name[language];
	return series.breakdown === '' ? name : `${name} – ${series.breakdown}`;
};

/**
 * One or more sentences about the newest figure of a series; `turn` varies the pattern. Names never stand where the
 * language would decline them.
 */
export const figureSentences = (
	series: FigureSeries,
	turn: number,
	context: Composing
): string | null => {
	const figure = newestFigure(series);
	if (figure === null) return null;
	const { language } = context;
	const say = words[language];
	// A figure that is withheld reads only in the plain pattern.
	const choice = figure.value === null ? 0 : turn % say.named.length;
	const pattern = say.named[choice] ?? say.named[0];
	const own = isOwnLevel(series.level, context);
	const where = own ? ` ${placeLocative(context.plan.place, language)}` : '';
	return joinTexts(
		[
			pattern(
				seriesName(series, language),
				figureWithUnit(figure, series.indicator, language),
				inBrackets(series, figure, context, choice === 0),
				where,
				figure.year
			),
			changeText(series, figure, language),
			startText(series, figure, language)
		],
		' '
	);
};
