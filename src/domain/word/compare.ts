import { alignLines, type Alignable } from './align';
import { changesOfLine, piecesAfter, textBefore, textOf, type LineChange } from './line-changes';
import type { BaselineLine, Piece, Shape, WordLine } from './word-text';

/** What somebody did in Word, by the lines of the document as it left. */
export type WordEdit =
	| { kind: 'changed'; line: number; change: LineChange }
	| { kind: 'removed'; line: number }
	| {
			kind: 'new';
			/** After this line; null at the very beginning */
			after: number | null;
			/** Bookmark of the section that the file says it stands in */
			section: string | null;
			part: string | null;
			shape: Shape;
			pieces: Piece[];
			author: string | null;
			at: string | null;
	  };

export type Comparison = {
	edits: WordEdit[];
	/** For each line of the file the same line as it left */
	leftLines: ReadonlyMap<number, number>;
	/** Own lines that came back, of those that left, 0–1 */
	found: number;
};

const isBlank = (text: string): boolean => text.trim() === '';

type Numbered = Alignable & { index: number };

const numbered = <Line extends { shape: Shape }>(
	lines: Line[],
	say: (line: Line) => string
): Numbered[] =>
	lines
		.map((line, index) => ({ text: say(line), shape: line.shape, index }))
		.filter(({ text, shape }) => shape.kind === 'cell' || !isBlank(text));

/** Pairs of lines, from the file to the document as it left; a line never changes its section. */
const pairLines = (left: BaselineLine[], back: WordLine[]): Map<number, number> => {
	const ones = numbered(left, ({ pieces }) => textOf(pieces));
	const others = numbered(back, ({ pieces }) => textBefore(pieces));
	const pairs = new Map<number, number>();
	for (const [one, other] of alignLines(ones, others)) {
		const from = ones[one]?.index ?? -1;
		const to = others[other]?.index ?? -1;
		const [was, is] = [left[from]?.section, back[to]?.section];
		if (is === null || is === was) pairs.set(to, from);
	}
	return pairs;
};

const whoMade = ({ pieces, end }: WordLine): { author: string | null; at: string | null } => {
	const tracked = pieces.find(({ change }) => change?.kind === 'insertion')?.change;
	const change = tracked ?? (end?.kind === 'insertion' ? end : null);
	return { author: change?.author ?? null, at: change?.at ?? null };
};

/** Headings and header cells are bold by their style, which each program writes in its own way. */
const comparesLook = ({ shape }: BaselineLine): boolean =>
	shape.kind === 'paragraph' || shape.kind === 'item';

const editsOfPair = (left: BaselineLine, back: WordLine, line: number): WordEdit[] =>
	changesOfLine(left.pieces, back.pieces, comparesLook(left)).map((change): WordEdit => ({
		kind: 'changed',
		line,
		change
	}));

/** Where a new line stands: after the last known line, if that is of its section, else after the section's heading. */
const placeOf = (
	left: BaselineLine[],
	{ section }: WordLine,
	last: number | null
): number | null => {
	if (section === null || last === null || left[last]?.section === section) return last;
	const title = left.findLastIndex((line) => line.section === section && line.isTitle);
	return title >= 0 ? title : last;
};

/** What was changed between the document as it left and the file that came back. */
export const compareWithLeft = (left: BaselineLine[], back: WordLine[]): Comparison => {
	const leftLines = pairLines(left, back);
	const edits: WordEdit[] = [];
	let last: number | null = null;
	back.forEach((line, index) => {
		const same = leftLines.get(index);
		const was = same === undefined ? undefined : left[same];
		if (same !== undefined && was) {
			edits.push(...editsOfPair(was, line, same));
			last = same;
			return;
		}
		const pieces = piecesAfter(line.pieces);
		if (isBlank(textOf(pieces))) return;
		const after = placeOf(left, line, last);
		if (after !== null && (last === null || after > last)) last = after;
		const { section, part, shape } = line;
		edits.push({ kind: 'new', after, section, part, shape, pieces, ...whoMade(line) });
	});
	const kept = new Set(leftLines.values());
	const printed = left.flatMap(({ pieces }, line) => (isBlank(textOf(pieces)) ? [] : [line]));
	const removed = printed.filter((line) => !kept.has(line));
	return {
		edits: [...edits, ...removed.map((line): WordEdit => ({ kind: 'removed', line }))],
		leftLines,
		found: printed.length === 0 ? 1 : 1 - removed.length / printed.length
	};
};
