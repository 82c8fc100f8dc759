import { withoutSuggestions } from '../plan/settle-suggestions';
import type { MarkedText } from '../plan/suggestion';
import { annotateSuggestions } from './annotate-suggestions';
import { annotationLetters, type Annotations } from './annotation-letters';
import { isSecondHalf } from './letters';
import { nodeAt, updateAt } from './marked-nodes';
import type { Spot } from './standing-lines';
import { unitsOf } from './tagged-text';

/** A comment and the passage that it is about, in a section's text. */
export type Passage = { id: number; from: Spot; to: Spot };

/** A text that has such letters of its own loses them; what stands for them is as long, so that places stay. */
const withoutLetters = (node: MarkedText): MarkedText =>
	node.type === 'text'
		? { ...node, text: (node.text ?? '').replace(annotationLetters, '\ufffd\ufffd') }
		: node.content
			? { ...node, content: node.content.map(withoutLetters) }
			: node;

/** All but the last part of cut words leave the footnote of their source to that one. */
const withoutSource = ({ marks = [], ...node }: MarkedText): MarkedText => ({
	...node,
	marks: marks.filter(({ type }) => type !== 'provenance')
});

type Letter = { path: readonly number[]; offset: number; text: string };

/** Nothing is cut within a letter of two units. */
const betweenLetters = (block: MarkedText, letters: Letter[]): Letter[] => {
	const text = (block.content ?? [])
		.map((node) => (node.type === 'text' ? (node.text ?? '') : ' '))
		.join('');
	return letters.map((letter) =>
		isSecondHalf(text, letter.offset) ? { ...letter, offset: letter.offset + 1 } : letter
	);
};

/** Puts letters into a text block between its nodes; offsets in units of the block as it was. */
const putLetters = (block: MarkedText, given: Letter[]): MarkedText => {
	const letters = betweenLetters(block, given);
	const content: MarkedText[] = [];
	let start = 0;
	const put = (upTo: number) => {
		for (const { offset, text } of letters)
			if (offset >= start && offset < upTo) content.push({ type: 'text', text });
	};
	for (const node of block.content ?? []) {
		const end = start + unitsOf(node);
		const inside = letters.filter(({ offset }) => offset > start && offset < end);
		put(start + 1);
		if (node.type !== 'text' || inside.length === 0) content.push(node);
		else {
			let from = 0;
			for (const { offset, text } of inside.toSorted((one, other) => one.offset - other.offset)) {
				const to = offset - start;
				if (to > from)
					content.push(withoutSource({ ...node, text: (node.text ?? '').slice(from, to) }));
				content.push({ type: 'text', text });
				from = to;
			}
			content.push({ ...node, text: (node.text ?? '').slice(from) });
		}
		start = end;
	}
	put(Number.POSITIVE_INFINITY);
	return { ...block, content };
};

/** A section's text with what Word is to show beside it: comments on passages and, if asked for, suggestions that wait. */
export const annotateText = (
	text: MarkedText,
	passages: Passage[],
	annotations: Annotations,
	suggestions: boolean
): MarkedText => {
	const letters = passages.flatMap(({ id, from, to }): Letter[] => {
		const { begin, end } = annotations.add({ kind: 'comment', id });
		return [
			{ ...from, text: begin },
			{ ...to, text: end }
		];
	});
	const paths = new Map(letters.map(({ path }) => [path.join('.'), path]));
	let commented = withoutLetters(text);
	for (const [key, path] of paths) {
		if (!nodeAt(text, path)) continue;
		const here = letters.filter((letter) => letter.path.join('.') === key);
		commented = updateAt(commented, path, (block) => putLetters(block, here));
	}
	return suggestions ? annotateSuggestions(commented, annotations) : withoutSuggestions(commented);
};
