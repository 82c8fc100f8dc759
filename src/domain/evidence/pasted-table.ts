import type { Language } from '../shared/localised';
import { parseNumber } from '../shared/numbers';
import type { Indicator } from './indicator';
import { matchIndicator, type IndicatorMatch } from './match-indicator';
import {
	readPastedGrade,
	readPastedLevel,
	readPastedValue,
	readPastedYear,
	type PastedValue,
	type ValueRefusal
} from './pasted-cell';
import { findLayout, type ColumnRole, type PastedLayout } from './pasted-layout';
import type { Grade, Reading } from './reading';

/** Row and column count from 0 in the rows that were given. */
type CellPosition = { row: number; column: number };

export type PastedCell = CellPosition &
	PastedValue & {
		raw: string;
		indicatorId: string;
		year: number;
		asOf: string | null;
		level: Reading['level'];
		breakdown: string;
		/** As pasted; null when the table has no such column */
		source: string | null;
		grade: Grade | null;
	};

export type PastedProblem = CellPosition & {
	raw: string;
	kind:
		| ValueRefusal['kind']
		| 'no year above'
		| 'no year beside'
		| 'unknown level'
		| 'unknown grade'
		| 'twice'
		| 'outside the table';
};

/** A label that names no indicator, with the cells that are left out because of it. */
type UnknownLabel = CellPosition & {
	raw: string;
	suggestions: string[];
	leftOut: CellPosition[];
};

export type PastedTable = {
	layout: PastedLayout['kind'] | 'not recognised';
	cells: PastedCell[];
	problems: PastedProblem[];
	unknownLabels: UnknownLabel[];
};

export type PastedOptions = {
	/** Level of figures whose row names none; 'gmina' when left out */
	level?: Reading['level'];
	/** What people chose for labels that were only suggested: label as pasted → indicator id */
	chosen?: ReadonlyMap<string, string>;
};

type Grid = {
	rows: readonly (readonly string[])[];
	layout: PastedLayout;
	indicators: readonly Indicator[];
	language: Language;
	options: PastedOptions;
	/** Labels already looked up: likeness is slow and labels repeat for every cell of a row */
	matches: Map<string, IndicatorMatch>;
};
type Label = CellPosition & { raw: string; match: IndicatorMatch };

const at = (grid: Grid, row: number, column: number): string =>
	(grid.rows[row]?.[column] ?? '').trim();
const columnsOf = (grid: Grid, role: ColumnRole): number[] =>
	grid.layout.roles.flatMap((one, column) => (one === role ? [column] : []));
const attribute = (
	grid: Grid,
	row: number,
	role: ColumnRole
): (CellPosition & { raw: string }) | null =>
	columnsOf(grid, role)
		.map((column) => ({ row, column, raw: at(grid, row, column) }))
		.find(({ raw }) => raw !== '') ?? null;

const matchOf = (grid: Grid, raw: string): IndicatorMatch => {
	const known = grid.matches.get(raw);
	if (known !== undefined) return known;
	const chosen = grid.options.chosen?.get(raw);
	const match: IndicatorMatch =
		chosen !== undefined && grid.indicators.some((indicator) => indicator.id === chosen)
			? { kind: 'match', indicatorId: chosen }
			: matchIndicator(raw, grid.indicators);
	grid.matches.set(raw, match);
	return match;
};

const labelAt = (grid: Grid, row: number, column: number): Label => {
	const raw = at(grid, row, column);
	return { row, column, raw, match: matchOf(grid, raw) };
};

/** A row may be named twice, by id and by name: the first that is recognised counts. */
const labelOf = (grid: Grid, row: number, column: number): Label => {
	if (grid.layout.kind === 'years down') return labelAt(grid, grid.layout.headerRow, column);
	const labels = columnsOf(grid, 'label').map((one) => labelAt(grid, row, one));
	const first = labels.find(({ match }) => match.kind === 'match');
	const near = labels.find(({ match }) => match.kind === 'near');
	return first ?? near ?? labels.find(({ raw }) => raw !== '') ?? labelAt(grid, row, 0);
};

const yearOf = (grid: Grid, row: number, column: number) =>
	grid.layout.kind === 'years across'
		? readPastedYear(at(grid, grid.layout.headerRow, column))
		: readPastedYear(at(grid, row, 0));

type CellOutcome =
	| { kind: 'cell'; cell: PastedCell }
	| { kind: 'problem'; problem: PastedProblem }
	| { kind: 'unknown'; label: Label; position: CellPosition };

const readCell = (grid: Grid, row: number, column: number): CellOutcome => {
	const raw = at(grid, row, column);
	const problem = (kind: PastedProblem['kind']): CellOutcome => ({
		kind: 'problem',
		problem: { row, column, raw, kind }
	});
	const label = labelOf(grid, row, column);
	const { match } = label;
	const indicator =
		match.kind === 'match'
			? grid.indicators.find((one) => one.id === match.indicatorId)
			: undefined;
	if (indicator === undefined) return { kind: 'unknown', label, position: { row, column } };
	const year = yearOf(grid, row, column);
	if (year === null)
		return problem(grid.layout.kind === 'years across' ? 'no year above' : 'no year beside');
	const named = attribute(grid, row, 'level');
	const level = named === null ? (grid.options.level ?? 'gmina') : readPastedLevel(named.raw);
	if (level === null) return problem('unknown level');
	const value = readPastedValue(raw, indicator, grid.language);
	if (!value.ok) return problem(value.error.kind);
	return {
		kind: 'cell',
		cell: {
			row,
			column,
			raw,
			indicatorId: indicator.id,
			...year,
			...value.value,
			level,
			breakdown: attribute(grid, row, 'breakdown')?.raw ?? '',
			source: attribute(grid, row, 'source')?.raw ?? null,
			grade: readPastedGrade(attribute(grid, row, 'grade')?.raw ?? '')
		}
	};
};

const keyOf = (cell: PastedCell): string =>
	[cell.indicatorId, cell.year, cell.asOf, cell.level, cell.breakdown, cell.source].join('|');

const repeated = (cells: readonly PastedCell[]): PastedCell[] =>
	[...Map.groupBy(cells, keyOf).values()].flatMap(([, ...again]) => again);

const groupUnknown = (outcomes: readonly CellOutcome[]): UnknownLabel[] => {
	const unknown = outcomes.flatMap((one) => (one.kind === 'unknown' ? [one] : []));
	const groups = Map.groupBy(unknown, ({ label }) => `${label.row}|${label.column}`);
	return [...groups.values()].flatMap((group) => {
		const label = group[0]?.label;
		if (label === undefined) return [];
		const { row, column, raw, match } = label;
		const suggestions = match.kind === 'near' ? match.suggestions : [];
		return [{ row, column, raw, suggestions, leftOut: group.map((one) => one.position) }];
	});
};

const filled = (rows: readonly (readonly string[])[]): (CellPosition & { raw: string })[] =>
	rows.flatMap((cells, row) =>
		cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ row, column, raw: cell.trim() }]))
	);

const badGrades = (grid: Grid): PastedProblem[] =>
	grid.rows.flatMap((_, row): PastedProblem[] => {
		const grade = row > grid.layout.headerRow ? attribute(grid, row, 'grade') : null;
		if (grade === null || readPastedGrade(grade.raw) !== null) return [];
		return [{ ...grade, kind: 'unknown grade' }];
	});

/** Numbers between the labels and the first year: a figure whose year is missing, not a name. */
const figuresAmongLabels = (grid: Grid): PastedProblem[] =>
	filled(grid.rows)
		.filter(({ row, column }) => row > grid.layout.headerRow && column > 0)
		.filter(({ column }) => grid.layout.roles[column] === 'label')
		.filter(({ row, column }) => labelOf(grid, row, column).column !== column)
		.filter(({ raw }) => parseNumber(raw, grid.language).ok)
		.map((cell): PastedProblem => ({ ...cell, kind: 'no year above' }));

/**
 * Reads a table from the clipboard, already split into rows of cells. Years may go across (indicators in the first
 * columns) or down (indicators in the header); columns for level, source, grade and breakdown are used when present.
 * Never throws, and loses nothing: every filled cell that should be a figure is in `cells`, in `problems`, or left out
 * under a label in `unknownLabels`. A label that is only like an indicator's name is suggested, never taken.
 */
export const readPastedTable = (
	rows: readonly (readonly string[])[],
	indicators: readonly Indicator[],
	language: Language,
	options: PastedOptions = {}
): PastedTable => {
	const layout = findLayout(rows, indicators);
	const outside = filled(rows)
		.filter(({ row }) => layout === null || row < layout.headerRow)
		.map((cell): PastedProblem => ({ ...cell, kind: 'outside the table' }));
	if (layout === null)
		return { layout: 'not recognised', cells: [], problems: outside, unknownLabels: [] };
	const grid: Grid = { rows, layout, indicators, language, options, matches: new Map() };
	const outcomes = filled(rows)
		.filter(({ row, column }) => row > layout.headerRow && layout.roles[column] === 'data')
		.map(({ row, column }) => readCell(grid, row, column));
	const cells = outcomes.flatMap((one) => (one.kind === 'cell' ? [one.cell] : []));
	const twice = repeated(cells);
	return {
		layout: layout.kind,
		cells: cells.filter((cell) => !twice.includes(cell)),
		problems: [
			...outside,
			...outcomes.flatMap((one) => (one.kind === 'problem' ? [one.problem] : [])),
			...twice.map(({ row, column, raw }): PastedProblem => ({ row, column, raw, kind: 'twice' })),
			...badGrades(grid),
			...figuresAmongLabels(grid)
		],
		unknownLabels: groupUnknown(outcomes)
	};
};
