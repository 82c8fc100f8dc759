import { describe, expect, it } from 'vitest';
import { bindShortWords, plural } from './typography';

const people = { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' };

describe('Polish typography', () => {
	it('binds one-letter words to the next word', () => {
		expect(bindShortWords('Praca i nauka w mieście, a u nas z wami')).toBe(
			'Praca i\u00a0nauka w\u00a0mieście, a\u00a0u\u00a0nas z\u00a0wami'
		);
		expect(bindShortWords('W Krakowie (i okolicy) – Ola wie')).toBe(
			'W\u00a0Krakowie (i\u00a0okolicy) – Ola wie'
		);
	});

	it('gives the form of a noun that goes with a count', () => {
		expect([1, 2, 5, 12, 22, 1.5].map((count) => plural('pl', count, people))).toEqual([
			'osoba',
			'osoby',
			'osób',
			'osób',
			'osoby',
			'osoby'
		]);
		expect(plural('en', 2, { one: 'person', other: 'people' })).toBe('people');
	});
});
