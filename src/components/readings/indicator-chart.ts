import type { ChartSpec } from '$lib/domain/document/blocks';
import type { Reading, Source } from '$lib/domain/evidence/reading';
import { seriesOf } from '$lib/domain/evidence/series';
import { m } from '$lib/i18n/paraglide/messages';
import type { GridRow } from './grid-rows';

type Point = { year: number; value: number };

const pointsOf = (row: GridRow, readings: Reading[]): Point[] => {
	if (row.indicator.derivation)
		return [...row.cells.values()]
			.flatMap(({ derived }) => (derived && derived.grade !== 'D' ? [derived] : []))
			.map(({ year, value }) => ({ year, value }))
			.toSorted((a, b) => a.year - b.year);
	return seriesOf(row.indicator.id, readings, { breakdown: row.breakdown }).flatMap(
		// Grade D is an opinion: text only, never in charts (indicators, quality grades).
		({ year, reading }) =>
			reading.value === null || reading.grade === 'D' ? [] : [{ year, value: reading.value }]
	);
};

/** The row's values by year as a chart; null when there is nothing to draw. Years without a value are gaps. */
export const chartOfRow = (row: GridRow, readings: Reading[]): ChartSpec | null => {
	const points = pointsOf(row, readings);
	const first = points[0]?.year;
	const last = points.at(-1)?.year;
	if (first === undefined || last === undefined) return null;
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	const name = row.breakdown ? `${row.indicator.name}: ${row.breakdown}` : row.indicator.name;
	const period = first === last ? String(first) : `${first}–${last}`;
	return {
		kind: years.length > 8 ? 'line' : 'bar',
		title: `${name}, ${period}`,
		alternative: m.readings_chart_alternative({ name, period }),
		unit: row.indicator.unit,
		decimals: row.indicator.decimals,
		labels: years.map(String),
		series: [
			{
				name,
				area: row.indicator.area,
				values: years.map((year) => points.find((point) => point.year === year)?.value ?? null)
			}
		]
	};
};

/** Titles of the sources behind the row's values, each once, for the line under the chart. */
export const sourceLineOf = (row: GridRow, readings: Reading[], sources: Source[]): string => {
	const used = [...row.cells.values()].flatMap(({ main, derived }) => [
		...(main ? [main] : []),
		...(derived ? readings.filter(({ id }) => derived.from.includes(id)) : [])
	]);
	const ids = new Set(used.flatMap(({ sourceId }) => sourceId ?? []));
	const titles = sources
		.filter(({ id }) => ids.has(id))
		.map(({ title, publisher, year }) => [title, publisher, year].filter(Boolean).join(', '));
	return titles.length > 0
		? m.readings_chart_source({ sources: titles.join('; ') })
		: m.readings_chart_no_source();
};
