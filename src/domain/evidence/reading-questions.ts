import { dimensionOf, traitsOf } from './breakdown';
import type { Reading } from './reading';
import { seriesOf } from './series';

/** Something about the figures that the team should look at before it uses them; never an error. */
export type ReadingQuestion =
	| { kind: 'same value at another level'; readingIds: string[]; value: number }
	| { kind: 'parts do not add up'; readingIds: string[]; total: number; sum: number }
	| { kind: 'running count beside stock'; readingIds: string[] }
	| { kind: 'no preferred source'; readingIds: string[] }
	| { kind: 'sudden jump'; readingIds: string[]; from: number; to: number };

type Valued = Reading & { value: number };
const hasValue = (reading: Reading): reading is Valued => reading.value !== null;
const idsOf = (readings: readonly Reading[]): string[] => readings.map((reading) => reading.id);
const groupsOf = (readings: readonly Valued[], ...keys: (keyof Reading)[]): Valued[][] => [
	...Map.groupBy(readings, (reading) => keys.map((key) => reading[key]).join('|')).values()
];

const sameElsewhere = (readings: readonly Valued[]): ReadingQuestion[] =>
	groupsOf(readings, 'indicatorId', 'year', 'breakdown', 'value')
		.filter(([first]) => first !== undefined && first.value !== 0)
		.filter((group) => new Set(group.map((reading) => reading.level)).size > 1)
		.map((group) => ({
			kind: 'same value at another level',
			readingIds: idsOf(group),
			value: group[0]?.value ?? 0
		}));

/** Rounded and estimated figures may differ by 2 %. */
const addsUp = (total: Valued, parts: readonly Valued[], sum: number): boolean => {
	const exact = [total, ...parts].every((reading) => reading.valueKind === 'exact');
	return Math.abs(sum - total.value) <= (exact ? 0 : 0.02 * Math.abs(total.value));
};

const badSums = (readings: readonly Valued[]): ReadingQuestion[] =>
	groupsOf(readings, 'indicatorId', 'year', 'level', 'countKind', 'sourceId').flatMap((group) => {
		const total = group.find((reading) => reading.breakdown === '');
		if (total === undefined) return [];
		const parts = group.filter((reading) => traitsOf(reading.breakdown).length === 1);
		const dimensions = Map.groupBy(parts, (part) => dimensionOf(part.breakdown));
		return [...dimensions.values()].flatMap((members): ReadingQuestion[] => {
			const sum = members.reduce((all, part) => all + part.value, 0);
			const fits = members.length < 2 ? sum <= total.value : addsUp(total, members, sum);
			if (fits) return [];
			const readingIds = idsOf([total, ...members]);
			return [{ kind: 'parts do not add up', readingIds, total: total.value, sum }];
		});
	});

const mixedCounts = (readings: readonly Valued[]): ReadingQuestion[] =>
	groupsOf(readings, 'indicatorId', 'level', 'breakdown')
		.filter((group) => {
			const kinds = new Set(group.map((reading) => reading.countKind));
			return kinds.has('cumulative') && kinds.size > 1;
		})
		.map((group) => ({ kind: 'running count beside stock', readingIds: idsOf(group) }));

const undecidedSources = (readings: readonly Valued[]): ReadingQuestion[] =>
	groupsOf(readings, 'indicatorId', 'year', 'level', 'breakdown', 'countKind')
		.filter((group) => group.length > 1)
		.filter((group) => group.filter((reading) => reading.preferred).length !== 1)
		.map((group) => ({ kind: 'no preferred source', readingIds: idsOf(group) }));

const suddenJumps = (readings: readonly Valued[]): ReadingQuestion[] =>
	groupsOf(readings, 'indicatorId', 'level', 'breakdown', 'countKind').flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const series = seriesOf(first.indicatorId, group, first);
		return series.slice(1).flatMap((point, index): ReadingQuestion[] => {
			const before = series[index];
			if (before?.year !== point.year - 1) return [];
			const from = before.reading.value ?? 0;
			const to = point.reading.value ?? 0;
			if (from <= 0 || to <= 0 || (to <= 3 * from && from <= 3 * to)) return [];
			return [
				{ kind: 'sudden jump', readingIds: idsOf([before.reading, point.reading]), from, to }
			];
		});
	});

/**
 * The cautions that published figures taught (domain reference, cities): a value equal to another level's, parts that do
 * not add up to their total, a running count beside a stock, several sources without one preferred, a change of more
 * than three times within a year.
 */
export const questionsAbout = (readings: readonly Reading[]): ReadingQuestion[] => {
	const valued = readings.filter(hasValue);
	return [
		...sameElsewhere(valued),
		...badSums(valued),
		...mixedCounts(valued),
		...undecidedSources(valued),
		...suddenJumps(valued)
	];
};
