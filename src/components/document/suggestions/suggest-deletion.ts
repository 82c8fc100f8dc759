import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { blockSuggestion, type SuggestedBy } from '$lib/domain/plan/suggestion';
import { markFor, suggestedAs, suggestionsAt } from './own-marks';

type Range = { from: number; to: number };
type Found = {
	/** Letters and pieces that would go */
	marked: { node: Node; from: number; to: number }[];
	/** One's own insertions: they really go */
	own: Range[];
	/** Blocks whose beginning lies in the range: the break before them would go */
	begun: { node: Node; pos: number }[];
	/** Blocks that began by one's own suggestion */
	ownBegun: number[];
};

const isOwn = (node: Node, personId: string): boolean =>
	suggestedAs(node, 'insertion')?.personId === personId;

/** Somebody's suggestion to delete or to insert it already: it stays what it is. */
const isTaken = (node: Node): boolean =>
	suggestionsAt(node).some(({ kind }) => kind !== 'modification');

const lookThrough = (doc: Node, { from, to }: Range, personId: string): Found => {
	const found: Found = { marked: [], own: [], begun: [], ownBegun: [] };
	doc.nodesBetween(from, to, (node, pos, parent, index) => {
		const range = { from: Math.max(pos, from), to: Math.min(pos + node.nodeSize, to) };
		if (node.isInline) {
			if (isOwn(node, personId)) found.own.push(range);
			else if (!isTaken(node)) found.marked.push({ node, ...range });
			return false;
		}
		const beginsHere = pos >= from && !(index === 0 && parent !== doc && pos - 1 >= from);
		if (!beginsHere) return true;
		if (isOwn(node, personId)) found.ownBegun.push(pos);
		else if (!isTaken(node)) found.begun.push({ node, pos });
		return !(node.isAtom && node.isLeaf);
	});
	return found;
};

const isEmpty = (node: Node): boolean => {
	let holds = false;
	node.descendants(({ isLeaf }) => {
		holds ||= isLeaf;
	});
	return node.isLeaf || !holds;
};

/** Takes one's own block away again: an empty one goes, another joins the block before where it can. */
const takeBack = (tr: Transaction, pos: number): void => {
	const $pos = tr.doc.resolve(pos);
	const node = $pos.nodeAfter;
	if (!node) return;
	if (isEmpty(node) && $pos.parent.childCount > 1) {
		tr.delete(pos, pos + node.nodeSize);
	} else if ($pos.nodeBefore && canJoin(tr.doc, pos) && node.type === $pos.nodeBefore.type) {
		const inner = node.type.name === 'listItem';
		tr.join(pos);
		if (inner && canJoin(tr.doc, pos - 1)) tr.join(pos - 1);
	}
};

/**
 * Marks what lies in a range as suggested to go: letters and pieces by a mark, breaks between blocks on the block after
 * them. What the person suggested to insert really goes; what others suggested stays.
 */
export const suggestDeletion = (tr: Transaction, range: Range, by: SuggestedBy): void => {
	if (range.from === range.to) return;
	const found = lookThrough(tr.doc, range, by.personId);
	for (const { node, from, to } of found.marked) {
		if (node.isText) tr.addMark(from, to, markFor(node, 'deletion', by));
		else tr.setNodeAttribute(from, 'suggested', blockSuggestion('deletion', by));
	}
	for (const { pos } of found.begun)
		tr.setNodeAttribute(pos, 'suggested', blockSuggestion('deletion', by));
	const marked = tr.mapping.maps.length;
	for (const { from, to } of found.own.toReversed()) tr.delete(from, to);
	for (const pos of found.ownBegun.toReversed()) takeBack(tr, tr.mapping.slice(marked).map(pos));
};
