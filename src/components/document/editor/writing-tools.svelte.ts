import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

export type ImageAttributes = {
	id: string;
	alt: string;
	decorative: boolean;
	caption: string;
	width: number;
};

type Opened =
	| { kind: 'link'; address: string }
	/** `text` null: a new one */
	| { kind: 'footnote'; text: string | null }
	/** `image` null: a new one, from `file` where there is one already */
	| { kind: 'image'; image: ImageAttributes | null; file: File | null }
	| { kind: 'from plan' }
	| { kind: 'help' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const imageOf = (attributes: Record<string, unknown>): ImageAttributes => ({
	id: textOf(attributes['id']),
	alt: textOf(attributes['alt']),
	decorative: attributes['decorative'] === true,
	caption: textOf(attributes['caption']),
	width: Number(attributes['width']) || 100
});

/** Which dialogue of the editor is open, whoever opened it: the toolbar, a shortcut, a click or a pasted file. */
export class WritingTools {
	opened = $state.raw<Opened | null>(null);
	searching = $state(false);
	/** Whether the choice of what to take from the plan, and the tie of words to its data, are open */
	inserting = $state(false);
	tying = $state(false);
	/** What a paste or a drop could not bring along, in words */
	told = $state('');
	/** The toolbar's element, to go to with the keyboard */
	toolbar: HTMLElement | null = null;
	#files: File[] = [];

	close(): void {
		const next = this.opened?.kind === 'image' ? this.#files.shift() : undefined;
		this.opened = next ? { kind: 'image', image: null, file: next } : null;
	}

	openLink(editor: Editor): void {
		this.opened = { kind: 'link', address: textOf(editor.getAttributes('link')['href']) };
	}
	openFootnote(): void {
		this.opened = { kind: 'footnote', text: null };
	}
	openImage(): void {
		this.opened = { kind: 'image', image: null, file: null };
	}
	/** Pictures that were pasted or dropped: one after another, so that each is described. */
	takeFiles(files: File[]): void {
		const [first, ...rest] = files;
		this.#files.push(...rest);
		if (first) this.opened = { kind: 'image', image: null, file: first };
	}
	/** The footnote or picture at this place, to be changed. */
	openAt(editor: Editor, position: number): void {
		editor.commands.setNodeSelection(position);
		this.openSelected(editor);
	}
	openSelected(editor: Editor): boolean {
		const { selection } = editor.state;
		if (!(selection instanceof NodeSelection)) return false;
		const { type, attrs } = selection.node;
		if (type.name === 'footnote') this.opened = { kind: 'footnote', text: textOf(attrs['text']) };
		else if (type.name === 'image')
			this.opened = { kind: 'image', image: imageOf(attrs), file: null };
		else return false;
		return true;
	}
	focusToolbar(): boolean {
		const button = this.toolbar?.querySelector<HTMLElement>('button[tabindex="0"], button');
		button?.focus();
		return button !== undefined && button !== null;
	}
}
