import { describe, expect, it } from 'vitest';
import { offer, soughtAt } from './mention-search';

const people = ['Łucja Wiśniewska', 'Marek Przykładowy', 'Anna Wilk'].map((name, at) => ({
	id: String(at),
	name
}));
const named = (text: string) => offer(people, text).map(({ name }) => name);

describe('a mention that is being typed', () => {
	it('begins with @ at the start of a word', () => {
		expect(soughtAt('Do @Mar', 7)).toEqual({ text: 'Mar', from: 3 });
		expect(soughtAt('@', 1)).toEqual({ text: '', from: 0 });
		expect(soughtAt('adres a@b', 9)).toBeNull();
		expect(soughtAt('bez', 3)).toBeNull();
	});

	it('goes over the space between the names', () => {
		expect(soughtAt('@Anna W', 7)).toEqual({ text: 'Anna W', from: 0 });
	});

	it('finds people by either name, without diacritics too', () => {
		expect(named('luc')).toEqual(['Łucja Wiśniewska']);
		expect(named('wi')).toEqual(['Łucja Wiśniewska', 'Anna Wilk']);
		expect(named('Marek P')).toEqual(['Marek Przykładowy']);
	});

	it('is over when the name is complete', () => {
		expect(named('Anna Wilk ')).toEqual([]);
		expect(named('Anna Wilk proszę')).toEqual([]);
	});
});
