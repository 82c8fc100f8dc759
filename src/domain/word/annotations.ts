import { withoutSuggestions } from '../plan/settle-suggestions';
import { suggestionOfBlock, suggestionOfMark, type MarkedText } from '../plan/suggestion';
import { nodeAt, updateAt } from './marked-nodes';
import type { Spot } from './standing-lines';
import { unitsOf } from './tagged-text';

/** What a letter of the document carries into Word beside itself. */
export type Annotation =
	{ kind: 'insertion' | 'deletion'; author: string; at: string } | { kind: 'comment'; id: number };

/** A comment and the passage that it is about, in a section's text. */
export type Passage = { id: number; from: Spot; to: Spot };

/**
 * Annotations travel through the composing of the document as letters of Unicode's two private planes, one before and one
 * after what they are about, so that no stage in between has to know of them. Nobody types those letters.
 */
const beginPlane = 0xf0000;
const endPlane = 0x100000;
const most = 0xfffd;

export const annotationLetters = /[\u{f0000}-\u{10fffd}]/gu;

export class Annotations {
	readonly #all: Annotation[] = [];

	/** The letters before and after; none once there are more than the planes hold. */
	add(annotation: Annotation): { begin: string; end: string } {
		if (this.#all.length >= most) return { begin: '', end: '' };
		const number = this.#all.push(annotation) - 1;
		return {
			begin: String.fromCodePoint(beginPlane + number),
			end: String.fromCodePoint(endPlane + number)
		};
	}

	/** What a letter means; null for one that only looks like it. */
	read(letter: string): { annotation: Annotation; begins: boolean } | null {
		const code = letter.codePointAt(0) ?? 0;
		const begins = code < endPlane;
		const annotation = this.#all[code - (begins ? beginPlane : endPlane)];
		return annotation ? { annotation, begins } : null;
	}
}

/** A text that has such letters of its own loses them; what stands for them is as long, so that places stay. */
const withoutLetters = (node: MarkedText): MarkedText =>
	node.type === 'text'
		? { ...node, text: (node.text ?? '').replace(annotationLetters, '\ufffd\ufffd') }
		: node.content
			? { ...node, content: node.content.map(withoutLetters) }
			: node;

const annotateSuggestions = (node: MarkedText, annotations: Annotations): MarkedText => {
	if (node.content)
		return {
			...node,
			content: node.content.map((child) => annotateSuggestions(child, annotations))
		};
	const isBreak = node.type === 'hardBreak';
	if (node.type !== 'text' && !isBreak) return node;
	const text = isBreak ? '\n' : (node.text ?? '');
	const suggestions = [
		...(node.marks ?? []).map(suggestionOfMark),
		suggestionOfBlock(node.attrs?.['suggested'])
	];
	const suggestion = suggestions.find((one) => one && one.kind !== 'modification');
	const marks = (node.marks ?? []).filter((mark) => suggestionOfMark(mark) === null);
	if (!suggestion || suggestion.kind === 'modification')
		return isBreak ? { type: 'hardBreak' } : { type: 'text', text, marks };
	const { kind, personName: author, at } = suggestion;
	const { begin, end } = annotations.add({ kind, author, at });
	return { type: 'text', text: begin + text + end, marks };
};

type Letter = { path: readonly number[]; offset: number; text: string };

/** Puts letters into a text block between its nodes; offsets in units of the block as it was. */
const putLetters = (block: MarkedText, letters: Letter[]): MarkedText => {
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
				if (to > from) content.push({ ...node, text: (node.text ?? '').slice(from, to) });
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
