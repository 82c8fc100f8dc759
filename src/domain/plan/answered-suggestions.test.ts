import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredBetween, wordsOfSuggestion } from './answered-suggestions';
import { suggestionsIn } from './pending-suggestions';
import { settleSuggestions } from './settle-suggestions';
import { blockSuggestion, type MarkedText, type TextMark } from './suggestion';

const ola = { personId: 'ola', personName: 'Ola', at: '2026-11-23T10:00:00Z' };
const by = (id: string, type: string): TextMark => ({
	type,
	attrs: { id, ...ola }
});
const text = (words: string, ...marks: TextMark[]): MarkedText => ({
	type: 'text',
	text: words,
	marks
});
const doc = (...content: MarkedText[]): MarkedText => ({
	type: 'doc',
	content: [{ type: 'paragraph', content }]
});
const before = doc(
	text('Mieszka '),
	text('tu ', by('s1', 'insertion')),
	text('wiele', by('s2', 'deletion')),
	text(' osób.')
);
const settled = (decide: (id: string) => 'accept' | 'refuse' | 'keep') =>
	settleSuggestions(before, ({ id }) => decide(id));
const answers = (after: MarkedText) =>
	answeredBetween(before, after, 'vision').map(({ suggestion, answer }) => [suggestion.id, answer]);

describe('what a change answered', () => {
	it('is the suggestion that is gone, accepted or refused, while others wait', () => {
		expect(answers(settled((id) => (id === 's1' ? 'accept' : 'keep')))).toEqual([
			['s1', 'accepted']
		]);
		expect(answers(settled((id) => (id === 's2' ? 'refuse' : 'keep')))).toEqual([
			['s2', 'refused']
		]);
	});
	it('is all of them where they are answered together', () => {
		expect(answers(settled(() => 'accept'))).toEqual([
			['s1', 'accepted'],
			['s2', 'accepted']
		]);
		expect(answers(settled(() => 'refuse'))).toEqual([
			['s1', 'refused'],
			['s2', 'refused']
		]);
	});
	it('is nothing while all wait, nor where the whole text became another', () => {
		expect(answers(before)).toEqual([]);
		expect(answers(doc(text('Całkiem co innego.')))).toEqual([]);
	});
	describe('where the change did other things as well', () => {
		const paragraph = (...content: MarkedText[]): MarkedText => ({ type: 'paragraph', content });
		const inserted = (id: string, ...content: MarkedText[]): MarkedText => ({
			...paragraph(...content),
			attrs: { suggested: blockSuggestion('insertion', { id, ...ola }) }
		});
		const long: MarkedText = {
			type: 'doc',
			content: [
				paragraph(text('Wstęp.')),
				paragraph(text('Kursy'), text(' języka', by('s1', 'insertion')), text(' ruszą.')),
				paragraph(text('Punkt '), text('stary ', by('s2', 'deletion')), text('działa.')),
				paragraph(text('Dobrze.')),
				inserted('s3', text('Całe zdanie.', by('s3', 'insertion'))),
				paragraph(text('Koniec.'))
			]
		};
		/** Each answered so, then the paragraphs changed by hand. */
		const after = (
			answer: Record<string, 'accept' | 'refuse'>,
			byHand: (blocks: MarkedText[]) => MarkedText[]
		): MarkedText => {
			const settled = settleSuggestions(long, ({ id }) => answer[id] ?? 'keep');
			return { ...settled, content: byHand(settled.content ?? []) };
		};
		const found = (now: MarkedText) =>
			Object.fromEntries(
				answeredBetween(long, now, 'vision').map(({ suggestion, answer }) => [
					suggestion.id,
					answer
				])
			);
		const typed = paragraph(text('Dopisane w pociągu.'));

		it('is what was answered in paragraphs that say nothing else, one this way, one that way', () => {
			const now = after({ s1: 'accept', s2: 'refuse' }, (blocks) => [typed, ...blocks]);
			expect(found(now)).toEqual({ s1: 'accepted', s2: 'refused' });
		});
		it('is each way of one paragraph', () => {
			const both: MarkedText = doc(
				text('Mieszka '),
				text('tu ', by('s1', 'insertion')),
				text('wiele', by('s2', 'deletion')),
				text(' osób.')
			);
			const settled = settleSuggestions(both, ({ id }) => (id === 's1' ? 'refuse' : 'accept'));
			const now = { ...settled, content: [...(settled.content ?? []), typed] };
			expect(
				answeredBetween(both, now, 'vision').map(({ suggestion, answer }) => [
					suggestion.id,
					answer
				])
			).toEqual([
				['s1', 'refused'],
				['s2', 'accepted']
			]);
		});
		it('is a whole paragraph that came or went', () => {
			const write = (blocks: MarkedText[]) => [typed, ...blocks];
			expect(found(after({ s3: 'accept' }, write))).toEqual({ s3: 'accepted' });
			expect(found(after({ s3: 'refuse' }, write))).toEqual({ s3: 'refused' });
			const another = after({ s3: 'accept' }, (blocks) =>
				blocks.map((block, at) => (at === 4 ? paragraph(text('Całe inne zdanie.')) : block))
			);
			expect(found(another)).toEqual({});
		});
		it('is nothing in a paragraph that was written on, or that went whole', () => {
			const on = after({ s1: 'accept', s2: 'accept' }, (blocks) =>
				blocks.map((block, at) =>
					at === 1 ? paragraph(text('Kursy języka ruszą wiosną.')) : block
				)
			);
			expect(found(on)).toEqual({ s2: 'accepted' });
			const gone = after({}, (blocks) => [typed, ...blocks.filter((_, at) => at !== 1)]);
			expect(found(gone)).toEqual({});
		});
	});
	it('is never the opposite of what was done, whatever else was written', () => {
		type Piece = 'said' | 'insertion' | 'deletion';
		const piece = fc.constantFrom<Piece>('said', 'said', 'insertion', 'deletion');
		const block = fc.record({ isNew: fc.boolean(), pieces: fc.array(piece, { maxLength: 4 }) });
		const blocks = fc.array(block, { minLength: 1, maxLength: 5 });
		const answer = fc.constantFrom('accept' as const, 'refuse' as const, 'keep' as const);
		const byHand = fc.array(fc.record({ at: fc.nat(6), replaces: fc.nat(2) }), { maxLength: 3 });
		fc.assert(
			fc.property(blocks, fc.infiniteStream(answer), byHand, (shapes, stream, deeds) => {
				const content = shapes.map(({ isNew, pieces }, at): MarkedText => ({
					type: 'paragraph',
					...(isNew &&
						at > 0 && {
							attrs: { suggested: blockSuggestion('insertion', { id: `break ${at}`, ...ola }) }
						}),
					content: pieces.map((kind, index) => {
						const id = `${at}.${index}`;
						return text(`słowo ${id} `, ...(kind === 'said' ? [] : [by(id, kind)]));
					})
				}));
				const whole: MarkedText = { type: 'doc', content };
				const given = new Map(
					suggestionsIn(whole, 'vision').map(({ id }) => [id, stream.next().value ?? 'keep'])
				);
				const settled = settleSuggestions(whole, ({ id }) => given.get(id) ?? 'keep');
				const written = [...(settled.content ?? [])];
				for (const { at, replaces } of deeds)
					written.splice(at, replaces, { type: 'paragraph', content: [text(`ręką ${at}`)] });
				const told = answeredBetween(whole, { ...settled, content: written }, 'vision');
				for (const { suggestion, answer: found } of told)
					if (given.get(suggestion.id) !== 'keep')
						expect([suggestion.id, found]).toEqual([
							suggestion.id,
							given.get(suggestion.id) === 'accept' ? 'accepted' : 'refused'
						]);
				if (deeds.length === 0 && [...given.values()].every((one) => one === 'accept'))
					expect(told).toHaveLength(given.size);
			}),
			{ numRuns: 500 }
		);
	});
	it('is told in words', () => {
		const [, gone] = answeredBetween(
			before,
			settled(() => 'accept'),
			'vision'
		);
		expect(gone && wordsOfSuggestion(gone.suggestion)).toBe('−„wiele”');
	});
});
