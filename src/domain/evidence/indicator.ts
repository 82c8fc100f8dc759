import { z } from 'zod';
import { indicatorAreaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';

/** N and S of the indicator catalogue: which publication threshold applies (planning-method §9.2). */
const sensitivitySchema = z.enum(['normal', 'sensitive']);
export type Sensitivity = z.infer<typeof sensitivitySchema>;

/** How a derived figure is computed from other indicators; never typed by people. */
const derivationSchema = z.discriminatedUnion('kind', [
	/** factor × numerator / denominator of the same year, level and breakdown; factor 100 = %, 1000 = per thousand */
	z.strictObject({
		kind: z.literal('ratio'),
		numerator: z.string(),
		denominator: z.string(),
		factor: z.number().positive()
	})
]);

export const indicatorSchema = z.strictObject({
	id: z.string().regex(/^[A-Z]{3}-\d{2}[a-z]?$/),
	area: indicatorAreaSchema,
	name: localisedSchema,
	type: z.enum(['context', 'input', 'output', 'outcome']),
	definition: localisedSchema,
	/** What one unit is, for headers: "osoby", "%", "zł" */
	unit: localisedSchema,
	unitKind: z.enum(['count', 'percent', 'per thousand', 'money', 'days', 'index', 'ratio']),
	decimals: z.number().int().min(0).max(3),
	/** Counts of people come under disclosure control; so do rates that are made from them. */
	countsPeople: z.boolean(),
	sensitivity: sensitivitySchema,
	frequency: localisedSchema,
	disaggregation: localisedSchema.nullable(),
	/** Steps: where an officer gets the figure, one step each */
	whereToGet: z.array(localisedSchema).min(1),
	caveats: z.array(
		localisedSchema.extend({
			/** Advice to whoever records or publishes the figure: has no place in a document that a council adopts */
			forOfficer: z.boolean().default(false)
		})
	),
	/** Keys of the pack's source list */
	sources: z.array(z.string()),
	/** false where the catalogue's flag is "B" (background knowledge, to be checked) */
	verified: z.boolean(),
	starter: z.boolean(),
	/** Context indicators and RET-05, THB-03, THB-04, SAF-01 never carry a target (indicators §5). */
	mayCarryTarget: z.boolean(),
	/** A reading older than this many years is marked as old */
	freshYears: z.number().int().positive(),
	derivation: derivationSchema.nullable(),
	/** 'neutral' for context */
	betterWhen: z.enum(['higher', 'lower', 'neutral'])
});
export type Indicator = z.infer<typeof indicatorSchema>;
