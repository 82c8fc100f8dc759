import type { Editor, NodeViewRenderer } from '@tiptap/core';
import { Fragment, Node } from '@tiptap/pm/model';
import { mount, unmount } from 'svelte';
import KeptPart from './KeptPart.svelte';
import type { PartsState } from './parts.svelte';
import { keptNode } from './section-schema';

/** Places of the kept part in the text as it stands now, which others may have changed since it was drawn. */
type Standing = { position: number; node: Node };
type Choice = (editor: Editor, standing: Standing, part: string, parts: PartsState) => void;

const take: Choice = (editor, { position, node }, part, parts) => {
	// What the plan now tells with a table has no form as own text: the part itself stands for it.
	const content = parts.keptContent(part) ?? { type: 'composed', attrs: { part } };
	editor
		.chain()
		.insertContentAt({ from: position, to: position + node.nodeSize }, content)
		.run();
};

const keep: Choice = (editor, { position }, part, parts) =>
	editor
		.chain()
		.command(({ tr }) => {
			tr.setNodeAttribute(position, 'basis', parts.textNow(part));
			return true;
		})
		.run();

/** The new words below one's own, inside the same part, in one step that one undo takes back. */
const merge: Choice = (editor, { position, node }, part, parts) => {
	const own = parts.find(part)?.own ?? [];
	const blocks = own.map((block) => Node.fromJSON(editor.schema, block));
	editor
		.chain()
		.command(({ tr }) => {
			tr.insert(position + node.nodeSize - 1, Fragment.from(blocks));
			tr.setNodeAttribute(position, 'basis', parts.textNow(part));
			return true;
		})
		.run();
};

/** Draws a kept part: a line that says where it came from and whether the plan has moved on, above the text. */
const keptView =
	(parts: PartsState): NodeViewRenderer =>
	({ node, editor, getPos }) => {
		const part = String(node.attrs['part']);
		const dom = document.createElement('div');
		const bar = document.createElement('div');
		bar.contentEditable = 'false';
		const contentDOM = document.createElement('div');
		dom.className = 'kept';
		dom.append(bar, contentDOM);
		const standing = (): Standing | null => {
			const position = getPos();
			const now = position === undefined ? null : editor.state.doc.nodeAt(position);
			return position === undefined || now?.type.name !== 'kept' ? null : { position, node: now };
		};
		const choosing = (choice: Choice) => () => {
			const here = standing();
			if (here) choice(editor, here, part, parts);
		};
		const view = mount(KeptPart, {
			target: bar,
			props: {
				part,
				basis: String(node.attrs['basis']),
				parts,
				mine: () => {
					const here = standing();
					return here ? here.node.textBetween(0, here.node.content.size, '\n', ' ') : '';
				},
				take: choosing(take),
				keep: choosing(keep),
				merge: choosing(merge)
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

export const keptPart = (parts: PartsState) =>
	keptNode.extend({ addNodeView: () => keptView(parts) });
