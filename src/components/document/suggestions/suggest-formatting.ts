import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import type { SuggestedBy } from '$lib/domain/plan/suggestion';
import { isSuggestionMark, markFor, suggestedAs, suggestionsAt } from './own-marks';

const formattingOf = (node: Node): string =>
	JSON.stringify(
		node.marks.filter((mark) => !isSuggestionMark(mark)).map((mark): unknown => mark.toJSON())
	);

type Letters = { node: Node; from: number; to: number };

const lettersIn = (doc: Node, from: number, to: number): Letters[] => {
	const letters: Letters[] = [];
	doc.nodesBetween(from, to, (node, pos) => {
		if (node.isText)
			letters.push({ node, from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) });
	});
	return letters;
};

/** Changes formatting and remembers the one before; what others suggested keeps its own. */
const reformat = (
	tr: Transaction,
	{ node, from, to }: Letters,
	change: (tr: Transaction, from: number, to: number) => void,
	by: SuggestedBy
): void => {
	if (suggestionsAt(node).some(({ personId }) => personId !== by.personId)) return;
	change(tr, from, to);
	if (suggestedAs(node, 'insertion')) return;
	const earlier = suggestedAs(node, 'modification');
	const previous = earlier
		? String(node.marks.find(({ type }) => type.name === 'modification')?.attrs['previous'])
		: formattingOf(node);
	const now = tr.doc.nodeAt(from);
	if (!now) return;
	const modification = markFor(node, 'modification', earlier ?? by, previous);
	if (formattingOf(now) === previous) tr.removeMark(from, to, modification.type);
	else tr.addMark(from, to, modification);
};

/** Suggests the formatting that these steps give, all of one kind: adding a mark or taking it away. */
export const suggestFormatting = (
	tr: Transaction,
	step: AddMarkStep | RemoveMarkStep,
	by: SuggestedBy
): void => {
	const mark: Mark = step.mark;
	if (isSuggestionMark(mark)) return;
	const adds = step instanceof AddMarkStep;
	for (const letters of lettersIn(tr.doc, step.from, step.to))
		reformat(
			tr,
			letters,
			(changing, from, to) =>
				adds ? changing.addMark(from, to, mark) : changing.removeMark(from, to, mark),
			by
		);
};
