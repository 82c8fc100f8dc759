import { diffArrays } from 'diff';
import type { Shape } from './word-text';

/** A line of text to be found again in another version. */
export type Alignable = { text: string; shape: Shape };

/** One space is as good as another: the document binds short words, Word and people type what they like. */
export const comparable = (text: string): string => text.replace(/[^\S\n]/g, ' ');

const keyOf = ({ text, shape }: Alignable): string =>
	(shape.kind === 'cell' ? `${shape.column}|` : '|') + comparable(text).trim();

const wordsOf = (text: string): string[] =>
	comparable(text)
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of words in common, 0–1 (Dice); cells of one place belong together whatever they say. */
const similarity = (one: Alignable, other: Alignable): number => {
	const mine = wordsOf(one.text);
	const theirs = new Map<string, number>();
	for (const word of wordsOf(other.text)) theirs.set(word, (theirs.get(word) ?? 0) + 1);
	const total = mine.length + wordsOf(other.text).length;
	let common = 0;
	for (const word of mine) {
		const left = theirs.get(word) ?? 0;
		if (left > 0) {
			common += 1;
			theirs.set(word, left - 1);
		}
	}
	const alike = total === 0 ? 0 : (2 * common) / total;
	if (one.shape.kind !== 'cell' && other.shape.kind !== 'cell') return alike;
	if (one.shape.kind !== 'cell' || other.shape.kind !== 'cell') return 0;
	const samePlace = one.shape.column === other.shape.column && one.shape.row === other.shape.row;
	return samePlace ? 0.5 + alike / 2 : alike;
};

const alikeEnough = 0.4;
/** Larger gaps are two different texts; comparing each line with each would take long and find little. */
const largestGap = 40_000;

/** Pairs of the most alike lines of two passages, in order. */
const pairAlike = (ones: Alignable[], others: Alignable[]): [number, number][] => {
	if (ones.length * others.length > largestGap) return [];
	const worth = ones.map((one) => others.map((other) => similarity(one, other)));
	const best = Array.from({ length: ones.length + 1 }, () =>
		new Array<number>(others.length + 1).fill(0)
	);
	const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
	const pairWorth = (row: number, column: number): number => {
		const value = worth[row]?.[column] ?? 0;
		return value >= alikeEnough ? value + at(row + 1, column + 1) : 0;
	};
	for (let row = ones.length - 1; row >= 0; row -= 1)
		for (let column = others.length - 1; column >= 0; column -= 1) {
			const line = best[row];
			if (line)
				line[column] = Math.max(at(row + 1, column), at(row, column + 1), pairWorth(row, column));
		}
	const pairs: [number, number][] = [];
	let row = 0;
	let column = 0;
	while (row < ones.length && column < others.length) {
		if (at(row, column) === 0) break;
		if (pairWorth(row, column) === at(row, column)) {
			pairs.push([row, column]);
			row += 1;
			column += 1;
		} else if (at(row + 1, column) === at(row, column)) row += 1;
		else column += 1;
	}
	return pairs;
};

/** In order; first what reads the same, then, between those, what is most alike. */
const alignFlat = (ones: Alignable[], others: Alignable[]): Map<number, number> => {
	const found = new Map<number, number>();
	let one = 0;
	let other = 0;
	let gapFrom: [number, number] = [0, 0];
	const closeGap = () => {
		const [fromOne, fromOther] = gapFrom;
		for (const [mine, theirs] of pairAlike(
			ones.slice(fromOne, one),
			others.slice(fromOther, other)
		))
			found.set(fromOne + mine, fromOther + theirs);
	};
	for (const { added, removed, count } of diffArrays(ones.map(keyOf), others.map(keyOf))) {
		if (added) other += count;
		else if (removed) one += count;
		else {
			closeGap();
			for (let index = 0; index < count; index += 1) found.set(one + index, other + index);
			one += count;
			other += count;
			gapFrom = [one, other];
		}
	}
	closeGap();
	return found;
};

/** A line by itself, or all cells of a table, from a line's index on. */
type Unit = Alignable & { from: number; cells: Alignable[] | null };

const shapesOf = (cells: Alignable[]): string =>
	cells.map(({ shape }) => (shape.kind === 'cell' ? `${shape.row}.${shape.column}` : '')).join('|');

type Place = { row: number; column: number };
const comesAfter = (one: Place, other: Place): boolean =>
	one.row > other.row || (one.row === other.row && one.column >= other.column);

const tableShape: Shape = { kind: 'cell', row: 0, column: 0 };

/** A table counts as one line of all its words, whose shape says which cells it has. */
const unitsOf = (lines: Alignable[]): Unit[] => {
	const units: Unit[] = [];
	let last: Shape | null = null;
	lines.forEach((line, from) => {
		const table = units.at(-1)?.cells;
		if (line.shape.kind !== 'cell') units.push({ ...line, from, cells: null });
		else if (table && last?.kind === 'cell' && comesAfter(line.shape, last)) table.push(line);
		else units.push({ ...line, shape: tableShape, from, cells: [line] });
		last = line.shape;
	});
	return units.map((unit) =>
		unit.cells ? { ...unit, text: unit.cells.map(({ text }) => text).join('\n') } : unit
	);
};

const alignCells = (ones: Alignable[], others: Alignable[]): Map<number, number> =>
	shapesOf(ones) === shapesOf(others)
		? new Map(ones.map((_, index) => [index, index]))
		: alignFlat(ones, others);

/**
 * For each line of one version the index of the same line in the other, in order; missing where it is gone. Cells of a
 * table that kept its rows and columns belong together by their place, whatever they say.
 */
export const alignLines = (ones: Alignable[], others: Alignable[]): Map<number, number> => {
	const [mine, theirs] = [unitsOf(ones), unitsOf(others)];
	const found = new Map<number, number>();
	for (const [one, other] of alignFlat(mine, theirs)) {
		const [from, to] = [mine[one], theirs[other]];
		if (!from || !to) continue;
		if (!from.cells || !to.cells) found.set(from.from, to.from);
		else
			for (const [cell, same] of alignCells(from.cells, to.cells))
				found.set(from.from + cell, to.from + same);
	}
	return found;
};
