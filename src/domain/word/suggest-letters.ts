import {
	blockSuggestion,
	type MarkedText,
	type SuggestedBy,
	type TextMark
} from '../plan/suggestion';
import { unitsOf } from './tagged-text';
import type { Piece, WordObject } from './word-text';

const attrsOf = ({ id, personId, personName, at }: SuggestedBy) => ({
	id,
	personId,
	personName,
	at
});

const marksOf = ({ bold, italic, href }: Piece): TextMark[] => [
	...(bold ? [{ type: 'bold' }] : []),
	...(italic ? [{ type: 'italic' }] : []),
	...(href && /^(https?:\/\/|mailto:)/i.test(href) ? [{ type: 'link', attrs: { href } }] : [])
];

const suggestedObject = ({ text }: WordObject, by: SuggestedBy): MarkedText => ({
	type: 'footnote',
	attrs: { text: text.trim(), suggested: blockSuggestion('insertion', by) }
});

/** Pieces of Word as suggested letters, line breaks and footnotes. `plain`: without look, as in headings. */
export const suggestedLetters = (pieces: Piece[], by: SuggestedBy, plain: boolean): MarkedText[] =>
	pieces.flatMap((piece) =>
		piece.object
			? [suggestedObject(piece.object, by)]
			: piece.text.split('\n').flatMap((text, line): MarkedText[] => [
					...(line > 0
						? [{ type: 'hardBreak', attrs: { suggested: blockSuggestion('insertion', by) } }]
						: []),
					...(text === ''
						? []
						: [
								{
									type: 'text',
									text,
									marks: [
										...(plain ? [] : marksOf(piece)),
										{ type: 'insertion', attrs: attrsOf(by) }
									]
								}
							])
				])
	);

const asLeaving = (node: MarkedText, by: SuggestedBy): MarkedText =>
	node.type === 'text'
		? { ...node, marks: [...(node.marks ?? []), { type: 'deletion', attrs: attrsOf(by) }] }
		: { ...node, attrs: { ...node.attrs, suggested: blockSuggestion('deletion', by) } };

/** The nodes between two places of a text block, cut where they must be. */
const slice = (content: MarkedText[], from: number, to: number): MarkedText[] => {
	let start = 0;
	return content.flatMap((node) => {
		const end = start + unitsOf(node);
		const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
		start = end;
		if (last <= first) return [];
		return node.type === 'text'
			? [{ ...node, text: (node.text ?? '').slice(first, last) }]
			: [node];
	});
};

/** One change of a text block: letters that would go, and letters that would come at a place. Places in units. */
export type BlockChange = { from: number; to: number; comes: MarkedText[]; by: SuggestedBy };

/** A text block with changes suggested; they must not overlap. */
export const suggestInBlock = (block: MarkedText, changes: BlockChange[]): MarkedText => {
	const content = block.content ?? [];
	const result: MarkedText[] = [];
	let at = 0;
	for (const { from, to, comes, by } of changes.toSorted((one, other) => one.from - other.from)) {
		result.push(...slice(content, at, from));
		result.push(...slice(content, from, to).map((node) => asLeaving(node, by)), ...comes);
		at = to;
	}
	result.push(...slice(content, at, Number.POSITIVE_INFINITY));
	return { ...block, content: result };
};
