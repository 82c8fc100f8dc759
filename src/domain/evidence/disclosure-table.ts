import { dimensionOf, traitsOf } from './breakdown';
import type { Indicator } from './indicator';
import type { Reading } from './reading';
import type { Cell, Line } from './suppression';

/** One figure of one table; several sources may give it. */
export type TableCell = Cell & { readings: Reading[]; traits: string[]; sensitive: boolean };

/** Minimum published count, planning-method §9.2; a group named by citizenship needs more. */
const minimumCount = (indicator: Pick<Indicator, 'sensitivity'>, traits: string[]): number => {
	const namesCitizenship = traits.some((trait) => dimensionOf(trait) === 'citizenship');
	if (indicator.sensitivity === 'sensitive') return namesCitizenship ? 30 : 10;
	return namesCitizenship ? 10 : 5;
};

const tableKey = (reading: Reading): string =>
	[reading.indicatorId, reading.year, reading.level, reading.countKind].join('|');

/** A zero is shown for normal counts, and stands as "<10" for sensitive ones. */
const isSmall = (value: number, threshold: number, sensitive: boolean): boolean =>
	value < threshold && (sensitive || value > 0);

const toCell = (key: string, readings: Reading[], indicator: Indicator): TableCell => {
	const traits = traitsOf(readings[0]?.breakdown ?? '');
	const threshold = minimumCount(indicator, traits);
	const sensitive = indicator.sensitivity === 'sensitive';
	const values = readings.flatMap((reading) => (reading.value === null ? [] : [reading.value]));
	const smallest = readings.flatMap((reading) =>
		[reading.value, reading.low].filter((v) => v !== null)
	);
	const preferred = readings.find((reading) => reading.preferred) ?? readings[0];
	const value = preferred?.value ?? values[0] ?? 0;
	const small = smallest.some((one) => isSmall(one, threshold, sensitive));
	return {
		key,
		value,
		threshold,
		state: small ? 'small' : 'shown',
		low: small ? (sensitive ? 0 : 1) : 0,
		high: small ? Math.max(threshold - 1, value) : Number.POSITIVE_INFINITY,
		readings,
		traits,
		sensitive
	};
};

/** The cells of all tables of counts; readings of the same figure from several sources share a cell. */
export const cellsOfReadings = (
	readings: readonly Reading[],
	indicatorOf: (id: string) => Indicator
): TableCell[] => {
	const counted = readings.filter((reading) => reading.value !== null);
	const groups = Map.groupBy(
		counted,
		(reading) => `${tableKey(reading)}|${traitsOf(reading.breakdown).join('×')}`
	);
	return [...groups].flatMap(([key, group]) => {
		const [first] = group;
		return first === undefined ? [] : [toCell(key, group, indicatorOf(first.indicatorId))];
	});
};

/** What the parts leave of the whole: a group that no reading names, and that subtraction gives away. */
const restOf = (whole: TableCell, parts: readonly TableCell[]): Cell[] => {
	const value = whole.value - parts.reduce((sum, part) => sum + part.value, 0);
	if (value <= 0) return [];
	return [
		{
			key: `${whole.key}|rest`,
			value,
			threshold: whole.threshold,
			state: 'unlisted',
			low: 0,
			high: Number.POSITIVE_INFINITY
		}
	];
};

/** Every choice of cells that adds up to a value; of a very long list the first twelve are tried. */
const choicesOf = (cells: readonly TableCell[], value: number): TableCell[][] => {
	const listed = cells.slice(0, 12);
	return Array.from({ length: 2 ** listed.length - 1 }, (_, index) =>
		listed.filter((_cell, bit) => ((index + 1) >> bit) % 2 === 1)
	).filter((choice) => choice.reduce((sum, cell) => sum + cell.value, 0) === value);
};

/**
 * Breakdowns are words, so dimensions are guessed. Parts that together exceed the whole belong to several dimensions, and
 * what parts leave open may be called otherwise ("nie podano"): every choice of cells that adds up is a line too.
 */
const otherReadings = (
	whole: TableCell,
	parts: readonly TableCell[],
	beside: readonly TableCell[]
): Line[] => {
	const rest = whole.value - parts.reduce((sum, part) => sum + part.value, 0);
	if (rest === 0) return [];
	if (rest < 0) return choicesOf(parts, whole.value).map((choice) => ({ whole, parts: choice }));
	return choicesOf(beside, rest).map((choice) => ({ whole, parts: [...parts, ...choice] }));
};

const isPartOf = (whole: TableCell, cell: TableCell): string | null => {
	if (cell.traits.length !== whole.traits.length + 1) return null;
	const [added, ...more] = cell.traits.filter((trait) => !whole.traits.includes(trait));
	return added === undefined || more.length > 0 ? null : dimensionOf(added);
};

const linesUnder = (whole: TableCell, table: readonly TableCell[]): Line[] => {
	const below = table.filter((cell) => isPartOf(whole, cell) !== null);
	const dimensions = Map.groupBy(below, (cell) => isPartOf(whole, cell));
	return [...dimensions.values()].flatMap((parts) => {
		const beside = below.filter((cell) => !parts.includes(cell));
		const all: Line = { whole, parts: [...parts, ...restOf(whole, parts)] };
		return [all, ...otherReadings(whole, parts, beside)];
	});
};

/** Rows and columns: every total with the parts of one dimension. */
export const linesOfTables = (cells: readonly TableCell[]): Line[] => {
	const tables = Map.groupBy(cells, (cell) => cell.key.split('|').slice(0, 4).join('|'));
	return [...tables.values()].flatMap((table) =>
		table.flatMap((whole) => linesUnder(whole, table))
	);
};

/** The same figure at two levels or of two kinds (a city is gmina and powiat at once): hiding one needs hiding both. */
export const linesOfTwins = (cells: readonly TableCell[]): Line[] => {
	const same = Map.groupBy(cells, (cell) => {
		const [indicatorId, year] = cell.key.split('|');
		return [indicatorId, year, cell.traits.join('×'), cell.value].join('|');
	});
	return [...same.values()].flatMap(([first, ...twins]) =>
		first === undefined ? [] : twins.map((twin) => ({ whole: first, parts: [twin] }))
	);
};

/** A published share gives away both counts, and so also those without the trait: whole = part + rest. */
export const linesOfShares = (
	cells: readonly TableCell[],
	indicators: readonly Indicator[]
): Line[] =>
	indicators.flatMap(({ derivation }) => {
		if (derivation === null || derivation.factor !== 100) return [];
		const find = (indicatorId: string) =>
			cells.filter((cell) => cell.key.startsWith(`${indicatorId}|`));
		return find(derivation.numerator).flatMap((part) => {
			const place = part.key.split('|').toSpliced(0, 1).join('|');
			const whole = find(derivation.denominator).find((cell) => cell.key.endsWith(`|${place}`));
			if (whole === undefined || whole.value < part.value) return [];
			const rest = restOf(whole, [part]).map((cell) => ({ ...cell, threshold: part.threshold }));
			return rest.length === 0 ? [] : [{ whole, parts: [part, ...rest] }];
		});
	});

/** All of a group in one part says something about each of its people: its zeros are hidden like small counts. */
export const hideRevealingZeros = (lines: readonly Line[]): void => {
	for (const { whole, parts } of lines) {
		const zeros = parts.filter((part) => part.value === 0);
		if (whole.value === 0 || zeros.length === 0 || zeros.length !== parts.length - 1) continue;
		for (const zero of zeros.filter((part) => part.state === 'shown')) {
			zero.state = 'small';
			zero.low = 0;
			zero.high = zero.threshold - 1;
		}
	}
};
