import { mount, unmount } from 'svelte';
import ComposedPart from './ComposedPart.svelte';
import { watchedClaims } from '../living/claims';
import { livingFigureNode } from '../living/figure-view.svelte';
import { frozenPartNode, livingPartNode } from '../living/part-view.svelte';
import { keptPart } from './kept-view';
import { provenanceMark } from './living-schema';
import type { PartsState } from './parts.svelte';
import { footnoteMark } from './footnotes';
import { imageView } from './image-view';
import type { PlanImages } from './images.svelte';
import { composedNode, textExtensions } from './section-schema';
import { writingKeys } from './writing-keys';
import type { WritingTools } from './writing-tools.svelte';

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

/** What the editor of a section draws and opens: the parts of the plan, the pictures, the dialogues. */
export type SectionContext = { parts: PartsState; images: PlanImages; tools: WritingTools };

export const sectionExtensions = ({ parts, images, tools }: SectionContext) => [
	...textExtensions,
	composed(parts),
	keptPart(parts),
	footnoteMark(tools),
	imageView(images, parts, tools),
	writingKeys(tools),
	livingFigureNode(parts),
	livingPartNode(parts),
	frozenPartNode,
	watchedClaims(parts),
	provenanceMark
];
