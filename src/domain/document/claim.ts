import type { Reading } from '../evidence/reading';
import { dimensionOf, traitsOf } from '../evidence/breakdown';
import type { ClaimAttributes } from '../plan/living-text';
import { assertNever } from '../shared/result';
import type { FigureSheet, SheetFigure, SheetSeries } from './figure-sheet';
import { figureBefore, figureOfYear, seriesFor } from './living-figure';

/** Why a claim cannot be checked. `estimate`: grade C or D, or no exact number; such figures are not compared. */
type Unchecked = 'no figure' | 'withheld' | 'estimate' | 'nothing to compare';

/** A figure that a claim was held against. */
type ClaimFigure = { name: string; year: number; text: string };

/** Whether the data support what a sentence claims; `figures` are those it was held against, the claimed one last. */
export type ClaimCheck =
	| { state: 'holds' | 'no longer holds'; name: string; figures: ClaimFigure[] }
	| { state: 'cannot be checked'; name: string; figures: ClaimFigure[]; because: Unchecked };

type Verdict = { state: 'holds' | 'no longer holds' } | { because: Unchecked };

const verdict = (holds: boolean): Verdict => ({ state: holds ? 'holds' : 'no longer holds' });

/** Less than 1 % of change, or half a percentage point, is no change worth a word (own design). */
const isSmall = (from: number, to: number, { unit }: SheetSeries): boolean =>
	unit.unitKind === 'percent'
		? Math.abs(to - from) < 0.5
		: Math.abs(to - from) < 0.01 * Math.abs(from) || to === from;

/** The numbers of figures that may be compared, or why they may not be. */
const numbersOf = (figures: SheetFigure[]): { values: number[] } | { because: Unchecked } => {
	const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
	if (figures.some(({ withheld }) => withheld)) return { because: 'withheld' };
	if (values.length < figures.length) return { because: 'no figure' };
	return figures.every(({ comparable }) => comparable) ? { values } : { because: 'estimate' };
};

type Compared = { figures: { series: SheetSeries; figure: SheetFigure }[]; verdict: Verdict };

const compare = (
	compared: Compared['figures'],
	holds: (values: number[], series: SheetSeries) => boolean
): Compared => {
	const numbers = numbersOf(compared.map(({ figure }) => figure));
	const series = compared.at(-1)?.series;
	if ('because' in numbers) return { figures: compared, verdict: numbers };
	return {
		figures: compared,
		verdict: series ? verdict(holds(numbers.values, series)) : { because: 'no figure' }
	};
};

const nothing = (because: Unchecked): Compared => ({ figures: [], verdict: { because } });

const overTime = (
	claim: ClaimAttributes,
	sheet: FigureSheet,
	holds: (from: number, to: number, series: SheetSeries) => boolean
): Compared => {
	const series = seriesFor(claim, 'value', sheet);
	const figure = series && figureOfYear(series, claim.year);
	if (!series || !figure) return nothing('no figure');
	const before = figureBefore(series, figure, claim.since);
	if (!before) return { ...nothing('nothing to compare'), figures: [{ series, figure }] };
	return compare(
		[
			{ series, figure: before },
			{ series, figure }
		],
		([from = 0, to = 0], of) => holds(from, to, of)
	);
};

/** More than half: of the total where the claim is about a part, of a hundred where it is about a percentage. */
const most = (claim: ClaimAttributes, sheet: FigureSheet): Compared => {
	const series = seriesFor(claim, claim.part === '' ? 'value' : 'share', sheet);
	const percent = series?.kind === 'share' || series?.unit.unitKind === 'percent';
	const figure = series && figureOfYear(series, claim.year);
	if (!series || !figure || !percent) return nothing('no figure');
	return compare([{ series, figure }], ([value = 0]) => value > 50);
};

/** Dimensions are told from the last trait, so that cells of a cross table stand against their like. */
const dimension = (part: string): string => traitsOf(part).map(dimensionOf).join('×');

const amongParts = (
	claim: ClaimAttributes,
	sheet: FigureSheet,
	holds: (own: number, others: number[]) => boolean
): Compared => {
	const own = seriesFor(claim, 'value', sheet);
	const figure = own && figureOfYear(own, claim.year);
	if (!own || !figure || claim.part === '') return nothing('no figure');
	const others = sheet.series
		.filter(
			(one) =>
				one.kind === 'value' &&
				one.of === own.of &&
				one.level === own.level &&
				one.counted === own.counted &&
				one.part !== own.part &&
				one.part !== '' &&
				dimension(one.part) === dimension(own.part)
		)
		.flatMap((series) => {
			const beside = figureOfYear(series, String(figure.year));
			return beside ? [{ series, figure: beside }] : [];
		});
	if (others.length === 0)
		return { ...nothing('nothing to compare'), figures: [{ series: own, figure }] };
	return compare([...others, { series: own, figure }], (values) =>
		holds(values.at(-1) ?? 0, values.slice(0, -1))
	);
};

const againstAmount = (
	claim: ClaimAttributes,
	sheet: FigureSheet,
	holds: (value: number, amount: number) => boolean
): Compared => {
	const series = seriesFor(claim, 'value', sheet);
	const figure = series && figureOfYear(series, claim.year);
	const amount = Number(claim.than);
	if (!series || !figure || claim.than === '' || Number.isNaN(amount)) return nothing('no figure');
	const enough = claim.claim === 'at least' && figure.atLeast && figure.value !== null;
	if (enough)
		return { figures: [{ series, figure }], verdict: verdict(holds(figure.value ?? 0, amount)) };
	return compare([{ series, figure }], ([value = 0]) => holds(value, amount));
};

/** Rates only: a count of a city is no match for that of a country. */
const againstLevel = (
	claim: ClaimAttributes,
	sheet: FigureSheet,
	holds: (own: number, there: number) => boolean
): Compared => {
	const series = seriesFor(claim, 'value', sheet);
	const figure = series && figureOfYear(series, claim.year);
	if (!series || !figure || series.unit.unitKind === 'count') return nothing('no figure');
	const there = seriesFor({ ...claim, level: claim.than }, 'value', sheet);
	const beside = there && figureOfYear(there, String(figure.year));
	if (!there || !beside) return { ...nothing('nothing to compare'), figures: [{ series, figure }] };
	return compare(
		[
			{ series: there, figure: beside },
			{ series, figure }
		],
		([other = 0, own = 0]) => holds(own, other)
	);
};

const compared = (claim: ClaimAttributes, sheet: FigureSheet): Compared => {
	switch (claim.claim) {
		case 'rose':
			return overTime(claim, sheet, (from, to) => to > from);
		case 'fell':
			return overTime(claim, sheet, (from, to) => to < from);
		case 'unchanged':
			return overTime(claim, sheet, isSmall);
		case 'most':
			return most(claim, sheet);
		case 'largest':
			return amongParts(claim, sheet, (own, others) => others.every((other) => own > other));
		case 'smallest':
			return amongParts(claim, sheet, (own, others) => others.every((other) => own < other));
		case 'at least':
			return againstAmount(claim, sheet, (value, amount) => value >= amount);
		case 'at most':
			return againstAmount(claim, sheet, (value, amount) => value <= amount);
		case 'higher than':
			return againstLevel(claim, sheet, (own, there) => own > there);
		case 'lower than':
			return againstLevel(claim, sheet, (own, there) => own < there);
		default:
			return assertNever(claim.claim);
	}
};

/** Holds a claim against the figures that the document may show; what is withheld supports no sentence. */
export const checkClaim = (claim: ClaimAttributes, sheet: FigureSheet): ClaimCheck => {
	const { figures, verdict: found } = compared(claim, sheet);
	const base = {
		name: seriesFor(claim, 'value', sheet)?.name ?? '',
		figures: figures.map(({ series, figure }) => ({
			name: series.name,
			year: figure.year,
			text: figure.text
		}))
	};
	return 'because' in found
		? { ...base, state: 'cannot be checked', because: found.because }
		: { ...base, state: found.state };
};

const words = {
	pl: (year: number, text: string) => `${year}\u00a0r.: ${text}`,
	en: (year: number, text: string) => `${year}: ${text}`
} as const;

/** „2020 r.: 4 000 osób → 2024 r.: 3 800 osób”; names are said where the figures are of different things. */
export const claimFacts = ({ figures }: ClaimCheck, { language }: FigureSheet): string => {
	const oneThing = new Set(figures.map(({ name }) => name)).size <= 1;
	return figures
		.map(({ name, year, text }) =>
			oneThing ? words[language](year, text) : `${name}, ${words[language](year, text)}`
		)
		.join(oneThing ? ' → ' : '; ');
};

/** Levels that the same indicator has figures of, other than its own. */
export const levelsBeside = (series: SheetSeries, sheet: FigureSheet): Reading['level'][] => [
	...new Set(
		sheet.series
			.filter(
				(one) =>
					one.kind === 'value' &&
					one.of === series.of &&
					one.part === series.part &&
					one.counted === series.counted &&
					one.level !== series.level
			)
			.map(({ level }) => level)
	)
];
