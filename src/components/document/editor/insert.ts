import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Puts blocks below the paragraph, list, table or part that the cursor is in; in the place of an empty paragraph. */
export const insertBelow = (editor: Editor, content: JSONContent | JSONContent[]): void => {
	const { $to, to } = editor.state.selection;
	if ($to.depth === 0) {
		editor.chain().focus().insertContentAt(to, content).run();
		return;
	}
	const top = $to.node(1);
	const isEmpty = top.type.name === 'paragraph' && top.content.size === 0;
	const place = isEmpty ? { from: $to.before(1), to: $to.after(1) } : $to.after(1);
	editor.chain().focus().insertContentAt(place, content).run();
};

/** Whether a footnote can stand where the cursor is. */
export const takesFootnote = ({ state }: Editor): boolean =>
	state.selection.$to.parent.inlineContent;

/** A new footnote after what is selected. */
export const insertFootnote = (editor: Editor, text: string): void => {
	const { to } = editor.state.selection;
	editor.chain().focus().insertContentAt(to, { type: 'footnote', attrs: { text } }).run();
};

/** Changes the selected footnote or picture. False when somebody took it away meanwhile. */
export const changeSelected = (
	editor: Editor,
	type: 'footnote' | 'image',
	attributes: Record<string, unknown>
): boolean => {
	const { selection } = editor.state;
	if (!(selection instanceof NodeSelection) || selection.node.type.name !== type) return false;
	return editor.chain().focus().updateAttributes(type, attributes).run();
};
