import type { PastedCell } from './pasted-table';
import type { Reading } from './reading';

/** What pasting a cell would do to the plan. */
export type PastedChange =
	| { kind: 'new'; cell: PastedCell }
	| { kind: 'same'; cell: PastedCell; reading: Reading }
	| { kind: 'changed'; cell: PastedCell; reading: Reading };

const isAbout = (cell: PastedCell, reading: Reading): boolean =>
	reading.indicatorId === cell.indicatorId &&
	reading.year === cell.year &&
	reading.level === cell.level &&
	reading.breakdown === cell.breakdown;

/**
 * Compares pasted cells with the readings of the plan. Where several sources give the same figure, the cell is compared
 * with the one that has its value, else with the preferred one, else with the first.
 */
export const comparePasted = (
	cells: readonly PastedCell[],
	readings: readonly Reading[]
): PastedChange[] =>
	cells.map((cell) => {
		const found = readings.filter((reading) => isAbout(cell, reading));
		const same = found.find(
			(reading) => reading.value === cell.value && reading.missing === cell.missing
		);
		if (same !== undefined) return { kind: 'same', cell, reading: same };
		const reading = found.find((one) => one.preferred) ?? found[0];
		return reading === undefined ? { kind: 'new', cell } : { kind: 'changed', cell, reading };
	});
