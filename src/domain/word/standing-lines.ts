import { isFromPlan } from '../plan/own-blocks';
import { suggestionOfBlock, suggestionOfMark, type MarkedText } from '../plan/suggestion';
import { objectLetter, type Shape } from './word-text';

/** A letter's place in a section: the text block that holds it, by indexes from the top, and its place within that. */
export type Spot = { path: readonly number[]; offset: number };

/** A line of a section as it stands now, as the document prints it. */
export type StandingLine = {
	text: string;
	shape: Shape;
	/** Where each unit of the text stands; null for what has no letters of its own (a figure, a footnote, a bullet) */
	spots: readonly (Spot | null)[];
	/** Units that somebody already suggests to take out */
	leaving: ReadonlySet<number>;
	/** The text block in which the line begins; null for a part of the plan */
	block: readonly number[] | null;
	/** The list's entry or the block of the section that it belongs to, after which a new one can begin */
	item: readonly number[] | null;
	top: readonly number[];
	/** For parts of the plan: the how manieth, from 0 */
	part: number | null;
};

type Letters = Pick<StandingLine, 'text' | 'spots' | 'leaving'>;
const none: Letters = { text: '', spots: [], leaving: new Set() };

const append = (one: Letters, other: Letters): Letters => ({
	text: one.text + other.text,
	spots: [...one.spots, ...other.spots],
	leaving: new Set([...one.leaving, ...[...other.leaving].map((unit) => unit + one.text.length)])
});

const fixed = (text: string): Letters => ({
	...none,
	text,
	spots: Array.from({ length: text.length }, () => null)
});

const suggestedIn = (node: MarkedText): 'insertion' | 'deletion' | null => {
	const kinds = (node.marks ?? []).map((mark) => suggestionOfMark(mark)?.kind);
	const block = suggestionOfBlock(node.attrs?.['suggested'])?.kind;
	if (kinds.includes('insertion') || block === 'insertion') return 'insertion';
	return kinds.includes('deletion') || block === 'deletion' ? 'deletion' : null;
};

/** Units of a node within its text block. */
export const unitsOf = (node: MarkedText): number =>
	node.type === 'text' ? (node.text ?? '').length : 1;

const lettersOf = (node: MarkedText, path: readonly number[], offset: number): Letters => {
	if (node.type === 'text' || node.type === 'hardBreak') {
		const text = node.type === 'text' ? (node.text ?? '') : '\n';
		const spots = Array.from({ length: text.length }, (_, index) => ({
			path,
			offset: offset + index
		}));
		const leaving = suggestedIn(node) === 'deletion' ? [...spots.keys()] : [];
		return { text, spots, leaving: new Set(leaving) };
	}
	const shown = node.attrs?.['shown'];
	return fixed(typeof shown === 'string' ? shown : objectLetter);
};

/** Letters of a text block as they stand: without those that are only suggested. */
const readBlock = (block: MarkedText, path: readonly number[]): Letters => {
	let letters = none;
	let offset = 0;
	for (const node of block.content ?? []) {
		if (suggestedIn(node) !== 'insertion') letters = append(letters, lettersOf(node, path, offset));
		offset += unitsOf(node);
	}
	return letters;
};

type Read = { letters: Letters; block: readonly number[] };

/** Several paragraphs of one entry or cell are printed as lines of one paragraph. */
const joinLines = (reads: Read[]): Letters =>
	reads
		.filter(({ letters }) => letters.text.trim() !== '')
		.reduce<Letters>(
			(sum, { letters }, index) => append(index === 0 ? sum : append(sum, fixed('\n')), letters),
			none
		);

const children = (node: MarkedText, path: readonly number[]): [MarkedText, readonly number[]][] =>
	(node.content ?? []).map((child, index) => [child, [...path, index]]);

const isList = ({ type }: MarkedText): boolean => type === 'bulletList' || type === 'orderedList';

/** Deeper levels of a list are printed at the second one. */
const readList = (
	list: MarkedText,
	path: readonly number[],
	top: readonly number[],
	level: number
): StandingLine[] =>
	children(list, path).flatMap(([item, itemPath]) => {
		const parts = children(item, itemPath);
		const reads = parts
			.filter(([child]) => !isList(child))
			.map(([child, at]) => ({ letters: readBlock(child, at), block: at }));
		const line: StandingLine = {
			...joinLines(reads),
			shape: { kind: 'item', level, ordered: list.type === 'orderedList' },
			block: reads[0]?.block ?? null,
			item: itemPath,
			top,
			part: null
		};
		const below = parts.filter(([child]) => isList(child));
		return [line, ...below.flatMap(([child, at]) => readList(child, at, top, 1))];
	});

const readCell = (cell: MarkedText, path: readonly number[]): Letters => {
	const reads = children(cell, path).flatMap(([child, at]): Read[] =>
		isList(child)
			? readList(child, at, at, 0).map((line) => ({
					letters: append(fixed('– '), line),
					block: at
				}))
			: [{ letters: readBlock(child, at), block: at }]
	);
	return joinLines(reads);
};

const spanOf = (cell: MarkedText): number => {
	const span = cell.attrs?.['colspan'];
	return typeof span === 'number' ? span : 1;
};

const readTable = (table: MarkedText, path: readonly number[]): StandingLine[] =>
	children(table, path).flatMap(([row, rowPath], rowIndex) => {
		let column = 0;
		return children(row, rowPath).map(([cell, cellPath]): StandingLine => {
			const shape = { kind: 'cell' as const, row: rowIndex, column };
			column += spanOf(cell);
			return {
				...readCell(cell, cellPath),
				shape,
				block: [...cellPath, 0],
				item: null,
				top: path,
				part: null
			};
		});
	});

const readOwn = (block: MarkedText, path: readonly number[]): StandingLine[] => {
	if (isList(block)) return readList(block, path, path, 0);
	if (block.type === 'table') return readTable(block, path);
	const level = block.attrs?.['level'];
	const shape: Shape =
		block.type === 'heading'
			? { kind: 'heading', level: typeof level === 'number' ? level : 3 }
			: { kind: 'paragraph' };
	return [{ ...readBlock(block, path), shape, block: path, item: null, top: path, part: null }];
};

const isPrinted = ({ text, shape, part }: StandingLine): boolean =>
	part !== null || shape.kind === 'cell' || text.trim() !== '';

/** The lines of a section's text, with or without suggestions in it, in the order in which the document prints them. */
export const standingLines = (text: MarkedText): StandingLine[] => {
	let parts = 0;
	return children(text, [])
		.flatMap(([block, path]): StandingLine[] => {
			if (block.type === 'kept')
				return children(block, path).flatMap(([own, at]) => readOwn(own, at));
			if (!isFromPlan(block)) return readOwn(block, path);
			parts += 1;
			const shape = { kind: 'paragraph' as const };
			return [{ ...none, shape, block: null, item: null, top: path, part: parts - 1 }];
		})
		.filter(isPrinted);
};
