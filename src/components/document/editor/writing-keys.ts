import { Extension } from '@tiptap/core';
import { takesFootnote } from './insert';
import { shortcuts } from './shortcuts';
import type { WritingTools } from './writing-tools.svelte';

/** The editor's own shortcuts: what opens a dialogue. */
export const writingKeys = (tools: WritingTools) =>
	Extension.create({
		name: 'writingKeys',
		// Before the keys of the text itself: Enter on a selected footnote opens it, and makes no new line.
		priority: 1000,
		addKeyboardShortcuts() {
			const { editor } = this;
			const open = (run: () => void) => () => {
				run();
				return true;
			};
			return {
				[shortcuts.link]: open(() => tools.openLink(editor)),
				[shortcuts.footnote]: open(() => {
					if (takesFootnote(editor)) tools.openFootnote();
				}),
				[shortcuts.fromPlan]: open(() => (tools.opened = { kind: 'from plan' })),
				[shortcuts.figure]: open(() => (tools.inserting = true)),
				[shortcuts.find]: open(() => (tools.searching = true)),
				[shortcuts.help]: open(() => (tools.opened = { kind: 'help' })),
				[shortcuts.toolbar]: () => tools.focusToolbar(),
				[shortcuts.open]: () => tools.openSelected(editor)
			};
		}
	});
