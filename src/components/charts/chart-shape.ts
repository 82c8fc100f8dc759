import type { ChartSpec } from '$lib/domain/document/blocks';

/** Long or many names read better beside the bars than under them. */
export const liesDown = (spec: ChartSpec): boolean =>
	spec.kind === 'bar' && (spec.labels.length > 8 || spec.labels.some((label) => label.length > 14));

export const isStacked = (spec: ChartSpec): boolean => spec.kind === 'stacked bar';

/** A line is named at its last point that has a value. */
export const lastIndex = (values: (number | null)[]): number =>
	values.findLastIndex((value) => value !== null);

/** Lines carry their names at their ends while the ends are far enough apart to be read. */
export const namesLines = (spec: ChartSpec): boolean => {
	if (spec.kind !== 'line' || spec.series.length < 2 || spec.series.length > 5) return false;
	if (spec.series.some((series) => series.name.length > 26)) return false;
	const highest = Math.max(...spec.series.flatMap((series) => series.values.map(Number)), 1);
	const ends = spec.series
		.map((series) => series.values[lastIndex(series.values)] ?? 0)
		.toSorted((a, b) => a - b);
	return ends.every((end, index) => index === 0 || end - (ends[index - 1] ?? 0) > 0.07 * highest);
};

/** Room on the right for the names of lines, in pixels. */
export const roomForNames = (spec: ChartSpec): number =>
	namesLines(spec) ? 12 + 7 * Math.max(...spec.series.map((series) => series.name.length + 8)) : 26;

export const showsLegend = (spec: ChartSpec): boolean =>
	spec.series.length > 1 && !namesLines(spec);

/** Long names in lines of about eighteen characters. */
export const wrapLabel = (label: string): string | string[] => {
	if (label.length <= 16) return label;
	const lines = label.split(' ').reduce<string[]>((done, word) => {
		const last = done.at(-1);
		return last !== undefined && `${last} ${word}`.length <= 18
			? [...done.slice(0, -1), `${last} ${word}`]
			: [...done, word];
	}, []);
	return lines.length === 1 ? label : lines;
};

/** Size in CSS pixels that a chart needs to be read: a radar is squarer, lying bars grow with their number. */
export const chartSize = (spec: ChartSpec): { width: number; height: number } => {
	if (spec.kind === 'radar') return { width: 760, height: 560 };
	if (liesDown(spec))
		return {
			width: 760,
			height: Math.min(900, 90 + spec.labels.length * Math.max(38, spec.series.length * 26))
		};
	return { width: 760, height: 380 };
};
