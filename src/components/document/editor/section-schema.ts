import { Extension, Node, getSchema, mergeAttributes, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { claimMark, figureNode, frozenNode, livingNode, provenanceMark } from './living-schema';
import { suggestionExtensions } from './suggestion-schema';

/**
 * What a section can hold, without anything that draws it: the editor in the browser and the server that keeps the
 * shared document must agree to the letter.
 */

/** A part that the product composes from the plan: one atom in the text, drawn live, never typed into. */
export const composedNode = Node.create({
	name: 'composed',
	group: 'block',
	atom: true,
	draggable: true,
	addAttributes: () => ({ part: { default: '' } }),
	parseHTML: () => [{ tag: 'div[data-composed]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'div',
		mergeAttributes(HTMLAttributes, { 'data-composed': '' })
	]
});

/** A composed part that somebody made their own: ordinary text inside, remembering the words it began from. */
export const keptNode = Node.create({
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
	]
});

/** A footnote: its mark stands in the line, its words in the attribute; numbers are counted where it is shown. */
export const footnoteNode = Node.create({
	name: 'footnote',
	group: 'inline',
	inline: true,
	atom: true,
	addAttributes: () => ({
		text: {
			default: '',
			parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
			renderHTML: ({ text }) => ({ 'data-footnote': String(text) })
		}
	}),
	parseHTML: () => [{ tag: 'sup[data-footnote]' }],
	renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes)]
});

/** A picture by its id in the plan. It stands among the blocks of a section, never in a list or a table. */
export const imageNode = Node.create({
	name: 'image',
	atom: true,
	draggable: true,
	addAttributes: () => ({
		id: { default: '' },
		alt: { default: '' },
		decorative: {
			default: false,
			parseHTML: (element) => element.getAttribute('decorative') === 'true'
		},
		caption: { default: '' },
		width: {
			default: 100,
			parseHTML: (element) => Number(element.getAttribute('width')) || 100
		}
	}),
	parseHTML: () => [{ tag: 'div[data-image]' }],
	renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-image': '' })]
});

const paragraphsAndLists = '(paragraph | bulletList | orderedList)';
/**
 * The kits allow more than the document can hold (a heading in a list), which could then be stored nowhere. A list entry may begin with a list: when one person deletes its first paragraph and another one its second,
 * the list below them stays.
 */
const contents: Record<string, string> = {
	listItem: `${paragraphsAndLists}+`,
	tableCell: `${paragraphsAndLists}+`,
	tableHeader: `${paragraphsAndLists}+`
};
const narrowed = <Options>(kit: Extension<Options>): Extension<Options> =>
	kit.extend({
		addExtensions() {
			const extensions: Extensions = this.parent?.() ?? [];
			return extensions.map((one) => {
				const content = contents[one.name];
				return one instanceof Node && content !== undefined ? one.extend({ content }) : one;
			});
		}
	});

/**
 * A cell that two people emptied together gets a paragraph where it is drawn. Else the shared document's binding would
 * throw it out as a node without what it must hold, and the rest of its row would move by a column.
 */
const fillEmptyCells = ({ nodes }: Schema): void => {
	for (const name of ['tableCell', 'tableHeader']) {
		const type = nodes[name];
		if (!type) continue;
		const createChecked = type.createChecked.bind(type);
		type.createChecked = (attributes, content, marks) =>
			type.createAndFill(attributes, content, marks) ?? createChecked(attributes, content, marks);
	}
};
const cellsHoldSomething = Extension.create({
	name: 'cellsHoldSomething',
	onBeforeCreate() {
		fillEmptyCells(this.editor.schema);
	}
});

const documentNode = Node.create({ name: 'doc', topNode: true, content: '(block | image)+' });

/** Everything but the nodes that the page draws in its own way. Undo is the shared document's: it takes back one's own changes only. */
export const textExtensions = [
	documentNode,
	narrowed(StarterKit).configure({
		document: false,
		heading: { levels: [3, 4] },
		blockquote: false,
		code: false,
		codeBlock: false,
		horizontalRule: false,
		strike: false,
		underline: false,
		undoRedo: false,
		link: { openOnClick: false, autolink: true, protocols: ['https', 'http', 'mailto'] }
	}),
	narrowed(TableKit).configure({ table: { resizable: false } }),
	cellsHoldSomething,
	...suggestionExtensions
];

export const newSectionSchema = (): Schema => {
	const schema = getSchema([
		...textExtensions,
		composedNode,
		keptNode,
		footnoteNode,
		imageNode,
		figureNode,
		livingNode,
		frozenNode,
		claimMark,
		provenanceMark
	]);
	fillEmptyCells(schema);
	return schema;
};
