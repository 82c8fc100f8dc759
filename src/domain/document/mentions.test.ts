import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, plainBody, readBody } from './mentions';

const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Kowalska' };
const longer = { id: '22222222-2222-4222-8222-222222222222', name: 'Anna Kowalska-Nowak' };
const people = [anna, longer];

describe('a mention', () => {
	it('is kept as the person, not as the name', () => {
		expect(bodyOf('Prośba do @Anna Kowalska: źródło?', people)).toBe(
			`Prośba do @[${anna.id}]: źródło?`
		);
	});

	it('takes the longest name', () => {
		expect(bodyOf('@Anna Kowalska-Nowak, @Anna Kowalska', people)).toBe(
			`@[${longer.id}], @[${anna.id}]`
		);
	});

	it('is no mention where nobody is called that', () => {
		expect(bodyOf('anna@Anna.pl, @Anna, @Anna Kowalskatyp', people)).toBe(
			'anna@Anna.pl, @Anna, @Anna Kowalskatyp'
		);
	});

	it('reads as the name, whoever it is', () => {
		expect(plainBody(`Do @[${anna.id}].`, people, 'ktoś')).toBe('Do @Anna Kowalska.');
		expect(plainBody(`Do @[${anna.id}].`, [], 'ktoś')).toBe('Do @ktoś.');
	});

	it('comes back as it was typed', () => {
		const word = fc.constantFrom(
			'@Anna Kowalska',
			'@Anna Kowalska-Nowak',
			'tekst',
			' ',
			'\n',
			'@',
			'.'
		);
		fc.assert(
			fc.property(fc.array(word), (words) => {
				const typed = words.join('');
				expect(plainBody(bodyOf(typed, people), people, '?')).toBe(typed);
			})
		);
	});

	it('stands between the words around it', () => {
		expect(readBody(`Do @[${anna.id}]!`)).toEqual([
			{ kind: 'text', text: 'Do ' },
			{ kind: 'mention', id: anna.id },
			{ kind: 'text', text: '!' }
		]);
	});
});
