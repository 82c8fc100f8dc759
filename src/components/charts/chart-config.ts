import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from 'chart.js';
import type { Context as LabelContext } from 'chartjs-plugin-datalabels/types/context';
import type { Options as LabelOptions } from 'chartjs-plugin-datalabels/types/options';
// Teaches Chart.js's types the plugin's options.
import type {} from 'chartjs-plugin-datalabels';
import type { ChartSpec } from '$lib/domain/document/blocks';
import type { Language } from '$lib/domain/shared/localised';
import { coloursOf, type ChartTheme } from './chart-palette';
import {
	isStacked,
	lastIndex,
	liesDown,
	namesLines,
	roomForNames,
	showsLegend,
	wrapLabel
} from './chart-shape';

type DrawableKind = 'line' | 'bar' | 'radar';
type ChartLook = { language: Language; theme: ChartTheme };

const bodySize = 14;
/** On a telephone names take smaller letters, and numbers that would not fit their bars are left to the table. */
const isNarrow = ({ width }: { width: number }): boolean => width < 480;
const labelSize = 13;

/** Numbers as the language writes them: `12 345,6` and `12,345.6`. */
export const formatValue = (value: number, spec: ChartSpec, language: Language): string =>
	new Intl.NumberFormat(language === 'pl' ? 'pl-PL' : 'en-GB', {
		minimumFractionDigits: 0,
		maximumFractionDigits: spec.decimals,
		useGrouping: 'always'
	}).format(value);

const drawableKind = (spec: ChartSpec): DrawableKind =>
	spec.kind === 'stacked bar' ? 'bar' : spec.kind;

const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], []];
const points = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot'] as const;

const datasetOf = (
	series: ChartSpec['series'][number],
	index: number,
	colour: string,
	spec: ChartSpec,
	theme: ChartTheme
): ChartDataset<DrawableKind, (number | null)[]> => {
	const base = { label: series.name, data: series.values, borderColor: colour };
	if (spec.kind === 'radar')
		return {
			...base,
			backgroundColor: index === 0 ? `${colour}26` : 'transparent',
			borderWidth: index === 0 ? 2.5 : 2,
			borderDash: dashes[index % dashes.length],
			pointStyle: points[index % points.length],
			pointBackgroundColor: colour,
			spanGaps: true,
			pointRadius: 4
		};
	if (spec.kind === 'line')
		return {
			...base,
			backgroundColor: colour,
			borderWidth: 2.5,
			borderDash: dashes[index % dashes.length],
			pointStyle: points[index % points.length],
			pointRadius: 4.5,
			spanGaps: false,
			tension: 0
		};
	return {
		...base,
		backgroundColor: colour,
		borderColor: theme.surface,
		borderWidth: isStacked(spec) ? 1 : 0,
		borderSkipped: false,
		maxBarThickness: 56,
		categoryPercentage: 0.72,
		barPercentage: 0.9
	};
};

const labelText = (
	value: unknown,
	context: LabelContext,
	spec: ChartSpec,
	language: Language
): string | null => {
	if (typeof value !== 'number') return null;
	const number = formatValue(value, spec, language);
	if (spec.kind !== 'line' || spec.series.length === 1) return number;
	const series = spec.series[context.datasetIndex];
	if (!series || context.dataIndex !== lastIndex(series.values)) return null;
	return namesLines(spec) ? `${series.name}: ${number}` : number;
};

const stackTotals = (spec: ChartSpec): number[] =>
	spec.labels.map((_, index) =>
		spec.series.reduce((total, series) => total + (series.values[index] ?? 0), 0)
	);

/** White or ink, whichever reads on the segment's colour. */
const onColour = (colour: string, theme: ChartTheme): string => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		parseInt(colour.slice(at, at + 2), 16)
	);
	return (red * 299 + green * 587 + blue * 114) / 1000 > 140
		? theme.scheme === 'light'
			? theme.ink
			: theme.surface
		: '#ffffff';
};

const labelOptions = (
	spec: ChartSpec,
	{ language, theme }: ChartLook,
	colours: string[]
): LabelOptions => {
	const totals = stackTotals(spec);
	const highest = Math.max(0, ...totals);
	const crowded = spec.kind === 'bar' && spec.labels.length * spec.series.length > 24;
	return {
		display: (context) => {
			if (spec.kind === 'radar' || crowded) return false;
			const value = spec.series[context.datasetIndex]?.values[context.dataIndex] ?? null;
			if (value === null) return false;
			// A number must fit into its segment.
			if (isStacked(spec)) return !isNarrow(context.chart) && highest > 0 && value / highest > 0.07;
			return spec.kind === 'line' ? true : 'auto';
		},
		formatter: (value: unknown, context) => labelText(value, context, spec, language),
		font: { family: theme.fontFamily, size: labelSize, weight: 600 },
		color: (context) => {
			const colour = colours[context.datasetIndex] ?? theme.ink;
			return isStacked(spec) ? onColour(colour, theme) : spec.kind === 'line' ? colour : theme.ink;
		},
		anchor: isStacked(spec) ? 'center' : 'end',
		align: () => {
			if (isStacked(spec)) return 'center';
			if (liesDown(spec)) return 'right';
			return namesLines(spec) ? 'right' : 'top';
		},
		offset: spec.kind === 'line' ? 6 : 3,
		clamp: true
	};
};

const cartesianScales = (spec: ChartSpec, { language, theme }: ChartLook) => {
	const font = { family: theme.fontFamily, size: bodySize };
	const down = liesDown(spec);
	const stacked = isStacked(spec);
	const values = {
		beginAtZero: true,
		stacked,
		grace: stacked ? 0 : '12%',
		border: { display: false },
		grid: { color: theme.line, drawTicks: false, lineWidth: 1 },
		ticks: {
			font,
			color: theme.soft,
			maxTicksLimit: 5,
			padding: 8,
			callback: (value: string | number) => formatValue(Number(value), spec, language)
		},
		title: { display: spec.unit !== '', text: spec.unit, font, color: theme.soft }
	};
	const names = {
		stacked,
		offset: true,
		border: { color: theme.soft },
		grid: { display: false },
		ticks: { font, color: theme.ink, autoSkip: !down, maxRotation: 0, padding: 4 }
	};
	return down ? { x: values, y: names } : { x: names, y: values };
};

const radialScale = (spec: ChartSpec, { language, theme }: ChartLook) => ({
	r: {
		beginAtZero: true,
		min: 0,
		max: 100,
		grid: { color: theme.line },
		angleLines: { color: theme.line },
		ticks: {
			stepSize: 25,
			font: { family: theme.fontFamily, size: 11 },
			color: theme.soft,
			backdropColor: 'transparent',
			callback: (value: string | number) => formatValue(Number(value), spec, language)
		},
		pointLabels: {
			font: ({ chart }: { chart: { width: number } }) => ({
				family: theme.fontFamily,
				size: isNarrow(chart) ? 10 : bodySize
			}),
			color: theme.ink
		}
	} satisfies DeepPartialRadial
});
type DeepPartialRadial = {
	beginAtZero: boolean;
	min: ScaleOptionsByType<'radialLinear'>['min'];
	max: ScaleOptionsByType<'radialLinear'>['max'];
	grid: object;
	angleLines: object;
	ticks: object;
	pointLabels: object;
};

/**
 * One chart of the plan as a Chart.js configuration, the same for the page and for the document.
 * Bars begin at zero, lines are named where they end, a missing value is a gap. A radar is of scores 0–100.
 */
export const chartConfig = (
	spec: ChartSpec,
	look: ChartLook
): ChartConfiguration<DrawableKind, (number | null)[], string | string[]> => {
	const colours = coloursOf(
		spec.series.map((series) => series.area),
		look.theme
	);
	const font = { family: look.theme.fontFamily, size: bodySize };
	return {
		type: drawableKind(spec),
		data: {
			labels: spec.kind === 'radar' || liesDown(spec) ? spec.labels.map(wrapLabel) : spec.labels,
			datasets: spec.series.map((series, index) =>
				datasetOf(series, index, colours[index] ?? look.theme.ink, spec, look.theme)
			)
		},
		options: {
			responsive: true,
			maintainAspectRatio: false,
			animation: false,
			locale: look.language === 'pl' ? 'pl-PL' : 'en-GB',
			font,
			indexAxis: liesDown(spec) ? 'y' : 'x',
			layout: { padding: { top: 22, right: roomForNames(spec), bottom: 4, left: 4 } },
			scales: spec.kind === 'radar' ? radialScale(spec, look) : cartesianScales(spec, look),
			plugins: {
				legend: {
					display: showsLegend(spec),
					position: 'bottom',
					labels: { font, color: look.theme.ink, usePointStyle: true, boxHeight: 8, padding: 14 }
				},
				title: { display: false },
				tooltip: {
					bodyFont: font,
					titleFont: font,
					callbacks: {
						label: (item) => {
							const value = item.raw;
							const number =
								typeof value === 'number' ? formatValue(value, spec, look.language) : '–';
							return `${item.dataset.label ?? ''}: ${number} ${spec.unit}`.trim();
						}
					}
				},
				datalabels: labelOptions(spec, look, colours)
			}
		}
	};
};
