import { readPastedYear } from '$lib/domain/evidence/pasted-cell';
import type { CellPlace, GridRow } from './grid-rows';
import { splitPasted } from './split-pasted';

const isFigure = (text: string): boolean =>
	text.trim() === '' ||
	/^[<>≤≥~]?\s*[-−–]?[\d\s.,\u00a0\u202f]*\d\s*%?$/u.test(text.trim()) ||
	/^[-–*]$/.test(text.trim());

/**
 * Text that was pasted onto the grid, ready for the preview. A bare block of figures gets the indicators and years of the
 * cells that it was pasted onto; a table with its own headings is taken as it is.
 */
export const textForPaste = (
	text: string,
	rows: GridRow[],
	years: number[],
	at: CellPlace | null
): string => {
	const cells = splitPasted(text);
	const bare = cells.every((row) => row.every(isFigure));
	const headed = cells[0]?.filter((cell) => readPastedYear(cell) !== null).length ?? 0;
	const rowIndex = rows.findIndex(({ key }) => key === at?.rowKey);
	const yearIndex = years.findIndex((year) => year === at?.year);
	if (!bare || headed > 1 || rowIndex < 0 || yearIndex < 0) return text;
	const width = Math.max(...cells.map((row) => row.length));
	const under = years.slice(yearIndex, yearIndex + width).map(String);
	const lines = cells.flatMap((row, index) => {
		const target = rows[rowIndex + index];
		return target ? [[target.indicator.id, target.breakdown, ...row]] : [];
	});
	return [['Kod', 'Podział', ...under], ...lines].map((line) => line.join('\t')).join('\n');
};
