/** A node of a text as ProseMirror writes it. */
export type TextNode = {
	type: string;
	text?: string;
	attrs?: Record<string, unknown>;
	content?: TextNode[];
};

const lines = ['paragraph', 'bulletList', 'orderedList'];
const holders = ['listItem', 'tableCell', 'tableHeader'];

/** The paragraphs of what cannot stand here; parts of the plan and pictures have none. */
const paragraphsOf = ({ type, content }: TextNode): TextNode[] => {
	if (type === 'paragraph' || type === 'heading')
		return [{ type: 'paragraph', ...(content ? { content } : {}) }];
	return (content ?? []).flatMap(paragraphsOf);
};

/**
 * Headings, tables and parts that somebody pasted or typed into a list or a cell of a table, where the document prints
 * none: their words, as paragraphs. Without this the whole section would count as unreadable and stay as it was.
 */
export const flattenCells = (node: TextNode): TextNode => {
	if (!node.content) return node;
	const holds = holders.includes(node.type);
	const content = node.content.flatMap((child) =>
		!holds || lines.includes(child.type) ? [flattenCells(child)] : paragraphsOf(child)
	);
	return { ...node, content: holds && content.length === 0 ? [{ type: 'paragraph' }] : content };
};
