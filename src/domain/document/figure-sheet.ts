import { sumBudget, type Money } from '../budget/budget';
import { publicationOfRate, type Publication } from '../evidence/disclosure';
import type { Indicator } from '../evidence/indicator';
import type { Grade, Reading } from '../evidence/reading';
import type { Language } from '../shared/localised';
import { formatPercent } from '../shared/numbers';
import { joinTexts } from './cells';
import type { Composing } from './composing';
import { figureWithUnit, levelText, seriesName } from './figure-sentences';
import { publicationText } from './figure-text';
import { seriesOfIndicator, type Figure, type FigureSeries } from './figures';
import { sourceName } from './source-text';

/** One year of a series as a sentence may say it; passed disclosure. */
export type SheetFigure = {
	year: number;
	/** With its unit: „4 200 osób”, „<5 osób”, „brak danych” */
	text: string;
	/** Without its unit: „4 200”, „<5” */
	bare: string;
	/** Null where it is withheld or there is none */
	value: number | null;
	/** Exact or rounded and of grade A or B: may be compared with another */
	comparable: boolean;
	/** „Co najmniej 4 000”: enough for a claim of „at least” */
	atLeast: boolean;
	withheld: boolean;
	grade: Grade;
	/** „GUS, 2025; Urząd Miejski, 2024”; null when no source is named */
	source: string | null;
	/** Every reading behind it has a source that the plan still holds */
	sourced: boolean;
	readingIds: string[];
};

export type SheetSeries = {
	kind: 'value' | 'share';
	/** Id of the indicator */
	of: string;
	/** In the language of the document, the part and a level that is not the plan's own included */
	name: string;
	area: Indicator['area'];
	level: Reading['level'];
	counted: Reading['countKind'];
	part: string;
	unit: Pick<Indicator, 'unit' | 'unitKind' | 'decimals'>;
	/** The newest figure is old when it is more years back than this */
	freshYears: number;
	/** Earliest first */
	figures: SheetFigure[];
};

/** Every figure that a text of this plan can be tied to: made once, then read by the server and the browser alike. */
export type FigureSheet = {
	language: Language;
	/** Year of the day on which it was made */
	thisYear: number;
	series: SheetSeries[];
	/** PLN; `years` by year */
	budget: { whole: Money; years: Record<string, Money> };
	counts: Record<string, number>;
};

type Readings = ReadonlyMap<string, Reading>;

const toSheetFigure = (
	figure: Figure,
	text: string,
	readings: Readings,
	context: Composing
): SheetFigure => {
	const ids = figure.origins.map(({ id }) => id);
	const sources = [...new Set(figure.sourceIds)].flatMap((id) => sourceName(id, context) ?? []);
	const known = new Set(context.plan.sources.map(({ id }) => id));
	return {
		year: figure.year,
		text,
		bare: figure.text,
		value: figure.value,
		comparable: figure.comparable,
		atLeast: figure.valueKind === 'at least',
		withheld: figure.withheld,
		grade: figure.grade,
		source: sources.length > 0 ? sources.join('; ') : null,
		sourced: ids.every((id) => known.has(readings.get(id)?.sourceId ?? '')),
		readingIds: ids
	};
};

const toSheetSeries = (
	series: FigureSeries,
	readings: Readings,
	context: Composing
): SheetSeries => {
	const { indicator, level, countKind, breakdown } = series;
	return {
		kind: 'value',
		of: indicator.id,
		name: joinTexts([seriesName(series, context.language), levelText(series, context)], ', '),
		area: indicator.area,
		level,
		counted: countKind,
		part: breakdown,
		unit: { unit: indicator.unit, unitKind: indicator.unitKind, decimals: indicator.decimals },
		freshYears: indicator.freshYears,
		figures: series.figures.map((figure) =>
			toSheetFigure(figure, figureWithUnit(figure, indicator, context.language), readings, context)
		)
	};
};

const publicationOf = (figure: Figure): Publication =>
	figure.value === null
		? { shown: 'hidden', because: 'derived' }
		: { shown: 'value', value: figure.value };

/** What part of the total a part is, in per cent; null where either is no number at all. */
const shareFigure = (
	part: Figure,
	total: Figure,
	indicator: Indicator,
	language: Language
): Figure | null => {
	const missing = [part, total].some(({ value, withheld }) => value === null && !withheld);
	if (missing || total.value === 0) return null;
	const value = part.value === null || total.value === null ? 0 : (100 * part.value) / total.value;
	const grade = part.grade > total.grade ? part.grade : total.grade;
	const published = publicationOfRate(
		{ ...indicator, unitKind: 'percent' },
		value,
		grade === 'C' || grade === 'D',
		{ numerator: publicationOf(part), denominator: publicationOf(total) }
	);
	const shown = published.shown === 'value';
	return {
		year: part.year,
		text: shown ? formatPercent(value, language) : publicationText(published, language),
		value: shown ? value : null,
		comparable: shown && part.comparable && total.comparable,
		withheld: !shown,
		grade,
		valueKind: 'exact',
		sourceIds: [...part.sourceIds, ...total.sourceIds],
		origins: [...part.origins, ...total.origins]
	};
};

const words = {
	pl: (name: string) => `udział: ${name}`,
	en: (name: string) => `share: ${name}`
} as const;

/** Shares of the parts of a count in its total, where the plan has both for the year. */
const sharesOf = (all: FigureSeries[], readings: Readings, context: Composing): SheetSeries[] =>
	all.flatMap((series) => {
		const { indicator, level, countKind } = series;
		if (series.breakdown === '' || indicator.unitKind !== 'count') return [];
		const whole = all.find(
			(one) => one.breakdown === '' && one.level === level && one.countKind === countKind
		);
		const figures = series.figures.flatMap((part) => {
			const total = whole?.figures.find(({ year }) => year === part.year);
			const figure = total && shareFigure(part, total, indicator, context.language);
			return figure ? [toSheetFigure(figure, figure.text, readings, context)] : [];
		});
		if (figures.length === 0) return [];
		const base = toSheetSeries({ ...series, figures: [] }, readings, context);
		return [
			{
				...base,
				kind: 'share' as const,
				name: words[context.language](base.name),
				unit: { unit: { pl: '%', en: '%' }, unitKind: 'percent' as const, decimals: 1 },
				figures
			}
		];
	});

const countsOf = ({ plan }: Composing): Record<string, number> => ({
	measures: plan.measures.length,
	challenges: plan.challenges.length,
	'strategic-goals': plan.goals.filter(({ level }) => level === 'strategic').length,
	'operational-goals': plan.goals.filter(({ level }) => level === 'operational').length
});

const makeSheet = (context: Composing): FigureSheet => {
	const { plan, pack, today, language } = context;
	const readings = new Map(plan.readings.map((reading) => [reading.id, reading]));
	const budget = sumBudget(plan);
	return {
		language,
		thisYear: Number(today.slice(0, 4)),
		series: pack.indicators.flatMap((indicator) => {
			const all = seriesOfIndicator(indicator, context);
			return [
				...all.map((series) => toSheetSeries(series, readings, context)),
				...sharesOf(all, readings, context)
			];
		}),
		budget: {
			whole: budget.whole,
			years: Object.fromEntries(budget.byYear.map(({ year, money }) => [String(year), money]))
		},
		counts: countsOf(context)
	};
};

/** A page reads the figures of many sections of one plan: the sheet is made once for each way of composing. */
const made = new WeakMap<Composing, FigureSheet>();

/** All figures of the plan that may be said, by the rules of disclosure; texts in the language of the document. */
export const figureSheet = (context: Composing): FigureSheet => {
	const known = made.get(context);
	if (known) return known;
	const sheet = makeSheet(context);
	made.set(context, sheet);
	return sheet;
};
