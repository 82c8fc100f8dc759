import type { Indicator } from './indicator';
import { matchIndicator, plainWords } from './match-indicator';
import { readPastedYear } from './pasted-cell';

export type ColumnRole = 'label' | 'level' | 'source' | 'grade' | 'breakdown' | 'aside' | 'data';

/** Where the header stands and what each column is; years go across, or down with one indicator in each column. */
export type PastedLayout = {
	kind: 'years across' | 'years down';
	headerRow: number;
	roles: ColumnRole[];
};

const headerWords: readonly (readonly [ColumnRole, readonly string[]])[] = [
	['label', ['id', 'kod', 'code', 'wskaznik', 'indicator', 'nazwa', 'name', 'nazwa wskaznika']],
	['level', ['poziom', 'level', 'obszar', 'teren', 'territory']],
	['source', ['zrodlo', 'source', 'zrodlo danych']],
	['grade', ['ocena', 'jakosc', 'grade', 'quality', 'ocena jakosci']],
	['breakdown', ['podzial', 'przekroj', 'w tym', 'breakdown', 'grupa', 'group']],
	['aside', ['lp', 'no', 'jednostka', 'unit', 'jm', 'j m', 'uwagi', 'notes', 'note']]
];

const roleOf = (header: string): ColumnRole | null =>
	headerWords.find(([, words]) => words.includes(plainWords(header)))?.[0] ?? null;

const isYear = (cell: string): boolean => readPastedYear(cell) !== null;

/** Columns before the first year hold labels unless their header says otherwise; the rest hold figures. */
const rolesAcross = (header: readonly string[], width: number): ColumnRole[] => {
	const firstYear = header.findIndex(isYear);
	return Array.from({ length: width }, (_, column) => {
		const cell = header[column] ?? '';
		return roleOf(cell) ?? (column < firstYear && !isYear(cell) ? 'label' : 'data');
	});
};

const rolesDown = (header: readonly string[], width: number): ColumnRole[] =>
	Array.from({ length: width }, (_, column) =>
		column === 0 ? 'label' : (roleOf(header[column] ?? '') ?? 'data')
	);

/**
 * Finds how a pasted table lies: the first row with years beside something that is no year, or the first row with
 * indicators above a column of years. Null when neither is there.
 */
export const findLayout = (
	rows: readonly (readonly string[])[],
	indicators: readonly Indicator[]
): PastedLayout | null => {
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const names = (cell: string) => matchIndicator(cell, indicators).kind === 'match';
	const down = rows.findIndex(
		(row, index) =>
			row.slice(1).some(names) && rows.slice(index + 1).some((next) => isYear(next[0] ?? ''))
	);
	if (down >= 0)
		return { kind: 'years down', headerRow: down, roles: rolesDown(rows[down] ?? [], width) };
	const across = rows.findIndex((row) => !isYear(row[0] ?? '') && row.slice(1).some(isYear));
	if (across < 0) return null;
	return { kind: 'years across', headerRow: across, roles: rolesAcross(rows[across] ?? [], width) };
};
