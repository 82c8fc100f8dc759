import type { BudgetLine, Measure } from '../measures/measure';

type Period = { from: number; to: number };

/** Sums in PLN. `certain` + `planned` + `unfunded` = `total`; a line without a source is unfunded whatever it promises. */
export type Money = { total: number; certain: number; planned: number; unfunded: number };

export type Budget = {
	whole: Money;
	/** Every year of the period, and years outside it that carry money */
	byYear: { year: number; money: Money }[];
	/** `fundingKey` null = money not found yet; largest first */
	bySource: { fundingKey: string | null; total: number; years: Record<number, number> }[];
	/** In the order of the measures; a measure without cost has a total of 0 */
	byMeasure: { measureId: string; money: Money; years: Record<number, number> }[];
	/** Years of the period in which measures run and none of them has a cost */
	yearsWithoutMoney: { year: number; measureIds: string[] }[];
};

const nothing: Money = { total: 0, certain: 0, planned: 0, unfunded: 0 };

const standing = (line: BudgetLine): 'certain' | 'planned' | 'unfunded' =>
	line.fundingKey === null ? 'unfunded' : line.certainty;

/** Cents are summed as whole numbers, so that totals agree to the grosz however they are grouped. */
const add = (a: number, b: number): number => (Math.round(a * 100) + Math.round(b * 100)) / 100;

export const sumMoney = (lines: BudgetLine[]): Money =>
	lines.reduce<Money>(
		(money, line) => ({
			...money,
			total: add(money.total, line.amount),
			[standing(line)]: add(money[standing(line)], line.amount)
		}),
		nothing
	);

const byYearOf = (lines: BudgetLine[]): Record<number, number> => {
	const years: Record<number, number> = {};
	for (const line of lines) years[line.year] = add(years[line.year] ?? 0, line.amount);
	return years;
};

export const yearsOf = (period: Period): number[] =>
	Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index);

/** Whether the measure runs in some month of that year; one without dates runs through the whole period. */
export const runsIn = (
	measure: Pick<Measure, 'startsOn' | 'endsOn'>,
	year: number,
	period: Period
): boolean => {
	const from = measure.startsOn ? Number(measure.startsOn.slice(0, 4)) : period.from;
	const to = measure.endsOn ? Number(measure.endsOn.slice(0, 4)) : period.to;
	return from <= year && year <= to;
};

const findYearsWithoutMoney = (measures: Measure[], period: Period) =>
	yearsOf(period)
		.filter(
			(year) =>
				!measures.some(({ budget }) => budget.some((line) => line.year === year && line.amount > 0))
		)
		.map((year) => ({
			year,
			measureIds: measures
				// Dates say that it runs; without them nobody has claimed that this year needs money.
				.filter(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null)
				.filter((measure) => runsIn(measure, year, period))
				.map(({ id }) => id)
		}))
		.filter(({ measureIds }) => measureIds.length > 0);

const sumBySource = (lines: BudgetLine[]): Budget['bySource'] =>
	[...Map.groupBy(lines, ({ fundingKey }) => fundingKey)]
		.map(([fundingKey, own]) => ({
			fundingKey,
			total: sumMoney(own).total,
			years: byYearOf(own)
		}))
		.toSorted((a, b) => b.total - a.total);

/** Adds up the cost of all measures by year, by source and by measure. Amounts in PLN. */
export const sumBudget = ({
	measures,
	period
}: {
	measures: Measure[];
	period: Period;
}): Budget => {
	const ordered = measures.toSorted((a, b) => a.position - b.position);
	const lines = ordered.flatMap(({ budget }) => budget);
	const years = [...new Set([...yearsOf(period), ...lines.map(({ year }) => year)])].toSorted(
		(a, b) => a - b
	);
	return {
		whole: sumMoney(lines),
		byYear: years.map((year) => ({
			year,
			money: sumMoney(lines.filter((line) => line.year === year))
		})),
		bySource: sumBySource(lines),
		byMeasure: ordered.map((measure) => ({
			measureId: measure.id,
			money: sumMoney(measure.budget),
			years: byYearOf(measure.budget)
		})),
		yearsWithoutMoney: findYearsWithoutMoney(ordered, period)
	};
};
