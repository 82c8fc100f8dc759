import type { NodeViewRenderer } from '@tiptap/core';
import { mount, unmount } from 'svelte';
import { formatDay } from '$lib/domain/shared/dates';
import { readFrozenBlocks } from '$lib/domain/document/frozen-blocks';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { frozenNode, livingNode } from '../editor/living-schema';
import type { PartsState } from '../editor/parts.svelte';
import FrozenPart from './FrozenPart.svelte';
import LivingPart from './LivingPart.svelte';

/** Draws a chart, a table or a list of the plan. */
const partView =
	(parts: PartsState): NodeViewRenderer =>
	({ node, editor, getPos }) => {
		const dom = document.createElement('div');
		let basis = $state(String(node.attrs['basis']));
		const part = String(node.attrs['part']);
		const at = (change: (position: number) => void) => {
			const position = getPos();
			if (position !== undefined) change(position);
		};
		const view = mount(LivingPart, {
			target: dom,
			props: {
				part,
				living: parts.living,
				get basis() {
					return basis;
				},
				get editable() {
					return parts.editable;
				},
				accept: (text: string) =>
					at((position) =>
						editor
							.chain()
							.command(({ tr }) => {
								tr.setNodeAttribute(position, 'basis', text);
								return true;
							})
							.run()
					),
				remove: () =>
					at((position) =>
						editor
							.chain()
							.deleteRange({ from: position, to: position + 1 })
							.run()
					)
			}
		});
		return {
			dom,
			update: (next) => {
				if (next.type !== node.type || next.attrs['part'] !== part) return false;
				basis = String(next.attrs['basis']);
				return true;
			},
			stopEvent: (event) => event.type !== 'dragstart' && event.type !== 'drop',
			ignoreMutation: () => true,
			destroy: () => void unmount(view)
		};
	};

export const livingPartNode = (parts: PartsState) =>
	livingNode.extend({ addNodeView: () => partView(parts) });

/** A part as it stood on the day: nothing to accept and nothing to mend. */
export const frozenPartNode = frozenNode.extend({
	addNodeView:
		() =>
		({ node }) => {
			const dom = document.createElement('div');
			const day = String(node.attrs['on']);
			const view = mount(FrozenPart, {
				target: dom,
				props: {
					blocks: readFrozenBlocks(String(node.attrs['blocks'])),
					day: day === '' ? '' : formatDay(day, getLocale())
				}
			});
			return { dom, ignoreMutation: () => true, destroy: () => void unmount(view) };
		}
});
