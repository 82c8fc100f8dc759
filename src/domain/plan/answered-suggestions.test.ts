import { describe, expect, it } from 'vitest';
import { answeredBetween, wordsOfSuggestion } from './answered-suggestions';
import { settleSuggestions } from './settle-suggestions';
import type { MarkedText, TextMark } from './suggestion';

const by = (id: string, type: string): TextMark => ({
	type,
	attrs: { id, personId: 'ola', personName: 'Ola', at: '2026-11-23T10:00:00Z' }
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
	it('is told in words', () => {
		const [, gone] = answeredBetween(
			before,
			settled(() => 'accept'),
			'vision'
		);
		expect(gone && wordsOfSuggestion(gone.suggestion)).toBe('−„wiele”');
	});
});
