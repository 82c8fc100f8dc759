import { withoutSuggestions } from '../plan/settle-suggestions';
import {
	suggestionOfBlock,
	suggestionOfMark,
	type MarkedText,
	type SuggestionMark
} from '../plan/suggestion';
import type { Annotations } from './annotation-letters';

const suggestionOn = ({ marks = [], attrs }: MarkedText): SuggestionMark | null =>
	[...marks.map(suggestionOfMark), suggestionOfBlock(attrs?.['suggested'])].find(
		(one) => one && one.kind !== 'modification'
	) ?? null;

const lettersAround = (
	{ kind, personName: author, at }: SuggestionMark,
	annotations: Annotations
): { begin: string; end: string } =>
	kind === 'modification' ? { begin: '', end: '' } : annotations.add({ kind, author, at });

const asText = (text: string): MarkedText[] => (text === '' ? [] : [{ type: 'text', text }]);

const inLine = (node: MarkedText, annotations: Annotations, inHeading: boolean): MarkedText[] => {
	const suggestion = suggestionOn(node);
	const marks = (node.marks ?? []).filter((mark) => suggestionOfMark(mark) === null);
	if (node.type === 'text' || node.type === 'hardBreak') {
		const text = node.type === 'text' ? (node.text ?? '') : '\n';
		if (!suggestion) return [node.type === 'text' ? { ...node, marks } : { type: 'hardBreak' }];
		const { begin, end } = lettersAround(suggestion, annotations);
		// The letters stand by themselves: words that were a figure bring a footnote, which is to stand between them.
		return [...asText(begin), { type: 'text', text, marks }, ...asText(end)];
	}
	if (!suggestion) return [node];
	// Headings have their footnotes at the end, where no letters go with them.
	if (inHeading && node.type === 'footnote') return suggestion.kind === 'insertion' ? [] : [node];
	const { begin, end } = lettersAround(suggestion, annotations);
	return [...asText(begin), node, ...asText(end)];
};

const textBlocks = ['paragraph', 'heading'];
const isTextBlock = ({ type }: MarkedText): boolean => textBlocks.includes(type);
const saysSomething = (node: MarkedText): boolean =>
	node.type === 'text' || node.type === 'footnote' || node.type === 'figure'
		? true
		: (node.content ?? []).some(saysSomething);

/** A block that only a suggestion cuts off from the one before, though its words stand already. */
const isCutOff = (node: MarkedText): boolean =>
	suggestionOfBlock(node.attrs?.['suggested'])?.kind === 'insertion' &&
	saysSomething(withoutSuggestions({ type: 'doc', content: [{ ...node, attrs: {} }] }));

/** The second after the first, with a suggested break between; null where they are no text. */
const joined = (one: MarkedText, other: MarkedText, between: MarkedText[]): MarkedText | null => {
	if (isTextBlock(one) && isTextBlock(other))
		return { ...one, content: [...(one.content ?? []), ...between, ...(other.content ?? [])] };
	if (one.type !== 'listItem' || other.type !== 'listItem') return null;
	const [last, first] = [one.content?.at(-1), other.content?.[0]];
	const middle = last && first ? joined(last, first, between) : null;
	if (!middle) return null;
	return {
		...one,
		content: [...(one.content ?? []).slice(0, -1), middle, ...(other.content ?? []).slice(1)]
	};
};

const annotated = (node: MarkedText, annotations: Annotations): MarkedText[] => {
	if (isTextBlock(node)) {
		const inHeading = node.type === 'heading';
		const content = (node.content ?? []).flatMap((one) => inLine(one, annotations, inHeading));
		return [{ ...node, content }];
	}
	// A picture or a part of the plan has no letters: what is only suggested of them stays out.
	if (!node.content) return suggestionOn(node)?.kind === 'insertion' ? [] : [node];
	const content: MarkedText[] = [];
	for (const child of node.content) {
		const [own] = annotated(child, annotations);
		if (!own) continue;
		const before = content.at(-1);
		const suggestion = suggestionOn(child);
		const between = (): MarkedText[] => {
			if (!suggestion) return [];
			const { begin, end } = lettersAround(suggestion, annotations);
			return asText(`${begin}\n${end}`);
		};
		const whole = before && isCutOff(child) ? joined(before, own, between()) : null;
		if (whole) content[content.length - 1] = whole;
		else content.push(own);
	}
	return [{ ...node, content }];
};

/** A text with letters around what is only suggested in it, so that Word can show it as tracked changes. */
export const annotateSuggestions = (text: MarkedText, annotations: Annotations): MarkedText =>
	annotated(text, annotations)[0] ?? text;
