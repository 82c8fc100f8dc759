import type { Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { blockSuggestion, type SuggestedBy } from '$lib/domain/plan/suggestion';
import { markFor, plainSlice } from './own-marks';

/** Where the content of the last step came to stand; null where it brought none. */
const broughtBy = (tr: Transaction): { from: number; to: number } | null => {
	let range: { from: number; to: number } | null = null;
	tr.mapping.maps.at(-1)?.forEach((_oldStart, _oldEnd, from, to) => {
		range = { from, to };
	});
	return range;
};

const mark = (tr: Transaction, from: number, to: number, by: SuggestedBy): void => {
	const begun: number[] = [];
	tr.doc.nodesBetween(from, to, (node, pos, parent, index) => {
		if (node.isText) {
			tr.addMark(
				Math.max(pos, from),
				Math.min(pos + node.nodeSize, to),
				markFor(node, 'insertion', by)
			);
			return false;
		}
		const isFirstOfBegun = index === 0 && parent !== tr.doc && pos - 1 >= from;
		// What stands in a block that is new as a whole comes and goes with it.
		const isInside = begun.some((block) => {
			const outer = tr.doc.nodeAt(block);
			return (
				outer !== null &&
				!outer.isTextblock &&
				pos > block &&
				block + outer.nodeSize <= to &&
				pos < block + outer.nodeSize
			);
		});
		if (pos >= from && (node.isInline || !(isFirstOfBegun || isInside))) begun.push(pos);
		return true;
	});
	for (const pos of begun) tr.setNodeAttribute(pos, 'suggested', blockSuggestion('insertion', by));
};

/** Puts content at a place and marks it as suggested. Answers where it stands; null where nothing was put in. */
export const suggestInsertion = (
	tr: Transaction,
	at: number,
	slice: Slice,
	by: SuggestedBy
): { from: number; to: number } | null => {
	const content = plainSlice(slice);
	if (content.size === 0) return null;
	// As it is, not fitted: fitting what is open at other depths may never end.
	tr.step(new ReplaceStep(at, at, content));
	const range = broughtBy(tr);
	if (range) mark(tr, range.from, range.to, by);
	return range;
};
