import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBudgetLine, aMeasure, idOf } from '../../../tests/support/builders';
import { sumBudget } from './budget';

const period = { from: 2027, to: 2029 };

describe('a budget', () => {
	it('adds up by year, by source and by measure, and tells certain from planned from missing', () => {
		const measures = [
			aMeasure('a', {
				budget: [
					aBudgetLine(2027, 100.1),
					aBudgetLine(2028, 200.2, { certainty: 'planned', fundingKey: 'amif' }),
					aBudgetLine(2028, 50, { fundingKey: null })
				]
			}),
			aMeasure('b', { budget: [] })
		];
		const budget = sumBudget({ measures, period });
		expect(budget.whole).toEqual({ total: 350.3, certain: 100.1, planned: 200.2, unfunded: 50 });
		expect(budget.byYear.map(({ year, money }) => [year, money.total])).toEqual([
			[2027, 100.1],
			[2028, 250.2],
			[2029, 0]
		]);
		expect(budget.bySource.map(({ fundingKey, total }) => [fundingKey, total])).toEqual([
			['amif', 200.2],
			['own-budget', 100.1],
			[null, 50]
		]);
		expect(budget.byMeasure.map(({ money }) => money.total)).toEqual([350.3, 0]);
	});

	it('names years in which measures run without any money', () => {
		const measures = [aMeasure('a', { startsOn: '2027-03', endsOn: '2028-05' })];
		expect(sumBudget({ measures, period }).yearsWithoutMoney).toEqual([
			{ year: 2028, measureIds: [idOf('a')] }
		]);
	});

	it('comes to the same total however it is grouped', () => {
		const line = fc.record({
			year: fc.integer({ min: 2026, max: 2030 }),
			grosze: fc.integer({ min: 0, max: 1e9 }),
			fundingKey: fc.constantFrom('own-budget', 'amif', null),
			certainty: fc.constantFrom('certain', 'planned')
		});
		fc.assert(
			fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 6 }), (costs) => {
				const measures = costs.map((lines, index) =>
					aMeasure(String(index), {
						budget: lines.map(({ year, grosze, ...rest }) => aBudgetLine(year, grosze / 100, rest))
					})
				);
				const { whole, byYear, bySource, byMeasure } = sumBudget({ measures, period });
				const sum = (totals: number[]) =>
					Math.round(totals.reduce((all, total) => all + Math.round(total * 100), 0));
				const grosze = sum([whole.total]);
				expect(sum(byYear.map(({ money }) => money.total))).toBe(grosze);
				expect(sum(bySource.map(({ total }) => total))).toBe(grosze);
				expect(sum(byMeasure.map(({ money }) => money.total))).toBe(grosze);
				expect(sum([whole.certain, whole.planned, whole.unfunded])).toBe(grosze);
			})
		);
	});
});
