import { getChangedRanges } from '@tiptap/core';
import { Slice, type Node } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import { overstepOf } from '$lib/domain/plan/only-suggests';
import { markedTextSchema, type MarkedText, type SuggestedBy } from '$lib/domain/plan/suggestion';
import { ownBeside } from './own-marks';
import { suggestDeletion } from './suggest-deletion';
import { suggestFormatting } from './suggest-formatting';
import { suggestInsertion } from './suggest-insertion';

/** A place in the text as it is, and what would stand there. */
type Change = { from: number; to: number; slice: Slice; newFrom: number };

/** Everything that differs, as one change of whole blocks: lists made of paragraphs, other kinds of blocks. */
const wholeChange = (before: Node, after: Node): Change[] => {
	const start = before.content.findDiffStart(after.content);
	const end = before.content.findDiffEnd(after.content);
	if (start === null || !end) return [];
	const first = before.resolve(start).index(0);
	const lastBefore = before.resolve(Math.max(end.a, start)).indexAfter(0);
	const lastAfter = after.childCount - (before.childCount - lastBefore);
	const sizeOf = (node: Node, children: number) =>
		node.content.content.slice(0, children).reduce((size, child) => size + child.nodeSize, 0);
	const from = sizeOf(before, first);
	const content = after.content.content.slice(first, Math.max(lastAfter, first));
	return [
		{
			from,
			to: sizeOf(before, lastBefore),
			slice: new Slice(after.content.cut(from, from + sumOf(content)), 0, 0),
			newFrom: from
		}
	];
};
const sumOf = (nodes: readonly Node[]): number =>
	nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);

const changesOf = (original: Transaction): Change[] => {
	const [only, ...others] = original.steps;
	if (only instanceof ReplaceStep && others.length === 0)
		return [{ from: only.from, to: only.to, slice: only.slice, newFrom: only.from }];
	const isFlat = original.steps.every(
		(step) =>
			step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep
	);
	if (!isFlat) return wholeChange(original.before, original.doc);
	return getChangedRanges(original).map(({ oldRange, newRange }) => ({
		from: oldRange.from,
		to: oldRange.to,
		slice: original.doc.slice(newRange.from, newRange.to),
		newFrom: newRange.from
	}));
};

/** Where the cursor goes in a text from which nothing really went; `to` is the end of what was to go. */
const cursorAfter = (
	original: Transaction,
	state: EditorState,
	change: Change,
	to: number,
	inserted: { from: number; to: number } | null
): number => {
	const { head } = original.selection;
	if (inserted)
		return Math.min(Math.max(inserted.from + head - change.newFrom, inserted.from), inserted.to);
	// Delete leaves the cursor before what goes: it has to step over it, or the next stroke meets it again.
	const wasForward = state.selection.empty && state.selection.head <= change.from;
	return wasForward ? to : change.from;
};

/** Blocks without a letter only close what a deletion would have opened. */
const holdsAnything = ({ content }: Slice): boolean => {
	let holds = false;
	content.descendants(({ isLeaf }) => {
		holds ||= isLeaf;
	});
	return holds;
};

const replaceBySuggestion = (
	tr: Transaction,
	change: Change,
	by: SuggestedBy
): { from: number; to: number } | null => {
	const [$from, $to] = [tr.doc.resolve(change.from), tr.doc.resolve(change.to)];
	const whose = ownBeside($from, $to, by.personId) ?? by;
	const at = $from.sameParent($to) ? change.to : change.from;
	const maps = tr.mapping.maps.length;
	suggestDeletion(tr, change, whose);
	if (change.from < change.to && !holdsAnything(change.slice)) return null;
	return suggestInsertion(tr, tr.mapping.slice(maps).map(at), change.slice, whose);
};

const isFormatting = (original: Transaction): boolean =>
	original.steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);

/** What they deleted stays and is marked, what they put in is marked. */
const tracked = (original: Transaction, state: EditorState, by: SuggestedBy): Transaction => {
	const tr = state.tr;
	if (isFormatting(original)) {
		for (const step of original.steps)
			if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
				suggestFormatting(tr, step, by);
		tr.setSelection(Selection.fromJSON(tr.doc, original.selection.toJSON()));
	} else {
		const changes = changesOf(original);
		let cursor: { pos: number; maps: number } | null = null;
		// From the end, so that places before stay where they are.
		for (const change of changes.toReversed()) {
			const maps = tr.mapping.maps.length;
			const inserted = replaceBySuggestion(tr, change, by);
			const to = tr.mapping.slice(maps).map(change.to, -1);
			cursor ??= {
				pos: cursorAfter(original, state, change, to, inserted),
				maps: tr.mapping.maps.length
			};
		}
		if (cursor) {
			const place = tr.mapping.slice(cursor.maps).map(cursor.pos);
			tr.setSelection(Selection.near(tr.doc.resolve(Math.min(place, tr.doc.content.size))));
		}
	}
	if (original.storedMarksSet) tr.setStoredMarks(original.storedMarks);
	if (original.scrolledIntoView) tr.scrollIntoView();
	for (const name of ['uiEvent', 'paste', 'composition']) {
		const value: unknown = original.getMeta(name);
		if (value !== undefined) tr.setMeta(name, value);
	}
	return tr;
};

const texts = new WeakMap<Node, MarkedText>();
/** The text of an editor as the domain reads it. */
export const markedTextOf = (doc: Node): MarkedText => {
	const text = texts.get(doc) ?? markedTextSchema.parse(doc.toJSON());
	texts.set(doc, text);
	return text;
};

/** Whether what differs is nothing but the person's own suggestions. */
export const onlySuggests = (
	before: Node,
	after: Node,
	by: { personId: string; personName: string }
) =>
	before.eq(after) ||
	overstepOf(markedTextOf(before), markedTextOf(after), {
		id: by.personId,
		name: by.personName
	}) === null;

/**
 * What a person did, as a suggestion; null where it cannot be one, such as a change of structure across a table. `by` is
 * for what is not beside an own suggestion already.
 */
export const asSuggestion = (
	original: Transaction,
	state: EditorState,
	by: SuggestedBy
): Transaction | null => {
	try {
		const suggestion = tracked(original, state, by);
		suggestion.doc.check();
		return onlySuggests(state.doc, suggestion.doc, by) ? suggestion : null;
	} catch (cause) {
		// ProseMirror's ways of saying that a change fits nowhere in the text.
		if (cause instanceof Error && ['TransformError', 'RangeError'].includes(cause.name))
			return null;
		throw cause;
	}
};
