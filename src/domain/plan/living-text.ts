import { z } from 'zod';

/**
 * What in a text is tied to the plan. Everything is a plain string, so that it lives in a shared document as it is, and
 * older files without a field still parse.
 */
const text = z.string().default('');

/** Which figure of the plan: read by `livingFigure` and, for claims, by `checkClaim`. */
const pointing = {
	/** Id of an indicator; for `budget` which money, for `count` which items */
	of: text,
	/** Territorial level, kind of count and breakdown of the series; '' for budget and count */
	level: text,
	counted: text,
	part: text,
	/** `newest` or `2025`; '' = the whole period of a budget, or no year */
	year: text,
	/** The year compared with; '' = the figure before, or nothing to compare */
	since: text
};

export const figureKinds = ['value', 'change', 'share', 'budget', 'count'] as const;

/** A figure in a sentence. `shown` is what a person last accepted, `basis` the source, year and grade at that moment. */
export const figureAttributesSchema = z.object({
	kind: z.enum(figureKinds),
	...pointing,
	/** `number` leaves the unit out: the sentence has a word for it */
	form: text,
	shown: text,
	basis: text
});
export type FigureAttributes = z.infer<typeof figureAttributesSchema>;

export const claimKinds = [
	'rose',
	'fell',
	'unchanged',
	'most',
	'largest',
	'smallest',
	'at least',
	'at most',
	'higher than',
	'lower than'
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a sentence claims. `than`: the amount of `at least` and `at most`, the level of `higher` and `lower than`. */
export const claimAttributesSchema = z.object({
	claim: z.enum(claimKinds),
	...pointing,
	than: text
});
export type ClaimAttributes = z.infer<typeof claimAttributesSchema>;

/** A table, a chart or a list of the plan, chosen by a person; `basis` is what it said when it was last accepted. */
export const livingAttributesSchema = z.object({ part: z.string(), basis: text });

/** Where a frozen figure or claim came from, in words, and the day on which it was frozen (`2026-11-22`). */
export const provenanceAttributesSchema = z.object({
	kind: z.enum(['figure', 'claim']),
	note: text,
	on: text
});

/** A composed part as it stood on the day: `blocks` are blocks of the document as JSON, with their origins and notes. */
export const frozenBlockAttributesSchema = z.object({
	part: z.string(),
	blocks: z.string(),
	on: text
});

/** Which figure, without what it last said. */
export type FigureReference = Omit<FigureAttributes, 'shown' | 'basis'>;

/** The same for two nodes that point at the same figure, whatever they last showed. */
export const figureKey = (figure: FigureReference): string =>
	[
		figure.kind,
		figure.of,
		figure.level,
		figure.counted,
		figure.part,
		figure.year,
		figure.since,
		figure.form
	].join('|');

export const claimKey = (claim: ClaimAttributes): string =>
	[
		claim.claim,
		claim.of,
		claim.level,
		claim.counted,
		claim.part,
		claim.year,
		claim.since,
		claim.than
	].join('|');
