import { describe, expect, it } from 'vitest';
import { richTextSchema } from '../plan/rich-text';
import type { Block } from './blocks';
import { ownText } from './own-text';

const paragraph: Block = {
	kind: 'paragraph',
	runs: [
		{ text: 'W mieście żyje ' },
		{ text: '', bold: true },
		{ text: '12 345', bold: true, italic: true },
		{ text: 'źródło', href: 'https://example.org' }
	],
	origins: [{ kind: 'reading', id: 'x' }]
};
const table: Block = {
	kind: 'table',
	caption: 'Wskaźniki',
	widths: [100],
	header: [{ runs: [{ text: 'Rok' }] }],
	rows: [],
	note: null,
	origins: []
};
const chart: Block = {
	kind: 'chart',
	caption: 'Uczniowie',
	chart: {
		kind: 'line',
		title: 'Uczniowie',
		alternative: '',
		unit: 'osoby',
		decimals: 0,
		labels: [],
		series: []
	},
	note: null,
	origins: []
};
const words = (texts: string[]) => texts.map((text) => ({ runs: [{ text }] }));

describe('composed words as own text', () => {
	it('keep paragraphs with their marks, without empty pieces', () => {
		expect(ownText([paragraph])).toEqual([
			{
				type: 'paragraph',
				content: [
					{ type: 'text', text: 'W mieście żyje ', marks: [] },
					{ type: 'text', text: '12 345', marks: [{ type: 'bold' }, { type: 'italic' }] },
					{
						type: 'text',
						text: 'źródło',
						marks: [{ type: 'link', attrs: { href: 'https://example.org' } }]
					}
				]
			}
		]);
	});

	it('keep headings, notes and both kinds of list in their order', () => {
		const own = ownText([
			{ kind: 'heading', level: 3, text: 'Edukacja' },
			{ kind: 'note', runs: [{ text: 'Dane szacunkowe.' }] },
			{ kind: 'list', ordered: true, items: words(['pierwszy', 'drugi']) },
			{ kind: 'list', ordered: false, items: words(['punkt']) }
		]);
		expect(own.map(({ type }) => type)).toEqual([
			'heading',
			'paragraph',
			'orderedList',
			'bulletList'
		]);
		expect(own[0]).toMatchObject({ attrs: { level: 3 } });
		expect(JSON.stringify(own)).toContain('drugi');
		expect(richTextSchema.safeParse({ type: 'doc', content: own }).success).toBe(true);
	});

	it('keep what stands under a point of a list', () => {
		const [list] = ownText([
			{
				kind: 'list',
				ordered: false,
				items: [{ runs: [{ text: 'punkt' }], children: [[{ text: 'pod punktem' }]] }]
			}
		]);
		expect(JSON.stringify(list)).toContain('pod punktem');
		expect(richTextSchema.safeParse({ type: 'doc', content: [list] }).success).toBe(true);
	});

	it('are nothing where a table or a chart keeps its numbers alive', () => {
		expect(ownText([paragraph, table])).toEqual([]);
		expect(ownText([chart])).toEqual([]);
		expect(ownText([])).toEqual([]);
	});
});
