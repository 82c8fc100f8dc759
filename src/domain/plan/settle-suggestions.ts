import {
	marksBefore,
	plainMarks,
	suggestionKinds,
	suggestionOfBlock,
	suggestionOfMark,
	type MarkedText,
	type SuggestionMark,
	type TextMark
} from './suggestion';

/** `keep` leaves a suggestion pending. */
type Decision = 'accept' | 'refuse' | 'keep';
type Decide = (suggestion: SuggestionMark) => Decision;

const textBlocks = ['paragraph', 'heading'];
const mustHoldSomething = ['bulletList', 'orderedList', 'listItem', 'table', 'tableRow', 'kept'];
const holdsParagraph = ['doc', 'tableCell', 'tableHeader'];

const kindOf = (mark: TextMark) => suggestionKinds.find((kind) => kind === mark.type);

type Fields = 'attrs' | 'marks' | 'content';

/** The node with this field, or without it where there is nothing to say. */
const having = (node: MarkedText, field: Fields, value: object): MarkedText => ({
	...node,
	[field]: Object.keys(value).length > 0 ? value : undefined
});
const withMarks = (node: MarkedText, marks: TextMark[]): MarkedText => having(node, 'marks', marks);

/** A mark that says nobody stands for no suggestion: it goes with its kind as if refused. */
const decisionOn = (mark: TextMark, decide: Decide): Decision => {
	const suggestion = suggestionOfMark(mark);
	return suggestion ? decide(suggestion) : 'refuse';
};

/** Null where the letters go. */
const settleMarks = (marks: TextMark[], decide: Decide): TextMark[] | null => {
	let formatting = plainMarks(marks);
	const pending: TextMark[] = [];
	for (const mark of marks) {
		const kind = kindOf(mark);
		if (!kind) continue;
		const decision = decisionOn(mark, decide);
		if (decision === 'keep') pending.push(mark);
		else if (kind === 'modification') {
			if (decision === 'refuse') formatting = marksBefore(mark);
		} else if ((kind === 'insertion') === (decision === 'refuse')) return null;
	}
	return [...formatting, ...pending];
};

const sameMarks = (one: MarkedText, other: MarkedText): boolean =>
	JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

const append = (content: MarkedText[], node: MarkedText): void => {
	const last = content.at(-1);
	if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
		content[content.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
	else content.push(node);
};

const joined = (one: MarkedText[] = [], other: MarkedText[] = []): MarkedText[] => {
	const content = [...one];
	for (const node of other) append(content, node);
	return content;
};

const isTextBlock = ({ type }: MarkedText): boolean => textBlocks.includes(type);

/** A node of one piece, such as a part that the plan composes. */
const isPiece = (node: MarkedText): boolean =>
	node.type !== 'text' && !isTextBlock(node) && !node.content;

/** Whether nothing is left that anybody would miss: no letters and no pieces. */
const isEmpty = (node: MarkedText): boolean =>
	node.type === 'text' ? !node.text : !isPiece(node) && (node.content ?? []).every(isEmpty);

/** The second as a continuation of the first; null where the two cannot be one. */
const join = (one: MarkedText, other: MarkedText): MarkedText | null => {
	if (isTextBlock(one) && isTextBlock(other))
		return { ...one, content: joined(one.content, other.content) };
	if (one.type !== other.type || !['listItem', 'bulletList', 'orderedList'].includes(one.type))
		return null;
	const before = one.content ?? [];
	const after = other.content ?? [];
	const [last, first] = [before.at(-1), after[0]];
	const middle = one.type === 'listItem' && last && first ? join(last, first) : null;
	return {
		...one,
		content: middle ? [...before.slice(0, -1), middle, ...after.slice(1)] : [...before, ...after]
	};
};

/** Takes the break before a block away: an empty block or a part goes, others join the one before where they can. */
const dissolve = (content: MarkedText[], block: MarkedText): void => {
	if (isPiece(block) || isEmpty(block)) return;
	const before = content.at(-1);
	const whole = before ? join(before, block) : null;
	if (whole) content[content.length - 1] = whole;
	else content.push(block);
};

const withoutAttribute = (node: MarkedText): MarkedText => {
	if (!node.attrs || !('suggested' in node.attrs)) return node;
	const attrs = { ...node.attrs };
	delete attrs['suggested'];
	return having(node, 'attrs', attrs);
};

const settleChild = (content: MarkedText[], child: MarkedText, decide: Decide): void => {
	const marks = settleMarks(child.marks ?? [], decide);
	if (!marks) return;
	const node = child.content
		? settleContent(withMarks(child, marks), decide)
		: withMarks(child, marks);
	if (!node) return;
	const suggestion = suggestionOfBlock(node.attrs?.['suggested']);
	const decision = suggestion ? decide(suggestion) : 'accept';
	if (decision === 'keep') content.push(node);
	else if (suggestion && (suggestion.kind === 'insertion') === (decision === 'refuse'))
		dissolve(content, withoutAttribute(node));
	else append(content, withoutAttribute(node));
};

/** Null where nothing is left of what must hold something. */
const settleContent = (node: MarkedText, decide: Decide): MarkedText | null => {
	const content: MarkedText[] = [];
	for (const child of node.content ?? []) settleChild(content, child, decide);
	if (content.length === 0 && mustHoldSomething.includes(node.type)) return null;
	const first = content[0];
	// An item of a list begins with a paragraph, and a cell holds one.
	const lacks = node.type === 'listItem' ? first && !isTextBlock(first) : !first;
	if (lacks && (node.type === 'listItem' || holdsParagraph.includes(node.type)))
		content.unshift({ type: 'paragraph' });
	return having(node, 'content', content);
};

/** The text after each suggestion was accepted, refused or kept. Letters of the same formatting are joined. */
export const settleSuggestions = (text: MarkedText, decide: Decide): MarkedText =>
	settleContent(text, decide) ?? text;

/** The text as it stands: insertions left out, deletions still there, formatting as before. */
export const withoutSuggestions = (text: MarkedText): MarkedText =>
	settleSuggestions(text, () => 'refuse');

/** The text as it would be if everything were accepted. */
export const withSuggestionsAccepted = (text: MarkedText): MarkedText =>
	settleSuggestions(text, () => 'accept');
