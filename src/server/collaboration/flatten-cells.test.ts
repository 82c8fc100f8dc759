import { describe, expect, it } from 'vitest';
import { flattenCells, type TextNode } from './flatten-cells';

const words = (text: string): TextNode => ({
	type: 'paragraph',
	content: [{ type: 'text', text }]
});
const cell = (...content: TextNode[]): TextNode => ({ type: 'tableCell', content });
const table = (...content: TextNode[]): TextNode => ({
	type: 'table',
	content: [{ type: 'tableRow', content: [cell(...content)] }]
});

describe('what the document cannot print in a cell or a list', () => {
	it('keeps its words as paragraphs', () => {
		const heading = { type: 'heading', attrs: { level: 3 }, content: words('Tytuł').content };
		expect(flattenCells(table(heading, table(words('W środku'))))).toEqual(
			table(words('Tytuł'), words('W środku'))
		);
		const list = (...content: TextNode[]): TextNode => ({
			type: 'bulletList',
			content: [{ type: 'listItem', content }]
		});
		expect(flattenCells(list(words('Punkt'), heading))).toEqual(
			list(words('Punkt'), words('Tytuł'))
		);
	});

	it('leaves a cell that is empty, not none', () => {
		expect(flattenCells(table({ type: 'composed', attrs: { part: 'goals' } }))).toEqual(
			table({ type: 'paragraph' })
		);
	});

	it('is left alone where it may stand', () => {
		const text = { type: 'doc', content: [table(words('Komórka')), words('Akapit')] };
		expect(flattenCells(text)).toEqual(text);
	});
});
