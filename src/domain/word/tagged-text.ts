import { withoutSuggestions } from '../plan/settle-suggestions';
import { suggestionOfBlock, suggestionOfMark, type MarkedText } from '../plan/suggestion';

type Path = readonly number[];

/** Letters or an object of a text block, and where in the text with its suggestions it stands. */
type Leaf = { node: MarkedText; path: Path; offset: number; leaving: boolean };

/** A text as it stands, whose blocks and letters know their places in the text with suggestions. */
export type SettledText = {
	text: MarkedText;
	leafOf: (node: MarkedText) => Leaf | undefined;
	/** null for a block that only settling put there */
	pathOf: (node: MarkedText) => Path | null;
};

/** Units of a node within its text block. */
export const unitsOf = (node: MarkedText): number =>
	node.type === 'text' ? (node.text ?? '').length : 1;

const isLeaving = (node: MarkedText): boolean =>
	(node.marks ?? []).some((mark) => suggestionOfMark(mark)?.kind === 'deletion') ||
	suggestionOfBlock(node.attrs?.['suggested'])?.kind === 'deletion';

const textBlocks = ['paragraph', 'heading'];

/**
 * The text as the document prints it, without what is only suggested: what settling drops, joins and keeps is decided in
 * one place only. Letters become pieces that name their leaf, so that none is joined with its neighbour.
 */
export const settledText = (text: MarkedText): SettledText => {
	const leaves: Leaf[] = [];
	const paths: Path[] = [];
	const tagLeaves = (block: MarkedText, path: Path): MarkedText[] => {
		let offset = 0;
		return (block.content ?? []).map((node) => {
			const tag = leaves.push({ node, path, offset, leaving: isLeaving(node) }) - 1;
			offset += unitsOf(node);
			const suggested = node.attrs?.['suggested'];
			const attrs = suggested === undefined ? { leaf: tag } : { leaf: tag, suggested };
			return { type: 'leaf', attrs, ...(node.marks ? { marks: node.marks } : {}) };
		});
	};
	const tag = (node: MarkedText, path: Path): MarkedText => {
		const attrs = { ...node.attrs, path: paths.push(path) - 1 };
		if (textBlocks.includes(node.type)) return { ...node, attrs, content: tagLeaves(node, path) };
		if (!node.content) return { ...node, attrs };
		return {
			...node,
			attrs,
			content: node.content.map((child, index) => tag(child, [...path, index]))
		};
	};
	return {
		text: withoutSuggestions(tag(text, [])),
		leafOf: (node) => leaves[Number(node.attrs?.['leaf'])],
		pathOf: (node) => paths[Number(node.attrs?.['path'])] ?? null
	};
};
