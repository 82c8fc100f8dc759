import { mount, unmount } from 'svelte';
import ImagePart from './ImagePart.svelte';
import type { PlanImages } from './images.svelte';
import type { PartsState } from './parts.svelte';
import { imageNode } from './section-schema';
import { imageOf, type WritingTools } from './writing-tools.svelte';

export const imageView = (images: PlanImages, parts: PartsState, tools: WritingTools) =>
	imageNode.extend({
		addNodeView:
			() =>
			({ node, editor, getPos }) => {
				const dom = document.createElement('div');
				const here = (act: (position: number) => void) => () => {
					const position = getPos();
					if (position !== undefined) act(position);
				};
				const view = mount(ImagePart, {
					target: dom,
					props: {
						image: imageOf(node.attrs),
						images,
						parts,
						change: here((position) => tools.openAt(editor, position)),
						remove: here((position) =>
							editor
								.chain()
								.focus()
								.deleteRange({ from: position, to: position + node.nodeSize })
								.run()
						)
					}
				});
				return {
					dom,
					stopEvent: (event) =>
						event.target instanceof globalThis.Element && event.target.closest('button') !== null,
					ignoreMutation: () => true,
					destroy: () => void unmount(view)
				};
			}
	});
