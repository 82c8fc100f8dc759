import type { IndicatorArea } from '../../shared/area';
import type { Block, Cell } from '../blocks';
import { cell, distinct, joinTexts, numberCell, rowHeader, run, tableOf } from '../cells';
import type { Composing } from '../composing';
import { levelText } from '../figure-sentences';
import { seriesOfArea, type Figure, type FigureSeries } from '../figures';
import { sourceLine } from '../source-text';

const words = {
	pl: {
		caption: (area: string) => `Wskaźniki: ${area}`,
		population: 'ludność i cudzoziemcy',
		indicator: 'Wskaźnik (jednostka)',
		grade: 'Ocena',
		part: 'w tym',
		cumulative: 'liczba narastająca',
		withheld: 'Znak „<” i zapis „dane niepublikowane” chronią osoby w małych grupach.'
	},
	en: {
		caption: (area: string) => `Indicators: ${area}`,
		population: 'population and foreign residents',
		indicator: 'Indicator (unit)',
		grade: 'Grade',
		part: 'of which',
		cumulative: 'running count',
		withheld: 'The sign “<” and “not published” protect people in small groups.'
	}
} as const;

/** Years that fit across a page of A4: fewer where a cell holds words (“not published”) in place of a number. */
const yearsThatFit = (series: FigureSeries[]): { most: number; width: number } =>
	series.some(({ figures }) => figures.some(({ text }) => text.length > 9))
		? { most: 4, width: 16 }
		: { most: 5, width: 11 };

/** Judgements (grade D) are told in words only (indicators §1). */
const withoutJudgements = (series: FigureSeries): FigureSeries => ({
	...series,
	figures: series.figures.filter(({ grade }) => grade !== 'D')
});

const nameCell = (
	series: FigureSeries,
	previous: FigureSeries | undefined,
	context: Composing
): Cell => {
	const say = words[context.language];
	const isPart = series.breakdown !== '';
	const continues = previous?.indicator === series.indicator && isPart;
	const { name, unit } = series.indicator;
	const title = `${context.say(name)} (${context.say(unit)})`;
	const details = joinTexts(
		[
			isPart ? `${say.part}: ${series.breakdown}` : null,
			levelText(series, context),
			series.countKind === 'cumulative' ? say.cumulative : null
		],
		', '
	);
	if (continues) return { runs: [{ text: `– ${details}`, italic: true }] };
	return details === ''
		? cell(title)
		: { runs: [run(title), { text: `\n${details}`, italic: true }] };
};

const tableNote = (figures: Figure[], context: Composing): string | null =>
	joinTexts(
		[
			sourceLine(
				figures.flatMap(({ sourceIds }) => sourceIds),
				context
			),
			figures.some(({ withheld }) => withheld) ? words[context.language].withheld : null
		],
		' '
	) || null;

/** A row for each series that has figures, in the years that the figures are of; the newest years. */
export const tableOfSeries = (
	series: FigureSeries[],
	caption: string,
	context: Composing
): Block[] => {
	const say = words[context.language];
	const all = series.map(withoutJudgements);
	const { most, width } = yearsThatFit(all);
	const years = distinct(all.flatMap(({ figures }) => figures.map(({ year }) => year)))
		.toSorted((a, b) => a - b)
		.slice(-most);
	const shown = all.filter(({ figures }) => figures.some(({ year }) => years.includes(year)));
	const figures = shown.flatMap((series) =>
		series.figures.filter(({ year }) => years.includes(year))
	);
	const rows = shown.map((series, index) => [
		nameCell(series, shown[index - 1], context),
		...years.map((year) =>
			numberCell(series.figures.find((one) => one.year === year)?.text ?? '–')
		),
		numberCell(series.figures.findLast(({ year }) => years.includes(year))?.grade ?? '')
	]);
	return tableOf({
		caption: say.caption(caption),
		widths: [90 - width * years.length, ...years.map(() => width), 10],
		header: [
			rowHeader(say.indicator),
			...years.map((year) => numberCell(String(year))),
			numberCell(say.grade)
		],
		rows,
		note: tableNote(figures, context),
		origins: figures.flatMap(({ origins }) => origins)
	});
};

/** Every indicator of the area that has figures. */
export const composeIndicatorTable = (area: IndicatorArea, context: Composing): Block[] =>
	tableOfSeries(
		seriesOfArea(area, context),
		area === 'POP' ? words[context.language].population : context.areaName(area),
		context
	);
