import { describe, expect, it } from 'vitest';
import { citiesWithPowiatRights, findCity } from './cities';
import { checkTeryt, voivodeshipOf } from './teryt';

describe('a TERYT code', () => {
	it('names a gmina, a powiat or a city', () => {
		expect(checkTeryt(' 1201022 ', 'gmina')).toEqual({ ok: true, value: '1201022' });
		expect(checkTeryt('1201', 'powiat')).toEqual({ ok: true, value: '1201' });
		expect(checkTeryt('2261', 'city with powiat rights')).toEqual({ ok: true, value: '2261' });
		expect(checkTeryt('1465011', 'city with powiat rights').ok).toBe(true);
	});

	it.each([
		['12O1', 'powiat', { kind: 'not digits' }],
		['201', 'powiat', { kind: 'wrong length', expected: [4], found: 3, suggestion: '0201' }],
		['201011', 'gmina', { kind: 'wrong length', expected: [7], found: 6, suggestion: '0201011' }],
		['12010', 'powiat', { kind: 'wrong length', expected: [4], found: 5, suggestion: null }],
		['1301', 'powiat', { kind: 'unknown voivodeship', found: '13' }],
		['3401', 'powiat', { kind: 'unknown voivodeship', found: '34' }],
		['1200', 'powiat', { kind: 'unknown powiat', found: '00' }],
		['1261', 'powiat', { kind: 'city instead of powiat' }],
		['1261011', 'gmina', { kind: 'city instead of powiat' }],
		['1201', 'city with powiat rights', { kind: 'powiat instead of city' }],
		['1299', 'city with powiat rights', { kind: 'unknown powiat', found: '99' }],
		['1201002', 'gmina', { kind: 'unknown gmina', found: '00' }],
		['1201024', 'gmina', { kind: 'part of a gmina', part: 'town in an urban-rural gmina' }],
		['1465028', 'city with powiat rights', { kind: 'part of a gmina', part: 'district of Warsaw' }],
		['1201027', 'gmina', { kind: 'unknown kind of gmina', found: '7' }]
	] as const)('%s is refused as a %s with the reason', (code, kind, error) => {
		expect(checkTeryt(code, kind)).toEqual({ ok: false, error });
	});

	it('says in which voivodeship it lies', () => {
		expect(voivodeshipOf('0264011')).toBe('dolnośląskie');
		expect(voivodeshipOf('0364')).toBeNull();
	});
});

describe('the cities with powiat rights', () => {
	it('are 66, each in the voivodeship of its code', () => {
		expect(citiesWithPowiatRights).toHaveLength(66);
		for (const city of citiesWithPowiatRights) {
			expect(voivodeshipOf(city.powiat)).toBe(city.voivodeship);
			expect(checkTeryt(city.gmina, 'city with powiat rights').ok).toBe(true);
		}
	});

	it('are found by either code', () => {
		expect(findCity('2261011')?.name).toBe('Gdańsk');
		expect(findCity('2201')).toBeNull();
	});
});
