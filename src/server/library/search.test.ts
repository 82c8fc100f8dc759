import { describe, expect, it } from 'vitest';
import { aPack, anEntry } from '../../../tests/support/small-pack';
import { currentPack } from '../../content/packs';
import { searchLibrary } from './search';

const said = (pl: string) => ({ pl, en: pl });

const pack = aPack({
	glossary: [],
	catalogue: [
		anEntry('school', { title: said('Szkoła przyjazna'), summary: said('Opis') }),
		anEntry('training', { title: said('Kształcenie nauczycieli'), summary: said('Opis') }),
		anEntry('housing', { title: said('Najem mieszkań'), summary: said('Blisko jest szkoła') }),
		anEntry('city', { title: said('Łódź dla wszystkich'), summary: said('Opis') })
	]
});

const found = (q: string) =>
	searchLibrary(pack, 'pl', { q, kind: 'measure' }).results.map(({ key }) => key);

describe('the search of the library', () => {
	it.each(['szkoła', 'szkole', 'szkol', 'SZKÓŁ', 'szkola', 'szkołom'])(
		'finds „Szkoła” by %s, the title before the body',
		(q) => {
			expect(found(q)).toEqual(['school', 'housing']);
		}
	);

	it.each(['kształcenie', 'ksztalcenie', 'kształcenia', 'KSZTALCENIA', 'kształceniem', 'kształc'])(
		'finds „Kształcenie” by %s',
		(q) => {
			expect(found(q)).toEqual(['training']);
		}
	);

	it('tells training from schools, and finds it in every case', () => {
		const titles = ['Szkolenia urzędników', 'Szkoła w każdej gminie'];
		const both = aPack({
			catalogue: titles.map((title, index) => anEntry(`m-${index}`, { title: said(title) }))
		});
		const first = (q: string) => searchLibrary(both, 'pl', { q, kind: 'measure' }).results[0]?.key;
		for (const q of ['szkole', 'szkoły', 'szkół']) expect(first(q)).toBe('m-1');
		for (const q of ['szkolenie', 'szkoleń', 'szkoleniach']) expect(first(q)).toBe('m-0');
	});

	it('reads ł as l', () => {
		expect(found('lodz')).toEqual(['city']);
		expect(found('łódź')).toEqual(['city']);
	});

	it('wants every telling word, and passes over small ones', () => {
		expect(found('szkoły dla najem')).toEqual(['housing']);
	});

	it('shows what has some of the words when nothing has them all', () => {
		expect(found('łódź kształcenie').toSorted()).toEqual(['city', 'training']);
	});

	it('forgives one letter of a long word', () => {
		expect(found('nauczyceli')).toEqual(['training']);
	});

	it('marks the words that were met, in the title and in an excerpt', () => {
		const { results } = searchLibrary(pack, 'pl', { q: 'szkole', kind: 'measure' });
		expect(results[0]?.title).toEqual([
			{ text: 'Szkoła', hit: true },
			{ text: ' przyjazna', hit: false }
		]);
		expect(results[1]?.excerpt).toEqual([
			{ text: 'Blisko jest ', hit: false },
			{ text: 'szkoła', hit: true }
		]);
	});

	it('counts every kind and shows the one that was asked for', () => {
		const answer = searchLibrary(pack, 'pl', { q: 'szkoły', kind: 'area' });
		expect(answer.results.map(({ key }) => key)).toEqual(['EDU']);
		expect(answer.counts.map(({ kind }) => kind)).toEqual([
			'area',
			'measure',
			'challenge',
			'indicator'
		]);
	});

	it('goes on when two entries were given one name', () => {
		const twice = aPack({ catalogue: [anEntry('one'), anEntry('one', { title: said('Druga') })] });
		const { total } = searchLibrary(twice, 'pl', { q: 'druga', kind: 'measure' });
		expect(total).toBe(1);
	});

	it('answers nothing to nothing, and to signs that are no words', () => {
		expect(found('  ')).toEqual([]);
		expect(found('(*)')).toEqual([]);
	});
});

describe('the search of the pack pl-2026', () => {
	const titles = (q: string, language: 'pl' | 'en' = 'pl') =>
		searchLibrary(currentPack(), language, { q, kind: null }).results.map(({ title }) =>
			title.map(({ text }) => text).join('')
		);

	it.each(['szkoła', 'szkole', 'szkol', 'szkół'])('puts schools in the title first for %s', (q) => {
		expect(titles(q).slice(0, 5)).toEqual(
			expect.arrayContaining([expect.stringMatching(/szko[lł]/iu)])
		);
	});

	it('finds an indicator by its code, however it is written', () => {
		for (const code of ['EDU-01', 'edu01']) {
			const { results } = searchLibrary(currentPack(), 'pl', { q: code, kind: 'indicator' });
			expect(results[0]?.key).toBe('EDU-01');
		}
	});

	it('finds English words in English', () => {
		expect(titles('schools', 'en')[0]).toMatch(/school/i);
		expect(titles('interpreters', 'en').join(' ')).toMatch(/interpret/i);
	});
});
