import { Mark, Node, mergeAttributes } from '@tiptap/core';

/**
 * What in a section is tied to the plan, without anything that draws it: the same for the editor and the server. The
 * attributes are those of `$lib/domain/plan/living-text`, all of them words.
 */
const words = (...names: string[]) =>
	Object.fromEntries(names.map((name) => [name, { default: '' }]));

const pointing = ['of', 'level', 'counted', 'part', 'year', 'since'];

/** A figure in a sentence: one atom that shows what the plan says now. */
export const figureNode = Node.create({
	name: 'figure',
	group: 'inline',
	inline: true,
	atom: true,
	addAttributes: () => ({
		kind: { default: 'value' },
		...words(...pointing, 'form', 'shown', 'basis')
	}),
	parseHTML: () => [{ tag: 'span[data-figure]' }],
	renderHTML: ({ node, HTMLAttributes }) => [
		'span',
		mergeAttributes(HTMLAttributes, { 'data-figure': '' }),
		String(node.attrs['shown'])
	],
	renderText: ({ node }) => String(node.attrs['shown'])
});

/** A table, a chart or a list of the plan that a person chose. */
export const livingNode = Node.create({
	name: 'living',
	group: 'block',
	atom: true,
	draggable: true,
	addAttributes: () => words('part', 'basis'),
	parseHTML: () => [{ tag: 'div[data-living]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'div',
		mergeAttributes(HTMLAttributes, { 'data-living': '' })
	]
});

/** A composed part as it stood on the day of adoption. */
export const frozenNode = Node.create({
	name: 'frozen',
	group: 'block',
	atom: true,
	addAttributes: () => ({ part: { default: '' }, blocks: { default: '[]' }, on: { default: '' } }),
	parseHTML: () => [{ tag: 'div[data-frozen]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'div',
		mergeAttributes(HTMLAttributes, { 'data-frozen': '' })
	]
});

/** Words tied to a claim about the data; words typed at its end do not belong to it. */
export const claimMark = Mark.create({
	name: 'claim',
	inclusive: false,
	addAttributes: () => ({ claim: { default: 'rose' }, ...words(...pointing, 'than') }),
	parseHTML: () => [{ tag: 'span[data-claim]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'span',
		mergeAttributes(HTMLAttributes, { 'data-claim': '' }),
		0
	]
});

/** Words that were a figure or a claim until the text was frozen: where they came from stays with them. */
export const provenanceMark = Mark.create({
	name: 'provenance',
	inclusive: false,
	addAttributes: () => ({ kind: { default: 'figure' }, ...words('note', 'on') }),
	parseHTML: () => [{ tag: 'span[data-provenance]' }],
	renderHTML: ({ HTMLAttributes }) => [
		'span',
		mergeAttributes(HTMLAttributes, { 'data-provenance': '' }),
		0
	]
});
