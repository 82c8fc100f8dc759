import { textBefore } from './line-changes';
import type { TrackedPiece, WordChange, WordLine } from './word-text';

const isBlank = (text: string): boolean => text.trim() === '';

/** What stands there after all: letters that the same file adds and those that it keeps. */
const afterwards = (pieces: TrackedPiece[]): TrackedPiece[] =>
	pieces.filter(({ change }) => change?.kind !== 'deletion');

const says = (pieces: TrackedPiece[]): boolean => !isBlank(pieces.map(({ text }) => text).join(''));

const withChange = (pieces: TrackedPiece[], change: WordChange): TrackedPiece[] =>
	pieces.map((piece) => ({ ...piece, change }));

const standing = (pieces: TrackedPiece[]): TrackedPiece[] =>
	pieces.filter(({ change }) => change?.kind !== 'insertion');

/** Letters that stood there move on to the new paragraph: they go from the one before and come in this one. */
const cut = (before: WordLine, line: WordLine, by: WordChange): [WordLine, WordLine] => {
	const moving = standing(line.pieces);
	const going = moving.map((piece) =>
		piece.change ? piece : { ...piece, change: { ...by, kind: 'deletion' as const } }
	);
	const coming = line.pieces.map((piece) => (piece.change ? piece : { ...piece, change: by }));
	return [
		{ ...before, pieces: [...before.pieces, ...going], end: null },
		{ ...line, pieces: coming.filter(({ change }) => change?.kind === 'insertion') }
	];
};

/** Letters of the paragraph behind come to this one, and go from where they stood. */
const joined = (before: WordLine, line: WordLine, by: WordChange): [WordLine, WordLine] => {
	const coming = withChange(afterwards(line.pieces), { ...by, kind: 'insertion' });
	const going = standing(line.pieces).map((piece) =>
		piece.change ? piece : { ...piece, change: by }
	);
	return [
		{ ...before, pieces: [...before.pieces, ...coming], end: null },
		{ ...line, pieces: going }
	];
};

const isSameFlow = (one: WordLine, other: WordLine): boolean =>
	one.section === other.section &&
	one.part === other.part &&
	!one.isTitle &&
	one.shape.kind !== 'cell' &&
	other.shape.kind !== 'cell';

const settled = (before: WordLine, line: WordLine): [WordLine, WordLine] | null => {
	const { end } = before;
	if (!end || !isSameFlow(before, line)) return null;
	const bothStood = !isBlank(textBefore(before.pieces)) && !isBlank(textBefore(line.pieces));
	if (end.kind === 'insertion') return bothStood ? cut(before, line, end) : null;
	// A paragraph that goes with all its words joins nothing.
	return bothStood && says(afterwards(before.pieces)) && says(afterwards(line.pieces))
		? joined(before, line, end)
		: null;
};

/**
 * Paragraphs that somebody split or joined with changes tracked, told by their letters alone: Word marks only the sign
 * at the paragraph's end. From the last to the first, so that what joins may be joined itself.
 */
export const withoutMarkChanges = (lines: WordLine[]): WordLine[] => {
	const result = [...lines];
	for (let index = result.length - 2; index >= 0; index -= 1) {
		const [before, line] = [result[index], result[index + 1]];
		const both = before && line ? settled(before, line) : null;
		if (both) result.splice(index, 2, ...both);
	}
	return result;
};
