import { publicationOfRate, type Publication } from './disclosure';
import type { Indicator } from './indicator';
import { grades, type Grade, type Reading } from './reading';

type Level = Reading['level'];
type CountKind = Reading['countKind'];

/** `level` left out = the gmina where it has readings, else the level with the most; levels are never mixed. */
export type SeriesChoice = { level?: Level; breakdown?: string; countKind?: CountKind };

/** One year of a series: the reading that the team uses, and those of other sources beside it. */
export type SeriesPoint = { year: number; reading: Reading; others: Reading[] };

/** A figure computed from two readings; never typed, never stored. */
export type DerivedFigure = {
	indicatorId: string;
	year: number;
	level: Level;
	breakdown: string;
	value: number;
	/** The worse grade of the two */
	grade: Grade;
	numerator: Reading;
	denominator: Reading;
};

/** Preferred first, then the better grade, then the later day; ids settle ties so that the choice is stable. */
const byPreference = (a: Reading, b: Reading): number =>
	Number(b.preferred) - Number(a.preferred) ||
	Number(a.value === null) - Number(b.value === null) ||
	grades.indexOf(a.grade) - grades.indexOf(b.grade) ||
	(b.asOf ?? '').localeCompare(a.asOf ?? '') ||
	a.id.localeCompare(b.id);

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined =>
	[...Map.groupBy(values, (value) => value)].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];

const commonLevel = (readings: readonly Reading[]): Level | undefined =>
	readings.some((reading) => reading.level === 'gmina')
		? 'gmina'
		: mostFrequent(readings.map((reading) => reading.level));

/**
 * The readings of an indicator by year, earliest first, of one level, one breakdown ('' = total) and one kind of count:
 * a running count and a stock are never put in one series. Years with a reason instead of a value are in it too.
 */
export const seriesOf = (
	indicatorId: string,
	readings: readonly Reading[],
	choice: SeriesChoice = {}
): SeriesPoint[] => {
	const own = readings.filter(
		(reading) =>
			reading.indicatorId === indicatorId && reading.breakdown === (choice.breakdown ?? '')
	);
	const level = choice.level ?? commonLevel(own);
	const atLevel = own.filter((reading) => reading.level === level);
	const kind = choice.countKind ?? mostFrequent(atLevel.map((reading) => reading.countKind));
	const years = Map.groupBy(
		atLevel.filter((reading) => reading.countKind === kind),
		(reading) => reading.year
	);
	return [...years]
		.toSorted(([a], [b]) => a - b)
		.flatMap(([year, found]) => {
			const [reading, ...others] = found.toSorted(byPreference);
			return reading === undefined ? [] : [{ year, reading, others }];
		});
};

/** The newest reading of an indicator that has a value; null when there is none. */
export const latest = (
	indicatorId: string,
	readings: readonly Reading[],
	choice: SeriesChoice = {}
): Reading | null =>
	seriesOf(indicatorId, readings, choice).findLast((point) => point.reading.value !== null)
		?.reading ?? null;

const worseGrade = (a: Grade, b: Grade): Grade => (a > b ? a : b);

const isRunning = (reading: Reading): boolean => reading.countKind === 'cumulative';

const divide = (
	indicator: Indicator,
	numerator: Reading,
	denominator: Reading
): DerivedFigure[] => {
	const { derivation } = indicator;
	if (derivation === null || isRunning(numerator) !== isRunning(denominator)) return [];
	if (numerator.value === null || denominator.value === null || denominator.value === 0) return [];
	return [
		{
			indicatorId: indicator.id,
			year: numerator.year,
			level: numerator.level,
			breakdown: numerator.breakdown,
			value: (derivation.factor * numerator.value) / denominator.value,
			grade: worseGrade(numerator.grade, denominator.grade),
			numerator,
			denominator
		}
	];
};

/**
 * Figures of an indicator with a derivation (factor × numerator / denominator), by year; empty for every other one. Both
 * readings must be of the same year, level and breakdown, and neither or both a running count.
 */
export const derive = (
	indicator: Indicator,
	readings: readonly Reading[],
	choice: SeriesChoice = {}
): DerivedFigure[] => {
	const { derivation } = indicator;
	if (derivation === null) return [];
	const numerators = seriesOf(derivation.numerator, readings, choice);
	const level = choice.level ?? numerators[0]?.reading.level;
	const denominators = seriesOf(derivation.denominator, readings, {
		level,
		breakdown: choice.breakdown
	});
	return numerators.flatMap(({ year, reading }) => {
		const denominator = denominators.find((point) => point.year === year)?.reading;
		return denominator === undefined ? [] : divide(indicator, reading, denominator);
	});
};

/** What of a derived figure may leave the plan; `published` is the answer of publishReadings for the whole plan. */
export const publishDerived = (
	figure: DerivedFigure,
	indicator: Indicator,
	published: ReadonlyMap<string, Publication>
): Publication =>
	publicationOfRate(indicator, figure.value, figure.grade === 'C' || figure.grade === 'D', {
		numerator: published.get(figure.numerator.id) ?? null,
		denominator: published.get(figure.denominator.id) ?? null
	});

/** Percentage change from the year before; null where a value is missing, the year before was 0, or a year is skipped. */
export const yearOnYear = (
	series: readonly SeriesPoint[]
): { year: number; percent: number | null }[] =>
	series.slice(1).map((point, index) => {
		const before = series[index];
		const now = point.reading.value;
		const then = before?.year === point.year - 1 ? before.reading.value : null;
		if (now === null || then === null || then === 0) return { year: point.year, percent: null };
		return { year: point.year, percent: (100 * (now - then)) / Math.abs(then) };
	});

/** A count per 1,000 residents; null without residents. */
export const perThousand = (count: number, residents: number): number | null =>
	residents > 0 ? (1000 * count) / residents : null;
