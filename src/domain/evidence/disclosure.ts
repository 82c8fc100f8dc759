import { traitsOf } from './breakdown';
import {
	cellsOfReadings,
	hideRevealingZeros,
	linesOfShares,
	linesOfTables,
	linesOfTwins,
	type TableCell
} from './disclosure-table';
import type { Indicator } from './indicator';
import type { Reading } from './reading';
import { suppressComplements } from './suppression';

/** How a figure leaves the plan. `below` is written "<5" or "<10"; of a hidden figure nothing at all is written. */
export type Publication =
	| { shown: 'value'; value: number }
	| { shown: 'below'; threshold: number }
	| { shown: 'hidden'; because: 'complement' | 'derived' | 'denominator' | 'level' };

/** Smallest denominator of a published percentage (planning-method §9.2); surveys are grades C and D. */
const minimumDenominator = (
	indicator: Pick<Indicator, 'sensitivity'>,
	fromSurvey: boolean
): number => (indicator.sensitivity === 'sensitive' ? 50 : fromSurvey ? 30 : 20);

const isCountOfPeople = (indicator: Indicator): boolean =>
	indicator.countsPeople && indicator.unitKind === 'count';

/** Trafficking, unaccompanied minors, violence and returns: nothing below the powiat (planning-method §9.2). */
const isHeldBelowPowiat = (indicator: Indicator): boolean =>
	indicator.sensitivity === 'sensitive' &&
	(indicator.area === 'THB' || ['SOC-05', 'SOC-06', 'RET-05'].includes(indicator.id));

const mayBePublishedAt = (indicator: Indicator, reading: Reading): boolean => {
	const { level } = reading;
	const sensitive = indicator.sensitivity === 'sensitive';
	if (traitsOf(reading.breakdown).length > (sensitive ? 2 : 3)) return false;
	// "never at gmina level": a national or voivodeship figure only (indicators, THB-04).
	if (indicator.id === 'THB-04') return !['gmina', 'powiat', 'institution'].includes(level);
	if (isHeldBelowPowiat(indicator)) return !['gmina', 'institution'].includes(level);
	// Below the gmina a group needs 50 people, and sensitive counts are never shown.
	return level !== 'institution' || (!sensitive && (reading.value ?? 0) >= 50);
};

/** A figure of an indicator that the pack does not know is treated as the most careful kind. */
const unknownIndicator = (id: string): Indicator => ({
	id,
	area: 'POP',
	name: { pl: id, en: id },
	type: 'context',
	definition: { pl: id, en: id },
	unit: { pl: id, en: id },
	unitKind: 'count',
	decimals: 0,
	countsPeople: true,
	sensitivity: 'sensitive',
	frequency: { pl: id, en: id },
	disaggregation: null,
	whereToGet: [],
	caveats: [],
	sources: [],
	verified: false,
	starter: false,
	mayCarryTarget: false,
	freshYears: 1,
	derivation: null,
	betterWhen: 'neutral'
});

/** Two totals of a running count tell how many came between them: the later one waits (§9.2, step 5). */
const holdSmallSteps = (cells: readonly TableCell[]): void => {
	const running = cells.filter((cell) => cell.readings[0]?.countKind === 'cumulative');
	const series = Map.groupBy(running, (cell) => cell.key.split('|').toSpliced(1, 1).join('|'));
	for (const group of series.values()) {
		const ordered = group.toSorted((a, b) => a.key.localeCompare(b.key));
		let last: TableCell | null = null;
		for (const cell of ordered) {
			if (cell.state !== 'shown') continue;
			const step: number | null = last === null ? null : Math.abs(cell.value - last.value);
			if (step !== null && step > 0 && step < cell.threshold) {
				cell.state = 'complement';
				cell.low = cell.threshold;
			} else last = cell;
		}
	}
};

const publicationOfCell = (cell: TableCell, value: number): Publication => {
	if (cell.state === 'shown') return { shown: 'value', value };
	if (cell.state === 'small') return { shown: 'below', threshold: cell.threshold };
	return { shown: 'hidden', because: 'complement' };
};

const publishCounts = (
	readings: readonly Reading[],
	indicators: readonly Indicator[],
	indicatorOf: (id: string) => Indicator
): Map<string, Publication> => {
	const cells = cellsOfReadings(readings, indicatorOf);
	const tables = linesOfTables(cells);
	holdSmallSteps(cells);
	hideRevealingZeros(tables);
	suppressComplements([...tables, ...linesOfTwins(cells), ...linesOfShares(cells, indicators)]);
	return new Map(
		cells.flatMap((cell) =>
			cell.readings.map((reading) => {
				const allowed = mayBePublishedAt(indicatorOf(reading.indicatorId), reading);
				const held: Publication = { shown: 'hidden', because: 'level' };
				return [reading.id, allowed ? publicationOfCell(cell, reading.value ?? 0) : held];
			})
		)
	);
};

/** The publication of a rate made of two figures: it falls with either of them, or with a thin denominator. */
export const publicationOfRate = (
	indicator: Indicator,
	value: number,
	fromSurvey: boolean,
	parts: { numerator: Publication | null; denominator: Publication | null }
): Publication => {
	const { numerator, denominator } = parts;
	if (
		denominator?.shown === 'value' &&
		denominator.value < minimumDenominator(indicator, fromSurvey)
	)
		return { shown: 'hidden', because: 'denominator' };
	if ([numerator, denominator].some((part) => part !== null && part.shown !== 'value'))
		return { shown: 'hidden', because: 'derived' };
	// Step 7: all or none of a sensitive trait says it of everybody.
	const isWholeGroup = indicator.unitKind === 'percent' && (value <= 0 || value >= 100);
	if (isWholeGroup && indicator.sensitivity === 'sensitive')
		return { shown: 'hidden', because: 'derived' };
	return { shown: 'value', value };
};

const publishRate = (
	reading: Reading,
	value: number,
	indicator: Indicator,
	find: (indicatorId: string) => Publication | null
): Publication => {
	if (!mayBePublishedAt(indicator, { ...reading, value: Number.POSITIVE_INFINITY }))
		return { shown: 'hidden', because: 'level' };
	const { derivation } = indicator;
	const thin = reading.grade === 'C' || reading.grade === 'D';
	return publicationOfRate(indicator, value, thin, {
		numerator: derivation === null ? null : find(derivation.numerator),
		denominator: derivation === null ? null : find(derivation.denominator)
	});
};

const worst = (found: readonly Publication[]): Publication | null =>
	found.find((publication) => publication.shown !== 'value') ?? found[0] ?? null;

/**
 * Decides for every reading with a value what may leave the plan, by the rules of planning-method §9.2. Give all readings
 * of the plan at once, since figures betray each other; readings without a value are not in the answer. The range
 * (`low`, `high`) and the note of a reading may be shown only where its value is. The plan itself is not changed.
 * Dominance of one employer (step 6) and earlier editions of a document are not known here.
 */
export const publishReadings = (
	readings: readonly Reading[],
	indicators: readonly Indicator[]
): Map<string, Publication> => {
	const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
	const indicatorOf = (id: string) => known.get(id) ?? unknownIndicator(id);
	const counts = readings.filter((reading) => isCountOfPeople(indicatorOf(reading.indicatorId)));
	const published = publishCounts(counts, indicators, indicatorOf);
	for (const reading of readings) {
		const indicator = indicatorOf(reading.indicatorId);
		if (reading.value === null || isCountOfPeople(indicator)) continue;
		const beside = (id: string) =>
			worst(
				counts
					.filter((count) => count.indicatorId === id && isSameFigure(count, reading))
					.flatMap((count) => published.get(count.id) ?? [])
			);
		published.set(
			reading.id,
			indicator.countsPeople || isHeldBelowPowiat(indicator)
				? publishRate(reading, reading.value, indicator, beside)
				: { shown: 'value', value: reading.value }
		);
	}
	return published;
};

const isSameFigure = (a: Reading, b: Reading): boolean =>
	a.year === b.year &&
	a.level === b.level &&
	traitsOf(a.breakdown).join('×') === traitsOf(b.breakdown).join('×');
