import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReading, anIndicator, testId } from '../../../tests/support/evidence';
import { publishReadings, type Publication } from './disclosure';
import type { Indicator } from './indicator';
import type { Reading } from './reading';
import { derive, publishDerived } from './series';

const pupils = anIndicator();
const assisted = anIndicator({ id: 'SOC-01', area: 'SOC', sensitivity: 'sensitive' });

/** Total first, then parts called p1, p2 … */
const aTable = (total: number, ...parts: number[]): Reading[] => [
	aReading(0, { value: total }),
	...parts.map((value, index) => aReading(index + 1, { value, breakdown: `część ${index + 1}` }))
];

const brief = (publication: Publication | undefined): string | number => {
	if (publication === undefined) return 'absent';
	if (publication.shown === 'value') return publication.value;
	return publication.shown === 'below' ? `<${publication.threshold}` : publication.because;
};

const shownOf = (readings: Reading[], indicators: Indicator[] = [pupils]) => {
	const published = publishReadings(readings, indicators);
	return readings.map((reading) => brief(published.get(reading.id)));
};

describe('a small count of people', () => {
	it('is hidden with the next smallest, so that the total does not give it away', () => {
		expect(shownOf(aTable(55, 12, 3, 40))).toEqual([55, 'complement', '<5', 40]);
	});

	it('is below 10 for sensitive indicators, and so is a zero', () => {
		const readings = [aReading(1, { indicatorId: 'SOC-01', value: 7 })];
		const none = [aReading(1, { indicatorId: 'SOC-01', value: 0 })];
		expect(shownOf(readings, [assisted])).toEqual(['<10']);
		expect(shownOf(none, [assisted])).toEqual(['<10']);
		expect(shownOf([aReading(1, { value: 0 })])).toEqual([0]);
	});

	it('needs ten people where it names a citizenship', () => {
		expect(shownOf([aReading(1, { value: 7, breakdown: 'Wietnam' })])).toEqual(['<10']);
		expect(shownOf([aReading(1, { value: 7, breakdown: 'przedszkola' })])).toEqual([7]);
	});

	it('is not given away by the group that nobody recorded', () => {
		expect(shownOf(aTable(55, 52))).toEqual([55, 'complement']);
		expect(shownOf(aTable(55, 30))).toEqual([55, 30]);
	});

	it('is not given away by two small counts that can only be the largest ones', () => {
		expect(shownOf(aTable(8, 4, 4))).toEqual(['complement', '<5', '<5']);
	});

	it('hides the zero of a group that is all in one part', () => {
		expect(shownOf(aTable(30, 30, 0))).toEqual([30, 'complement', '<5']);
	});

	it('is hidden in rows and columns of a cross table', () => {
		const cell = (number: number, value: number, breakdown: string) =>
			aReading(number, { value, breakdown });
		const shown = shownOf([
			cell(0, 110, ''),
			cell(1, 55, 'kobiety'),
			cell(2, 55, 'mężczyźni'),
			cell(3, 53, '0–17'),
			cell(4, 57, '18–59'),
			cell(5, 3, 'kobiety × 0–17'),
			cell(6, 52, 'kobiety × 18–59'),
			cell(7, 50, '0–17 × mężczyźni'),
			cell(8, 5, 'mężczyźni × 18–59')
		]);
		expect(shown.slice(0, 5)).toEqual([110, 55, 55, 53, 57]);
		expect(shown.slice(5)).toEqual(['<5', 'complement', 'complement', 'complement']);
	});

	it('is hidden from every source and at the twin level of a city', () => {
		const twins = [
			...aTable(55, 12, 3, 40),
			aReading(9, { level: 'powiat', breakdown: 'część 1', value: 12 })
		];
		expect(shownOf(twins)).toEqual([55, 'complement', '<5', 40, 'complement']);
		const sources = [aReading(1, { value: 3, preferred: true }), aReading(2, { value: 6 })];
		expect(shownOf(sources)).toEqual(['<5', '<5']);
	});

	it('waits when a running count grew by few people', () => {
		const running = [50, 53, 54, 70].map((value, index) =>
			aReading(index, { value, year: 2020 + index, countKind: 'cumulative' })
		);
		expect(shownOf(running)).toEqual([50, 'complement', 'complement', 70]);
	});
});

describe('sensitive matters', () => {
	it.each(['THB-03', 'SOC-05', 'SOC-06', 'RET-05'])(
		'%s is not published below the powiat',
		(id) => {
			const indicator = {
				...assisted,
				id,
				area: id === 'THB-03' ? ('THB' as const) : ('SOC' as const)
			};
			const at = (level: Reading['level']) =>
				shownOf([aReading(1, { indicatorId: id, level, value: 40 })], [indicator])[0];
			expect(at('gmina')).toBe('level');
			expect(at('powiat')).toBe(40);
		}
	);

	it('presumed victims are a national or voivodeship figure only', () => {
		const indicator = anIndicator({ id: 'THB-04', area: 'THB', sensitivity: 'sensitive' });
		const at = (level: Reading['level']) =>
			shownOf([aReading(1, { indicatorId: 'THB-04', level, value: 40 })], [indicator])[0];
		expect(at('powiat')).toBe('level');
		expect(at('voivodeship')).toBe(40);
	});

	it('an indicator that the pack does not know gets the most careful rule', () => {
		expect(shownOf([aReading(1, { value: 9 })], [])).toEqual(['<10']);
	});
});

describe('a rate', () => {
	const share = anIndicator({
		id: 'EDU-03',
		unitKind: 'percent',
		derivation: { kind: 'ratio', numerator: 'EDU-01', denominator: 'EDU-02', factor: 100 }
	});
	const all = anIndicator({ id: 'EDU-02' });
	const publish = (numerator: number, denominator: number) => {
		const readings = [
			aReading(1, { value: numerator }),
			aReading(2, { indicatorId: 'EDU-02', value: denominator, grade: 'B' })
		];
		const published = publishReadings(readings, [pupils, all, share]);
		return derive(share, readings).map((figure) => brief(publishDerived(figure, share, published)));
	};

	it('is hidden with the counts that it is made of', () => {
		expect(publish(3, 60)).toEqual(['derived']);
		expect(publish(30, 60)).toEqual([50]);
	});

	it('is hidden when its denominator is thin', () => {
		expect(publish(6, 19)).toEqual(['denominator']);
	});

	it('is hidden when those without the trait are few', () => {
		expect(publish(58, 60)).toEqual(['derived']);
	});

	it('typed in follows the counts beside it', () => {
		const readings = [
			aReading(1, { value: 3 }),
			aReading(2, { indicatorId: 'EDU-02', value: 60 }),
			aReading(3, { indicatorId: 'EDU-03', value: 5 })
		];
		expect(shownOf(readings, [pupils, all, share])[2]).toBe('derived');
	});
});

/** All whole-number tables with these shown values, as a reader would list them. */
const possibleParts = (
	shown: (string | number)[],
	total: number,
	sensitive: boolean
): number[][] => {
	const extend = (rows: number[][], one: string | number): number[][] =>
		rows.flatMap((row) => {
			const rest = total - row.reduce((sum, value) => sum + value, 0);
			const range = Array.from({ length: Math.max(0, rest + 1) }, (_, value) => value);
			const fits = range.filter((value) => {
				if (typeof one === 'number') return value === one;
				if (one === 'complement') return value >= (sensitive ? 10 : 5);
				return sensitive ? value < 10 : value > 0 && value < 5;
			});
			return fits.map((value) => [...row, value]);
		});
	return shown
		.reduce<number[][]>(extend, [[]])
		.filter((row) => row.reduce((sum, value) => sum + value, 0) === total);
};

describe('what is published', () => {
	const parts = fc.array(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 4 });

	it('never shows a small count, and no reader can work one out from the total', () => {
		fc.assert(
			fc.property(parts, fc.boolean(), (values, sensitive) => {
				const indicator = sensitive ? { ...assisted, id: 'EDU-01' } : pupils;
				const total = values.reduce((sum, value) => sum + value, 0);
				const [whole, ...shown] = shownOf(aTable(total, ...values), [indicator]);
				const limit = sensitive ? 10 : 5;
				for (const one of [whole, ...shown])
					if (typeof one === 'number') expect(one === 0 ? !sensitive : one >= limit).toBe(true);
				if (typeof whole !== 'number' || (shown.includes('<5') && values.includes(0))) return;
				const tables = possibleParts(shown, whole, sensitive);
				shown.forEach((one, index) => {
					if (typeof one === 'number') return;
					expect(new Set(tables.map((table) => table[index])).size).toBeGreaterThan(1);
				});
			}),
			{ numRuns: 400 }
		);
	});

	it('keeps every hidden cell of a cross table out of reach of subtraction', () => {
		const grid = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 9, maxLength: 9 });
		fc.assert(
			fc.property(grid, (values) => {
				const rows = ['kobiety', 'mężczyźni', 'inna: nie podano'];
				const columns = ['0–17', '18–59', '60+'];
				const at = (row: number, column: number) => values[3 * row + column] ?? 0;
				const cells = rows.flatMap((row, r) =>
					columns.map((column, c) =>
						aReading(10 + 3 * r + c, { value: at(r, c), breakdown: `${row} × ${column}` })
					)
				);
				const edges = columns.map((column, c) =>
					aReading(30 + c, { value: at(0, c) + at(1, c) + at(2, c), breakdown: column })
				);
				const published = publishReadings([...cells, ...edges], [pupils]);
				const hidden = (id: string) => published.get(id)?.shown !== 'value';
				for (const c of [0, 1, 2]) {
					const column = [...[0, 1, 2].map((r) => testId(10 + 3 * r + c)), testId(30 + c)];
					expect(column.filter(hidden)).not.toHaveLength(1);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
