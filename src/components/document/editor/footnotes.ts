import type { Editor } from '@tiptap/core';
import { m } from '$lib/i18n/paraglide/messages';
import { footnoteNode } from './section-schema';
import type { WritingTools } from './writing-tools.svelte';

export type StandingFootnote = { position: number; text: string };

/** The footnotes of the section that is open, in the order of reading. */
export const footnotesIn = ({ state }: Editor): StandingFootnote[] => {
	const found: StandingFootnote[] = [];
	state.doc.descendants((node, position) => {
		if (node.type.name === 'footnote') found.push({ position, text: String(node.attrs['text']) });
	});
	return found;
};

/** The mark of a footnote: its number is counted by the page's style, its words are there for screen readers. */
export const footnoteMark = (tools: WritingTools) =>
	footnoteNode.extend({
		addNodeView:
			() =>
			({ node, editor, getPos }) => {
				const text = String(node.attrs['text']);
				const dom = document.createElement('sup');
				dom.className = 'footnote';
				dom.title = text;
				const spoken = document.createElement('span');
				spoken.className = 'sr-only';
				spoken.textContent = m.editor_footnote_spoken({ text });
				dom.append(spoken);
				dom.addEventListener('click', () => {
					const position = getPos();
					if (position !== undefined && editor.isEditable) tools.openAt(editor, position);
				});
				return { dom };
			}
	});
