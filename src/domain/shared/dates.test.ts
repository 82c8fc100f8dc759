import { describe, expect, it } from 'vitest';
import {
	addMonths,
	compareDates,
	formatDay,
	formatMoment,
	formatMonth,
	formatQuarter
} from './dates';

describe('a date', () => {
	it('is written in the language of the reader', () => {
		expect(formatDay('2026-11-22', 'pl')).toBe('22 listopada 2026\u00a0r.');
		expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026');
		expect(formatMoment('2026-11-22T23:30:00Z', 'pl')).toBe('23 listopada 2026 00:30');
		expect(formatMoment('2026-11-22T13:05:00Z', 'en')).toBe('22 November 2026 at 14:05');
		expect(formatMonth('2027-09', 'pl')).toBe('wrzesień 2027');
		expect(formatQuarter('2027-11', 'pl')).toBe('IV kw. 2027');
		expect(formatQuarter('2027-01-15', 'en')).toBe('Q1 2027');
	});

	it('moves by months without skipping a short one', () => {
		expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
		expect(addMonths('2026-11', 3)).toBe('2027-02');
		expect(addMonths('2026-01', -1)).toBe('2025-12');
	});

	it('sorts earliest first', () => {
		expect(['2027-01', '2026-12'].toSorted(compareDates)).toEqual(['2026-12', '2027-01']);
	});
});
