import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { Doc } from 'yjs';
import { z } from 'zod';
import { colourOf } from '../shared/palette';

const userSchema = z.object({ name: z.string(), colour: z.number().int().nonnegative() });

/** A line in the person's colour with their name on it. */
const caret = (user: unknown): HTMLElement => {
	const { data } = userSchema.safeParse(user);
	const line = document.createElement('span');
	line.className = 'caret';
	line.style.setProperty('--who', colourOf(data?.colour ?? 0));
	const label = document.createElement('span');
	label.className = 'caret-name';
	label.textContent = data?.name ?? '';
	line.append(label);
	return line;
};

const selection = (user: unknown) => {
	const { data } = userSchema.safeParse(user);
	return { class: 'their-selection', style: `--who: ${colourOf(data?.colour ?? 0)}` };
};

/** What makes an editor of a section one of several: the section's fragment, and the others' cursors in it. */
export const withOthers = (doc: Doc, provider: HocuspocusProvider, section: string) => [
	Collaboration.configure({ document: doc, field: section, provider }),
	CollaborationCaret.configure({
		provider,
		// Who we are is said by the server; this only makes room for it.
		user: {},
		render: caret,
		selectionRender: selection
	})
];
