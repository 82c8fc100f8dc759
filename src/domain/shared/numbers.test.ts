import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './localised';
import { formatChange, formatMoney, formatNumber, formatPercent, parseNumber } from './numbers';

describe('a number typed by people', () => {
	it.each([
		['12 345,6', 12345.6],
		['12\u00a0345,6', 12345.6],
		['12\u202f345,6', 12345.6],
		['12.345,6', 12345.6],
		['1,234.5', 1234.5],
		['12%', 12],
		['12,5 %', 12.5],
		['1 234 zł', 1234],
		['-3', -3],
		['\u22123', -3],
		['1,5', 1.5],
		['1.5', 1.5],
		['0.234', 0.234],
		['1 500', 1500],
		['1234567', 1234567],
		['1.234.567', 1234567],
		['1,234', 1.234],
		['+7', 7],
		['-0', 0]
	])('%s is read', (text, value) => {
		expect(parseNumber(text)).toEqual({ ok: true, value });
	});

	it.each(['1.234', '12.345', '-1.234'])('%s may mean two things in Polish', (text) => {
		expect(parseNumber(text)).toEqual({ ok: false, error: { kind: 'ambiguous' } });
	});

	it.each([
		'22.11.2026',
		'2026-11-22',
		'1 23',
		'12 34',
		'abc',
		'5 osób',
		'1e5',
		'1,2,3',
		'-',
		'%',
		'0x10'
	])('%s is no number', (text) => {
		expect(parseNumber(text)).toEqual({ ok: false, error: { kind: 'not a number' } });
	});

	it('is empty when nothing but spaces was typed', () => {
		expect(parseNumber(' \u00a0')).toEqual({ ok: false, error: { kind: 'empty' } });
	});

	it('groups by comma in English', () => {
		expect(parseNumber('1,234', 'en')).toEqual({ ok: true, value: 1234 });
		expect(parseNumber('1.234', 'en')).toEqual({ ok: true, value: 1.234 });
	});

	it('is read back from what the product shows, in both languages', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1e12, max: 1e12 }),
				fc.integer({ min: 0, max: 3 }),
				fc.constantFrom(...languages),
				(whole, decimals, language) => {
					const value = whole / 10 ** decimals;
					const shown = formatNumber(value, language, decimals);
					expect(parseNumber(shown, language)).toEqual({ ok: true, value });
				}
			)
		);
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => typeof parseNumber(text).ok === 'boolean'));
	});
});

describe('a number shown', () => {
	it('is grouped in Polish also with four digits', () => {
		expect(formatNumber(1234, 'pl')).toBe('1\u00a0234');
		expect(formatNumber(12345.6, 'pl', 1)).toBe('12\u00a0345,6');
		expect(formatNumber(12345.6, 'en', 1)).toBe('12,345.6');
		expect(formatNumber(-0.2, 'pl')).toBe('0');
	});

	it('carries its unit', () => {
		expect(formatMoney(1500, 'pl')).toBe('1\u00a0500\u00a0zł');
		expect(formatPercent(12.5, 'pl')).toBe('12,5%');
		expect(formatChange(3.2, 'pl', 1, '%')).toBe('+3,2%');
		expect(formatChange(-3, 'en')).toBe('\u22123');
		expect(formatChange(-0.001, 'en')).toBe('0');
	});
});
