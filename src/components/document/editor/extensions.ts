import type { NodeViewRenderer } from '@tiptap/core';
import { mount, unmount } from 'svelte';
import ComposedPart from './ComposedPart.svelte';
import KeptPart from './KeptPart.svelte';
import { watchedClaims } from '../living/claims';
import { livingFigureNode } from '../living/figure-view.svelte';
import { frozenPartNode, livingPartNode } from '../living/part-view.svelte';
import { provenanceMark } from './living-schema';
import type { PartsState } from './parts.svelte';
import { composedNode, keptNode, textExtensions } from './section-schema';

const composed = (parts: PartsState) =>
	composedNode.extend({
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

const kept = (parts: PartsState) => keptNode.extend({ addNodeView: () => keptView(parts) });

export const sectionExtensions = (parts: PartsState) => [
	...textExtensions,
	composed(parts),
	kept(parts),
	livingFigureNode(parts),
	livingPartNode(parts),
	frozenPartNode,
	watchedClaims(parts),
	provenanceMark
];
