import { describe, expect, it } from 'vitest';
import { readCatalogueQuery } from './catalogue-query';

const read = (address: string) => readCatalogueQuery(new URLSearchParams(address));
const nothing = {
	areas: [],
	targetGroups: [],
	costLevels: [],
	evidenceStrengths: [],
	suits: [],
	fundingKeys: []
};

describe('the catalogue as the address asks for it', () => {
	it('is whole when the address asks for nothing', () => {
		expect(read('')).toEqual({ query: { q: '' }, filters: nothing });
		expect(read('q=&area=&group=&cost=')).toEqual({ query: { q: '' }, filters: nothing });
	});

	it('is searched and filtered', () => {
		const { query, filters } = read(
			'q=kursy+j%C4%99zyka&area=LNG&group=women&cost=low&evidence=strong&suits=powiat&funding=amif'
		);
		expect(query.q).toBe('kursy języka');
		expect(filters).toEqual({
			areas: ['LNG'],
			targetGroups: ['women'],
			costLevels: ['low'],
			evidenceStrengths: ['strong'],
			suits: ['powiat'],
			fundingKeys: ['amif']
		});
	});

	it('passes over what makes no sense and keeps the rest', () => {
		const { query, filters } = read('q=dom&area=XYZ&cost=free&evidence=1&suits=moon&page=3');
		expect(query).toEqual({ q: 'dom' });
		expect(filters).toEqual(nothing);
		expect(read(`q=${'a'.repeat(201)}&area=HOU`)).toMatchObject({
			query: { q: '', area: 'HOU' },
			filters: { areas: ['HOU'] }
		});
	});
});
