import { describe, expect, it } from 'vitest';
import { m } from '../../i18n/paraglide/messages';
import { cityOptions, readPlaceForm } from './place-form';

const formOf = (fields: Record<string, string>): FormData => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};
const read = (fields: Record<string, string>) => readPlaceForm(formOf(fields));

describe('the place of a plan', () => {
	it('is a city from the list', () => {
		const { place, errors } = read({ kind: 'city with powiat rights', city: '2261011' });
		expect(errors).toEqual({});
		expect(place).toEqual({
			kind: 'city with powiat rights',
			teryt: '2261011',
			name: 'Gdańsk',
			voivodeship: 'pomorskie'
		});
		expect(cityOptions).toHaveLength(66);
	});

	it('is a gmina or a powiat by its code', () => {
		const gmina = read({ kind: 'gmina', name: ' Przykładowo ', teryt: ' 0201022 ' });
		expect(gmina.place).toEqual({
			kind: 'gmina',
			teryt: '0201022',
			name: 'Przykładowo',
			voivodeship: 'dolnośląskie'
		});
		const powiat = read({ kind: 'powiat', name: 'powiat przykładowy', teryt: '1408' });
		expect(powiat.place).toMatchObject({ teryt: '1408', voivodeship: 'mazowieckie' });
	});

	it('needs a city that is on the list', () => {
		for (const city of ['', '9999', 'Gdańsk'])
			expect(read({ kind: 'city with powiat rights', city })).toMatchObject({
				place: null,
				typed: { city },
				errors: { city: m.plan_error_city() }
			});
	});

	it.each([
		['gmina', '', m.plan_error_teryt_digits()],
		['gmina', '02O1022', m.plan_error_teryt_digits()],
		['gmina', '201022', m.plan_error_teryt_length({ count: 6 })],
		['powiat', '0201022', m.plan_error_teryt_length({ count: 7 })],
		['gmina', '0301022', m.plan_error_teryt_voivodeship()],
		['powiat', '9901', m.plan_error_teryt_voivodeship()],
		['gmina', '0200022', m.plan_error_teryt_powiat()],
		['powiat', '2261', m.plan_error_teryt_powiat()],
		['gmina', '2261011', m.plan_error_teryt_powiat()],
		['gmina', '0201024', m.plan_error_teryt_kind()],
		['gmina', '1465028', m.plan_error_teryt_powiat()],
		['gmina', '0201027', m.plan_error_teryt_kind()],
		['gmina', '0201002', m.plan_error_teryt_kind()]
	])('of kind %s refuses the code „%s” in words, and keeps it', (kind, teryt, message) => {
		const { place, typed, errors } = read({ kind, name: 'Przykładowo', teryt });
		expect(place).toBeNull();
		expect(typed).toEqual({ kind, city: '', name: 'Przykładowo', teryt });
		expect(errors).toEqual({ teryt: message });
	});

	it('tells of the name and the code at once', () => {
		const { typed, errors } = read({ kind: 'gmina', name: '  ', teryt: 'abc' });
		expect(typed).toMatchObject({ name: '  ', teryt: 'abc' });
		expect(errors).toEqual({
			name: m.plan_error_required(),
			teryt: m.plan_error_teryt_digits()
		});
	});

	it('reads a form that no page of ours sends', () => {
		expect(read({})).toMatchObject({ place: null, errors: { city: m.plan_error_city() } });
		expect(read({ kind: 'country' }).place).toBeNull();
	});
});
