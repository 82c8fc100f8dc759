import { Node, mergeAttributes, type NodeViewRenderer } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { mount, unmount } from 'svelte';
import ComposedPart from './ComposedPart.svelte';
import KeptPart from './KeptPart.svelte';
import type { PartsState } from './parts.svelte';

/** A part that the product composes from the plan: one atom in the text, drawn live, never typed into. */
const composed = (parts: PartsState) =>
	Node.create({
		name: 'composed',
		group: 'block',
		atom: true,
		draggable: true,
		addAttributes: () => ({ part: { default: '' } }),
		parseHTML: () => [{ tag: 'div[data-composed]' }],
		renderHTML: ({ HTMLAttributes }) => [
			'div',
			mergeAttributes(HTMLAttributes, { 'data-composed': '' })
		],
		addNodeView:
			() =>
			({ node, editor, getPos }) => {
				const dom = document.createElement('div');
				const part = String(node.attrs['part']);
				const view = mount(ComposedPart, {
					target: dom,
					props: {
						part,
						parts,
						editable: editor.isEditable,
						keep: () => {
							const position = getPos();
							if (position === undefined) return;
							const kept = parts.keptContent(part);
							if (!kept) return;
							editor
								.chain()
								.insertContentAt({ from: position, to: position + node.nodeSize }, kept)
								.run();
						},
						remove: () => {
							const position = getPos();
							if (position === undefined) return;
							editor
								.chain()
								.deleteRange({ from: position, to: position + node.nodeSize })
								.run();
						}
					}
				});
				return {
					dom,
					stopEvent: (event) => event.type !== 'dragstart' && event.type !== 'drop',
					ignoreMutation: () => true,
					destroy: () => void unmount(view)
				};
			}
	});

/** Draws a kept part: a line that says where it came from and whether the plan has moved on, above the text. */
const keptView =
	(parts: PartsState): NodeViewRenderer =>
	({ node, editor, getPos }) => {
		const dom = document.createElement('div');
		const bar = document.createElement('div');
		bar.contentEditable = 'false';
		const contentDOM = document.createElement('div');
		dom.className = 'kept';
		dom.append(bar, contentDOM);
		const replace = (content: 'now' | 'basis') => {
			const position = getPos();
			if (position === undefined) return;
			const part = String(node.attrs['part']);
			if (content === 'now') {
				editor
					.chain()
					.insertContentAt(
						{ from: position, to: position + node.nodeSize },
						{ type: 'composed', attrs: { part } }
					)
					.run();
				return;
			}
			editor
				.chain()
				.command(({ tr }) => {
					tr.setNodeAttribute(position, 'basis', parts.textNow(part));
					return true;
				})
				.run();
		};
		const view = mount(KeptPart, {
			target: bar,
			props: {
				part: String(node.attrs['part']),
				basis: String(node.attrs['basis']),
				parts,
				editable: editor.isEditable,
				takeNow: () => replace('now'),
				keepMine: () => replace('basis')
			}
		});
		return {
			dom,
			contentDOM,
			stopEvent: (event) => event.target instanceof globalThis.Node && bar.contains(event.target),
			ignoreMutation: (mutation) => bar.contains(mutation.target),
			destroy: () => void unmount(view)
		};
	};

/** A composed part that somebody made their own: ordinary text inside, remembering the words it began from. */
const kept = (parts: PartsState) =>
	Node.create({
		name: 'kept',
		group: 'block',
		content: '(paragraph|heading|bulletList|orderedList|table)+',
		defining: true,
		addAttributes: () => ({ part: { default: '' }, basis: { default: '' } }),
		parseHTML: () => [{ tag: 'div[data-kept]' }],
		renderHTML: ({ HTMLAttributes }) => [
			'div',
			mergeAttributes(HTMLAttributes, { 'data-kept': '' }),
			0
		],
		addNodeView: () => keptView(parts)
	});

export const sectionExtensions = (parts: PartsState) => [
	StarterKit.configure({
		heading: { levels: [3, 4] },
		blockquote: false,
		code: false,
		codeBlock: false,
		horizontalRule: false,
		strike: false,
		underline: false,
		link: { openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'] }
	}),
	TableKit.configure({ table: { resizable: false } }),
	composed(parts),
	kept(parts)
];
