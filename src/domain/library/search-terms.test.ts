import { describe, expect, it } from 'vitest';
import { excerptOf, markHits, queryWords, termsOfWord, titleMatch } from './search-terms';

const cutLast = (word: string) => word.slice(0, -1);

describe('a word of the search', () => {
	it('is known by itself without diacritics and by its folded stem, kept apart', () => {
		expect(termsOfWord('Łódka', cutLast)).toEqual({ plain: 'lodka', stem: '=lodk' });
	});

	it('counts unless it is small, or all of them are', () => {
		expect(queryWords('szkoła dla dzieci')).toEqual(['szkoła', 'dzieci']);
		expect(queryWords('od do')).toEqual(['od', 'do']);
	});

	it('stands in a title whole, begun or in part', () => {
		const matchOf = (...words: string[]) => titleMatch('Szkoła dla dzieci', words, cutLast);
		expect(matchOf('szkołę', 'dzieci')).toBe('whole');
		expect(matchOf('szko', 'dzieci')).toBe('begun');
		expect(matchOf('szkoła', 'dom')).toBe('part');
	});
});

describe('what is shown of a text', () => {
	const isHit = (word: string) => word.toLowerCase() === 'szkoła';

	it('keeps every letter and marks the hits', () => {
		const pieces = markHits('Moja szkoła, Szkoła!', isHit);
		expect(pieces.map(({ text }) => text).join('')).toBe('Moja szkoła, Szkoła!');
		expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['szkoła', 'Szkoła']);
	});

	it('is the part around the first hit, cut at words', () => {
		const long = `${'raz dwa trzy '.repeat(30)}szkoła ${'cztery pięć '.repeat(30)}`;
		const shown = excerptOf(['bez słowa', long], isHit)
			.map(({ text }) => text)
			.join('');
		expect(shown).toMatch(/^… (raz|dwa|trzy) .*szkoła.* (cztery|pięć) …$/);
		expect(shown.length).toBeLessThan(210);
	});

	it('is the beginning when no text has a hit, and nothing when there is no text', () => {
		expect(excerptOf(['bez słowa'], isHit)).toEqual([{ text: 'bez słowa', hit: false }]);
		expect(excerptOf([], isHit)).toEqual([]);
	});
});
