import { diffArrays } from 'diff';
import { assertNever } from '../shared/result';
import type { Block, Run } from './blocks';
import { plainText } from './plain-text';

/** A line of a section: what two versions are compared by. */
export type Line = {
	kind: 'heading' | 'paragraph' | 'point' | 'row' | 'made';
	/** What is shown; for a table or chart that the product made its caption */
	text: string;
	/** What is compared */
	content: string;
};

export type Piece = { text: string; change: 'same' | 'inserted' | 'deleted' };

export type LineChange = {
	kind: Line['kind'];
	change: 'same' | 'changed' | 'inserted' | 'deleted';
	/** In reading order; without the inserted ones the line as it was, without the deleted ones as it is */
	pieces: Piece[];
};

const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join('');
const line = (kind: Line['kind'], text: string): Line => ({ kind, text, content: text });

/** Blocks as lines. Tables that people wrote are compared row by row, those that the product makes as a whole. */
export const linesOf = (blocks: Block[]): Line[] =>
	blocks.flatMap((block): Line[] => {
		switch (block.kind) {
			case 'heading':
				return [line('heading', block.text)];
			case 'paragraph':
			case 'note':
				return [line('paragraph', textOf(block.runs))];
			case 'list':
				return block.items
					.flatMap(({ runs, children = [] }) => [runs, ...children])
					.map((runs) => line('point', textOf(runs)));
			case 'table':
				return block.caption === null
					? [block.header, ...block.rows]
							.filter((cells) => cells.length > 0)
							.map((cells) => line('row', cells.map(({ runs }) => textOf(runs)).join(' | ')))
					: [{ kind: 'made', text: block.caption, content: plainText([block]) }];
			case 'chart':
				return [{ kind: 'made', text: block.caption, content: plainText([block]) }];
			case 'image': {
				const text = block.caption ?? block.alternative;
				return [{ kind: 'made', text, content: [block.id, plainText([block])].join('\n') }];
			}
			default:
				return assertNever(block);
		}
	});

type Open = { deleted: string; inserted: string };

const closed = ({ deleted, inserted }: Open): Piece[] => [
	...(deleted ? [{ text: deleted, change: 'deleted' as const }] : []),
	...(inserted ? [{ text: inserted, change: 'inserted' as const }] : [])
];

/** Words, numbers with their thousands and decimals, spaces, and everything else one by one. */
const words =
	/(?<!\d)\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?|\d+[.,]\d+|[\p{L}\p{M}\p{N}_]+|\s+|./gsu;
const wordsOf = (text: string): string[] => text.match(words) ?? [];

/**
 * Words deleted and inserted between two texts; a number is one word, so that „9 915 000” does not become „9 265 000” by
 * its middle. Changes with nothing but a space between them are one: „trzy nowe
 * kursy” replaced reads better than three words replaced one by one.
 */
export const compareWords = (before: string, after: string): Piece[] => {
	const parts = diffArrays(wordsOf(before), wordsOf(after));
	const pieces: Piece[] = [];
	let open: Open = { deleted: '', inserted: '' };
	const isOpen = () => open.deleted !== '' || open.inserted !== '';
	parts.forEach(({ value, removed, added }, index) => {
		const text = value.join('');
		if (removed) open.deleted += text;
		else if (added) open.inserted += text;
		else if (isOpen() && text.trim() === '' && index < parts.length - 1) {
			open.deleted += text;
			open.inserted += text;
		} else {
			pieces.push(...closed(open), { text, change: 'same' });
			open = { deleted: '', inserted: '' };
		}
	});
	return [...pieces, ...closed(open)];
};

const lengthOf = (pieces: Piece[]): number =>
	pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Below this share of common letters a line was not changed but replaced by another: our judgement. */
const leastInCommon = 0.35;
/** How many lines further a changed line is looked for; a whole new chapter would otherwise take seconds. */
const lookAhead = 8;

const pairOf = (before: Line, after: Line): LineChange | null => {
	if (before.kind !== after.kind) return null;
	if (before.kind === 'made')
		return before.text === after.text
			? { kind: 'made', change: 'changed', pieces: [{ text: after.text, change: 'same' }] }
			: null;
	const pieces = compareWords(before.text, after.text);
	const same = lengthOf(pieces.filter(({ change }) => change === 'same'));
	const longer = Math.max(before.text.trim().length, after.text.trim().length, 1);
	return same / longer < leastInCommon ? null : { kind: after.kind, change: 'changed', pieces };
};

const whole = ({ kind, text }: Line, change: 'same' | 'inserted' | 'deleted'): LineChange => ({
	kind,
	change,
	pieces: [{ text, change }]
});

/** Lines that went beside lines that came: each is paired with the first that looks like it, in order. */
const pairLines = (gone: Line[], come: Line[]): LineChange[] => {
	const changes: LineChange[] = [];
	let next = 0;
	for (const before of gone) {
		const pairs = come.slice(next, next + lookAhead).map((after) => pairOf(before, after));
		const found = pairs.findIndex((pair) => pair !== null);
		const pair = pairs[found];
		if (!pair) {
			changes.push(whole(before, 'deleted'));
			continue;
		}
		changes.push(...come.slice(next, next + found).map((after) => whole(after, 'inserted')), pair);
		next += found + 1;
	}
	return [...changes, ...come.slice(next).map((after) => whole(after, 'inserted'))];
};

const isSame = (one: Line, other: Line): boolean =>
	one.kind === other.kind && one.content === other.content;

/** All lines of both texts in reading order, each with what happened to it. */
export const compareLines = (before: Line[], after: Line[]): LineChange[] => {
	const changes: LineChange[] = [];
	let gone: Line[] = [];
	for (const part of diffArrays(before, after, { comparator: isSame })) {
		if (part.removed) {
			gone = part.value;
			continue;
		}
		changes.push(
			...(part.added
				? pairLines(gone, part.value)
				: [...pairLines(gone, []), ...part.value.map((one) => whole(one, 'same'))])
		);
		gone = [];
	}
	return [...changes, ...pairLines(gone, [])];
};
