import { describe, expect, it } from 'vitest';
import { suggestionsIn } from './pending-suggestions';
import {
	settleSuggestions,
	withSuggestionsAccepted,
	withoutSuggestions
} from './settle-suggestions';
import { blockSuggestion, type MarkedText, type TextMark } from './suggestion';

const ola = { id: 's1', personId: 'ola', personName: 'Ola', at: '2026-11-23T10:00:00Z' };
const jan = { ...ola, id: 's2', personId: 'jan', personName: 'Jan' };
const inserted: TextMark = { type: 'insertion', attrs: ola };
const deleted: TextMark = { type: 'deletion', attrs: jan };
const bold: TextMark = { type: 'bold' };

const text = (words: string, ...marks: TextMark[]): MarkedText =>
	marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const block = (type: string, ...content: MarkedText[]): MarkedText =>
	content.length > 0 ? { type, content } : { type };
const p = (...content: MarkedText[]) => block('paragraph', ...content);
const suggested = (kind: 'insertion' | 'deletion', node: MarkedText): MarkedText => ({
	...node,
	attrs: { ...node.attrs, suggested: blockSuggestion(kind, ola) }
});
const doc = (...content: MarkedText[]) => block('doc', ...content);

describe('a suggestion in the text', () => {
	it('adds nothing and takes nothing until somebody accepts it', () => {
		const marked = doc(
			p(text('Mieszka '), text('tu ', inserted), text('wiele', deleted), text(' osób.'))
		);
		expect(withoutSuggestions(marked)).toEqual(doc(p(text('Mieszka wiele osób.'))));
		expect(withSuggestionsAccepted(marked)).toEqual(doc(p(text('Mieszka tu  osób.'))));
	});

	it('is answered by itself, and the others wait', () => {
		const marked = doc(p(text('A', inserted), text('B', deleted)));
		expect(settleSuggestions(marked, ({ id }) => (id === 's1' ? 'accept' : 'keep'))).toEqual(
			doc(p(text('A'), text('B', deleted)))
		);
	});

	it('gives back the formatting of before', () => {
		const previous = JSON.stringify([]);
		const marked = doc(
			p(text('ważne', bold, { type: 'modification', attrs: { ...ola, previous } }))
		);
		expect(withoutSuggestions(marked)).toEqual(doc(p(text('ważne'))));
		expect(withSuggestionsAccepted(marked)).toEqual(doc(p(text('ważne', bold))));
	});

	it('begins a paragraph, and refused joins what it parted', () => {
		const marked = doc(
			p(text('Raz.')),
			suggested('insertion', p(text('Nowe. ', inserted), text('Dwa.')))
		);
		expect(withoutSuggestions(marked)).toEqual(doc(p(text('Raz.Dwa.'))));
		expect(withSuggestionsAccepted(marked)).toEqual(doc(p(text('Raz.')), p(text('Nowe. Dwa.'))));
	});

	it('joins paragraphs when the break between them is to go', () => {
		const marked = doc(p(text('Raz.')), suggested('deletion', p(text('Dwa.'))));
		expect(withoutSuggestions(marked)).toEqual(doc(p(text('Raz.')), p(text('Dwa.'))));
		expect(withSuggestionsAccepted(marked)).toEqual(doc(p(text('Raz.Dwa.'))));
	});

	it('parts an entry of a list in two, and refused makes it one', () => {
		const list = block(
			'bulletList',
			block('listItem', p(text('Kurs '))),
			suggested(
				'insertion',
				block('listItem', p(text('języka')), block('bulletList', block('listItem', p(text('B1')))))
			)
		);
		expect(withoutSuggestions(doc(list))).toEqual(
			doc(
				block(
					'bulletList',
					block(
						'listItem',
						p(text('Kurs języka')),
						block('bulletList', block('listItem', p(text('B1'))))
					)
				)
			)
		);
	});

	it('brings a whole table or takes a part of the plan, all or nothing', () => {
		const cell = block('tableCell', p(text('1', inserted)));
		const table = suggested('insertion', block('table', block('tableRow', cell)));
		const part = suggested('deletion', { type: 'composed', attrs: { part: 'goals' } });
		expect(withoutSuggestions(doc(p(text('A')), table, part))).toEqual(
			doc(p(text('A')), { type: 'composed', attrs: { part: 'goals' } })
		);
		expect(withSuggestionsAccepted(doc(p(text('A')), table, part))).toEqual(
			doc(p(text('A')), block('table', block('tableRow', block('tableCell', p(text('1'))))))
		);
	});

	it('leaves no empty list, cell or document behind', () => {
		const list = block(
			'bulletList',
			block('listItem', suggested('insertion', p(text('x', inserted))))
		);
		expect(withoutSuggestions(doc(list))).toEqual(doc(p()));
	});

	it('counts for nothing where the mark says nobody', () => {
		const nobody: TextMark = { type: 'insertion', attrs: { id: '' } };
		expect(withSuggestionsAccepted(doc(p(text('A'), text('B', nobody))))).toEqual(
			doc(p(text('A')))
		);
	});

	it('is listed with what it brings and takes, in the order of the text', () => {
		const marked = doc(
			p(text('Stare', deleted), text('Nowe', inserted)),
			suggested('insertion', p(text(' zdanie', inserted)))
		);
		expect(suggestionsIn(marked, 'vision')).toEqual([
			{
				id: 's2',
				section: 'vision',
				person: { id: 'jan', name: 'Jan' },
				at: ola.at,
				inserted: '',
				deleted: 'Stare',
				reformatted: ''
			},
			{
				id: 's1',
				section: 'vision',
				person: { id: 'ola', name: 'Ola' },
				at: ola.at,
				inserted: 'Nowe¶ zdanie',
				deleted: '',
				reformatted: ''
			}
		]);
	});
});
