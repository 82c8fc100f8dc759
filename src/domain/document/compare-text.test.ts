import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, compareWords, type Line, type LineChange } from './compare-text';

const line = (text: string, kind: Line['kind'] = 'paragraph'): Line => ({
	kind,
	text,
	content: text
});
const told = (before: string, after: string) =>
	compareWords(before, after)
		.map(({ text, change }) =>
			change === 'same' ? text : change === 'inserted' ? `+${text}+` : `-${text}-`
		)
		.join('');

describe('words', () => {
	it('are whole Polish words, inserted and deleted', () => {
		expect(told('Uruchomimy kursy języka.', 'Uruchomimy bezpłatne kursy języka.')).toBe(
			'Uruchomimy +bezpłatne +kursy języka.'
		);
		expect(told('Miasto zwiększy liczbę żłobków.', 'Miasto zwiększy liczbę świetlic.')).toBe(
			'Miasto zwiększy liczbę -żłobków-+świetlic+.'
		);
	});

	it('are whole numbers', () => {
		expect(told('Koszt: 9 915 000 zł.', 'Koszt: 9 265 000 zł.')).toBe(
			'Koszt: -9 915 000-+9 265 000+ zł.'
		);
		expect(told('W 2027 r. 12,5 godz.', 'W 2027 r. 12,7 godz.')).toBe(
			'W 2027 r. -12,5-+12,7+ godz.'
		);
	});

	it('beside each other are changed together', () => {
		expect(told('od trzech nowych kursów', 'od czterech stałych kursów')).toBe(
			'od -trzech nowych-+czterech stałych+ kursów'
		);
	});
});

const word = fc.constantFrom('gmina', 'żłobek', 'kurs', 'i', 'dla', '2027', 'świetlica,', '„dom”');
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const lines = fc
	.array(fc.record({ kind: fc.constantFrom('paragraph', 'point', 'heading'), text: sentence }), {
		maxLength: 8
	})
	.map((all) => all.map(({ kind, text }): Line => ({ kind, text, content: text })));

const readAs = (changes: LineChange[], without: 'inserted' | 'deleted') =>
	changes
		.filter(({ change }) => change !== without)
		.map(({ pieces }) =>
			pieces
				.filter(({ change }) => change !== without)
				.map(({ text }) => text)
				.join('')
		);

describe('a comparison', () => {
	it('holds both texts whole', () => {
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const changes = compareLines(before, after);
				expect(readAs(changes, 'inserted')).toEqual(before.map(({ text }) => text));
				expect(readAs(changes, 'deleted')).toEqual(after.map(({ text }) => text));
			}),
			{ numRuns: 500 }
		);
	});

	it('of a text with itself has no change', () => {
		fc.assert(
			fc.property(lines, (text) =>
				compareLines(text, text).every(({ change }) => change === 'same')
			)
		);
	});

	it('tells a changed line from a replaced one', () => {
		const changes = compareLines(
			[line('Wstęp'), line('Punkt informacyjny działa w urzędzie.'), line('Koniec')],
			[
				line('Wstęp'),
				line('Punkt informacyjny działa w centrum.'),
				line('Zupełnie co innego'),
				line('Koniec')
			]
		);
		expect(changes.map(({ change }) => change)).toEqual(['same', 'changed', 'inserted', 'same']);
	});

	it('names a table of the product whose content changed', () => {
		const table = (content: string): Line => ({ kind: 'made', text: 'Budżet', content });
		expect(compareLines([table('100')], [table('200')])).toEqual([
			{ kind: 'made', change: 'changed', pieces: [{ text: 'Budżet', change: 'same' }] }
		]);
	});
});
