import type { Editor } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { settleSuggestions } from '$lib/domain/plan/settle-suggestions';
import { suggestionsAt } from './own-marks';
import { markedTextOf } from './suggest';

/** Marks a transaction that answers suggestions, so that it is not taken for typing. */
export const answersSuggestions = 'answersSuggestions';

/** Accepts or refuses these suggestions, as one change that one undo takes back. */
export const answerSuggestions = (
	editor: Editor,
	ids: string[],
	answer: 'accept' | 'refuse'
): void => {
	const { state } = editor;
	const text = settleSuggestions(markedTextOf(state.doc), ({ id }) =>
		ids.includes(id) ? answer : 'keep'
	);
	const settled = Node.fromJSON(state.schema, text);
	const start = state.doc.content.findDiffStart(settled.content);
	const end = state.doc.content.findDiffEnd(settled.content);
	if (start === null || !end) return;
	const first = state.doc.resolve(start).index(0);
	const after = state.doc.childCount - state.doc.resolve(Math.max(start, end.a)).indexAfter(0);
	const sizeOf = (doc: Node, children: number) =>
		doc.content.content.slice(0, children).reduce((size, child) => size + child.nodeSize, 0);
	const blocks = settled.content.content.slice(first, Math.max(first, settled.childCount - after));
	const tr = state.tr
		.replaceWith(sizeOf(state.doc, first), sizeOf(state.doc, state.doc.childCount - after), blocks)
		.setMeta(answersSuggestions, true);
	editor.view.dispatch(tr);
};

/** The suggestion that the cursor is in or right beside; null for none. */
export const suggestionAtCursor = (editor: Editor): string | null => {
	const { $head } = editor.state.selection;
	const nodes = [$head.nodeBefore, $head.nodeAfter].filter((node) => node !== null);
	const [first] = nodes.flatMap(suggestionsAt);
	return first?.id ?? null;
};

/** Puts the cursor into a suggestion and brings it into view. */
export const showSuggestion = (editor: Editor, id: string): void => {
	const places: number[] = [];
	editor.state.doc.descendants((node, pos) => {
		if (suggestionsAt(node).some((suggestion) => suggestion.id === id))
			places.push(node.isText ? pos + 1 : pos);
	});
	const [place] = places;
	if (place === undefined) return;
	const near = TextSelection.near(editor.state.doc.resolve(place));
	editor.view.dispatch(editor.state.tr.setSelection(near).scrollIntoView());
	editor.view.focus();
};
