import type { Editor, NodeViewRenderer } from '@tiptap/core';
import { mount, unmount } from 'svelte';
import { figureAttributesSchema } from '$lib/domain/plan/living-text';
import { figureNode } from '../editor/living-schema';
import type { PartsState } from '../editor/parts.svelte';
import LivingFigure from './LivingFigure.svelte';

/** What a person can do with a figure of the text. */
const actionsOn = (
	editor: Editor,
	getPos: () => number | undefined,
	now: () => { text: string; note: string }
) => ({
	accept: () => {
		const position = getPos();
		if (position === undefined) return;
		const { text, note } = now();
		editor
			.chain()
			.command(({ tr }) => {
				tr.setNodeAttribute(position, 'shown', text).setNodeAttribute(position, 'basis', note);
				return true;
			})
			.run();
	},
	remove: () => {
		const position = getPos();
		if (position === undefined) return;
		editor
			.chain()
			.focus()
			.deleteRange({ from: position, to: position + 1 })
			.run();
	}
});

/** Draws a figure in a sentence and writes back what a person accepts. */
const figureView =
	(parts: PartsState): NodeViewRenderer =>
	({ node, editor, getPos }) => {
		const dom = document.createElement('span');
		dom.contentEditable = 'false';
		let shown = $state.raw(figureAttributesSchema.parse(node.attrs));
		let selected = $state(false);
		const view = mount(LivingFigure, {
			target: dom,
			props: {
				get figure() {
					return shown;
				},
				living: parts.living,
				get editable() {
					return parts.editable;
				},
				get selected() {
					return selected;
				},
				...actionsOn(editor, getPos, () => parts.living.figure(shown)),
				leave: () => {
					selected = false;
					if (editor.isEditable) editor.commands.focus();
				}
			}
		});
		return {
			dom,
			update: (next) => {
				if (next.type !== node.type) return false;
				shown = figureAttributesSchema.parse(next.attrs);
				return true;
			},
			selectNode: () => (selected = true),
			deselectNode: () => (selected = false),
			stopEvent: (event) => event.type !== 'dragstart' && event.type !== 'drop',
			ignoreMutation: () => true,
			destroy: () => void unmount(view)
		};
	};

/** From the figure under the cursor into what is said about it. */
const intoDetails = (): boolean => {
	const button = document.querySelector<HTMLElement>('[data-figure-state] :is(button, a)');
	button?.focus();
	return button !== null;
};

export const livingFigureNode = (parts: PartsState) =>
	figureNode.extend({
		addNodeView: () => figureView(parts),
		addKeyboardShortcuts() {
			return {
				Enter: ({ editor }) => editor.isActive(this.name) && intoDetails()
			};
		}
	});
