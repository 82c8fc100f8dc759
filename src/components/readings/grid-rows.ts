import type { Grade, Reading } from '$lib/domain/evidence/reading';
import { seriesOf } from '$lib/domain/evidence/series';
import type { DerivedView, IndicatorView } from './indicator-view';

type GridCell = {
	/** The reading that the plan uses in this year */
	main: Reading | null;
	/** Readings of the same year from other sources or levels */
	others: Reading[];
	derived: DerivedView | null;
};

/** One row of the grid: an indicator's total, or one breakdown of it. */
export type GridRow = {
	key: string;
	indicator: IndicatorView;
	breakdown: string;
	cells: Map<number, GridCell>;
	/** Grade of the newest value */
	grade: Grade | null;
};

export type CellPlace = { rowKey: string; year: number };

export const rowKeyOf = (indicatorId: string, breakdown: string): string =>
	`${indicatorId}|${breakdown}`;

export const cellKeyOf = (reading: Pick<Reading, 'indicatorId' | 'breakdown' | 'year'>): string =>
	`${rowKeyOf(reading.indicatorId, reading.breakdown)}|${reading.year}`;

const cellsOf = (indicatorId: string, breakdown: string, own: Reading[]): Map<number, GridCell> => {
	const used = new Map(
		seriesOf(indicatorId, own, { breakdown }).map((point) => [point.year, point.reading])
	);
	const years = Map.groupBy(own, (reading) => reading.year);
	return new Map(
		[...years].map(([year, readings]) => {
			const main =
				used.get(year) ?? readings.find(({ preferred }) => preferred) ?? readings[0] ?? null;
			return [
				year,
				{ main, others: readings.filter((reading) => reading !== main), derived: null }
			];
		})
	);
};

const recordedRow = (indicator: IndicatorView, breakdown: string, own: Reading[]): GridRow => {
	const cells = cellsOf(indicator.id, breakdown, own);
	const newest = [...cells.values()]
		.flatMap(({ main }) => (main && main.value !== null ? [main] : []))
		.toSorted((a, b) => b.year - a.year)[0];
	return {
		key: rowKeyOf(indicator.id, breakdown),
		indicator,
		breakdown,
		cells,
		grade: newest?.grade ?? null
	};
};

const derivedRow = (indicator: IndicatorView, figures: DerivedView[]): GridRow => ({
	key: rowKeyOf(indicator.id, ''),
	indicator,
	breakdown: '',
	cells: new Map(
		figures.map((derived) => [derived.year, { main: null, others: [], derived }] as const)
	),
	grade: figures.toSorted((a, b) => b.year - a.year)[0]?.grade ?? null
});

/** Rows of the indicators in their order; after an indicator's total come its breakdowns that the plan has. */
export const gridRows = (
	indicators: IndicatorView[],
	readings: Reading[],
	derived: DerivedView[]
): GridRow[] => {
	const byIndicator = Map.groupBy(readings, (reading) => reading.indicatorId);
	const figures = Map.groupBy(derived, (figure) => figure.indicatorId);
	return indicators.flatMap((indicator) => {
		if (indicator.derivation) return [derivedRow(indicator, figures.get(indicator.id) ?? [])];
		const breakdowns = Map.groupBy(byIndicator.get(indicator.id) ?? [], (r) => r.breakdown);
		const parts = [...breakdowns.keys()].filter((part) => part !== '').toSorted();
		return ['', ...parts].map((part) => recordedRow(indicator, part, breakdowns.get(part) ?? []));
	});
};

/** Years of the plan's data, the last five up to `thisYear`, and those that the person added; earliest first. */
export const gridYears = (readings: Reading[], thisYear: number, added: number[]): number[] => {
	const lastFive = [4, 3, 2, 1, 0].map((back) => thisYear - back);
	return [...new Set([...readings.map(({ year }) => year), ...lastFive, ...added])].toSorted();
};
