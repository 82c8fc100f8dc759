import type { IndicatorArea } from '../../shared/area';
import type { Block, ChartSpec } from '../blocks';
import { joinTexts } from '../cells';
import type { Composing } from '../composing';
import { levelText } from '../figure-sentences';
import { numberText } from '../figure-text';
import { seriesOfArea, type Figure, type FigureSeries } from '../figures';
import { sourceLine } from '../source-text';

const words = {
	pl: {
		inYears: (from: number, to: number) => `, ${from}–${to}`,
		alternative: (title: string, values: string) => `${title}. Wartości: ${values}.`,
		leftOut: (years: string) =>
			`Na wykresie pominięto wartości, których nie publikuje się lub które są szacunkiem: ${years}.`
	},
	en: {
		inYears: (from: number, to: number) => `, ${from}–${to}`,
		alternative: (title: string, values: string) => `${title}. Values: ${values}.`,
		leftOut: (years: string) =>
			`Figures that are not published or are estimates are left out of the chart: ${years}.`
	}
} as const;

/** A chapter shows the few series that say most; the table has the others. */
const mostCharts = 3;

const drawn = (series: FigureSeries): Figure[] =>
	series.figures.filter(({ comparable }) => comparable);

const chartOf = (
	series: FigureSeries,
	figures: Figure[],
	title: string,
	context: Composing
): ChartSpec => {
	const { indicator } = series;
	const from = figures[0]?.year ?? 0;
	const to = figures.at(-1)?.year ?? from;
	// A year without a figure keeps its place on the axis.
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
	const values = figures.map(
		({ year, value }) => `${year}: ${numberText(value ?? 0, indicator, context.language)}`
	);
	return {
		kind: figures.length >= 3 ? 'line' : 'bar',
		title,
		alternative: words[context.language].alternative(title, values.join('; ')),
		unit: context.say(indicator.unit),
		decimals: indicator.decimals,
		labels: years.map(String),
		series: [
			{
				name: context.say(indicator.name),
				area: indicator.area,
				values: years.map((year) => figures.find((figure) => figure.year === year)?.value ?? null)
			}
		]
	};
};

const noteOf = (series: FigureSeries, figures: Figure[], context: Composing): string | null => {
	const leftOut = series.figures
		.filter(({ comparable, withheld, value }) => !comparable && (withheld || value !== null))
		.map(({ year }) => year);
	const sources = figures.flatMap(({ sourceIds }) => sourceIds);
	return (
		joinTexts(
			[
				sourceLine(sources, context),
				leftOut.length > 0 ? words[context.language].leftOut(leftOut.join(', ')) : null
			],
			' '
		) || null
	);
};

const toChart = (series: FigureSeries, context: Composing): Block => {
	const figures = drawn(series);
	const from = figures[0]?.year ?? 0;
	const name = joinTexts([context.say(series.indicator.name), levelText(series, context)], ', ');
	const title = name + words[context.language].inYears(from, figures.at(-1)?.year ?? from);
	return {
		kind: 'chart',
		caption: title,
		chart: chartOf(series, figures, title, context),
		note: noteOf(series, figures, context),
		origins: figures.flatMap(({ origins }) => origins)
	};
};

/** A chart of each series that has two or more comparable years, the longest first. */
export const chartsOfSeries = (all: FigureSeries[], context: Composing): Block[] =>
	all
		.filter((series) => drawn(series).length >= 2)
		.toSorted((a, b) => drawn(b).length - drawn(a).length)
		.slice(0, mostCharts)
		.map((series) => toChart(series, context));

/**
 * Charts of totals with two or more comparable years, the longest first. Withheld figures, estimates (C) and judgements
 * (D) are not drawn, and the note says so.
 */
export const composeIndicatorCharts = (area: IndicatorArea, context: Composing): Block[] =>
	chartsOfSeries(
		seriesOfArea(area, context).filter(({ breakdown }) => breakdown === ''),
		context
	);
