import type { MarkedText } from '../plan/suggestion';

type Path = readonly number[];

/** The node at a path of indexes from the top. */
export const nodeAt = (node: MarkedText | undefined, path: Path): MarkedText | undefined =>
	path.reduce<MarkedText | undefined>((found, index) => found?.content?.[index], node);

/** The text with the node at a path changed. */
export const updateAt = (
	node: MarkedText,
	path: Path,
	change: (node: MarkedText) => MarkedText
): MarkedText => {
	const [first, ...rest] = path;
	if (first === undefined) return change(node);
	const content = (node.content ?? []).map((child, index) =>
		index === first ? updateAt(child, rest, change) : child
	);
	return { ...node, content };
};
