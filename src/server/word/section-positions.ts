import { Node } from '@tiptap/pm/model';
import {
	absolutePositionToRelativePosition,
	initProseMirrorDoc,
	relativePositionToAbsolutePosition
} from '@tiptap/y-tiptap';
import { decodeRelativePosition, encodeRelativePosition, type Doc } from 'yjs';
import { newSectionSchema } from '$lib/components/document/editor/section-schema';
import type { Spot } from '$lib/domain/word/standing-lines';

/** Opens a section of the shared document to tell places in its text from positions that outlive changes. */
export const positionsIn = (doc: Doc, section: string) => {
	const fragment = doc.getXmlFragment(section);
	const { doc: text, mapping } = initProseMirrorDoc(fragment, newSectionSchema());

	const absoluteOf = ({ path, offset }: Spot): number => {
		let node: Node = text;
		let position = 0;
		for (const index of path) {
			for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize;
			node = node.child(index);
			position += 1;
		}
		return position + offset;
	};

	const spotAt = (position: number): Spot => {
		const at = text.resolve(position);
		const path = Array.from({ length: at.depth }, (_, depth) => at.index(depth));
		return { path, offset: at.parentOffset };
	};

	return {
		/** Base64, as comments keep it */
		relativeOf: (spot: Spot): string =>
			Buffer.from(
				encodeRelativePosition(
					absolutePositionToRelativePosition(absoluteOf(spot), fragment, mapping)
				)
			).toString('base64'),
		/** Null where the words around it are gone. */
		spotOf: (relative: string): Spot | null => {
			const position = relativePositionToAbsolutePosition(
				doc,
				fragment,
				decodeRelativePosition(Buffer.from(relative, 'base64')),
				mapping
			);
			return position === null || position > text.content.size ? null : spotAt(position);
		}
	};
};
