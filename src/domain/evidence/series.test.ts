import { describe, expect, it } from 'vitest';
import { aReading, anIndicator, testId } from '../../../tests/support/evidence';
import { questionsAbout } from './reading-questions';
import { derive, latest, perThousand, seriesOf, yearOnYear } from './series';

describe('a series', () => {
	it('takes the preferred reading of each year and keeps the others beside it', () => {
		const series = seriesOf('EDU-01', [
			aReading(1, { year: 2024, value: 10 }),
			aReading(2, { year: 2023, value: 8, grade: 'C' }),
			aReading(3, { year: 2023, value: 9, grade: 'B' }),
			aReading(4, { year: 2024, value: 12, grade: 'D', preferred: true })
		]);
		expect(series.map((point) => [point.year, point.reading.value, point.others.length])).toEqual([
			[2023, 9, 1],
			[2024, 12, 1]
		]);
	});

	it('never mixes levels, breakdowns, or a running count with a stock', () => {
		const readings = [
			aReading(1, { year: 2022, value: 1 }),
			aReading(2, { year: 2023, value: 2, level: 'voivodeship' }),
			aReading(3, { year: 2024, value: 3, breakdown: 'kobiety' }),
			aReading(4, { year: 2025, value: 4, countKind: 'cumulative' }),
			aReading(5, { year: 2026, value: 5 })
		];
		expect(seriesOf('EDU-01', readings).map((point) => point.reading.value)).toEqual([1, 5]);
		expect(latest('EDU-01', readings, { breakdown: 'kobiety' })?.value).toBe(3);
	});

	it('changes by per cent from one year to the next', () => {
		const series = seriesOf('EDU-01', [
			aReading(1, { year: 2021, value: 50 }),
			aReading(2, { year: 2022, value: 75 }),
			aReading(3, { year: 2024, value: 80 })
		]);
		expect(yearOnYear(series)).toEqual([
			{ year: 2022, percent: 50 },
			{ year: 2024, percent: null }
		]);
		expect(perThousand(5, 2000)).toBe(2.5);
		expect(perThousand(5, 0)).toBeNull();
	});
});

describe('a derived figure', () => {
	const share = anIndicator({
		id: 'POP-02',
		unitKind: 'percent',
		derivation: { kind: 'ratio', numerator: 'EDU-01', denominator: 'EDU-02', factor: 100 }
	});
	const pair = (changes: Parameters<typeof aReading>[1]) => [
		aReading(1, { value: 30, grade: 'A' }),
		aReading(2, { indicatorId: 'EDU-02', value: 120, grade: 'C', ...changes })
	];

	it('has the worse grade of the two figures behind it', () => {
		expect(derive(share, pair({}))).toMatchObject([{ value: 25, grade: 'C', year: 2024 }]);
	});

	it.each([
		{ year: 2023 },
		{ level: 'powiat' as const },
		{ countKind: 'cumulative' as const },
		{ breakdown: 'kobiety' },
		{ value: 0 }
	])('is not computed when the denominator differs: %o', (changes) => {
		expect(derive(share, pair(changes))).toEqual([]);
	});
});

describe('a question about the figures', () => {
	const kinds = (...readings: ReturnType<typeof aReading>[]) =>
		questionsAbout(readings).map((question) => question.kind);

	it('is asked when a value equals that of another level', () => {
		expect(kinds(aReading(1), aReading(2, { level: 'voivodeship' }))).toEqual([
			'same value at another level'
		]);
	});

	it('is asked when parts do not add up to their total', () => {
		const women = aReading(2, { value: 60, breakdown: 'kobiety' });
		const men = (value: number) => aReading(3, { value, breakdown: 'mężczyźni' });
		expect(questionsAbout([aReading(1), women, men(50)])).toEqual([
			{
				kind: 'parts do not add up',
				readingIds: [testId(1), testId(2), testId(3)],
				total: 100,
				sum: 110
			}
		]);
		expect(kinds(aReading(1), women, men(40))).toEqual([]);
		expect(kinds(aReading(1), women)).toEqual([]);
	});

	it('is asked when a running count stands beside a stock', () => {
		expect(kinds(aReading(1), aReading(2, { year: 2023, countKind: 'cumulative' }))).toEqual([
			'running count beside stock'
		]);
	});

	it('is asked when two sources differ and none is preferred', () => {
		const other = (preferred: boolean) => aReading(2, { value: 90, preferred });
		expect(kinds(aReading(1), other(false))).toEqual(['no preferred source']);
		expect(kinds(aReading(1), other(true))).toEqual([]);
	});

	it('is asked when a value changes more than three times in a year', () => {
		expect(kinds(aReading(1), aReading(2, { year: 2025, value: 301 }))).toEqual(['sudden jump']);
		expect(kinds(aReading(1), aReading(2, { year: 2025, value: 300 }))).toEqual([]);
	});
});
