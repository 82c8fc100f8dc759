import { z } from 'zod';
import { localisedSchema } from './localised';

/**
 * How far an entry of a content pack can be trusted.
 * `verified` = a stored copy of each cited source was read and supports it; `own design` = our recommendation, no claim
 * about the world; `to be checked` = professional knowledge that nobody has checked yet, never printed as a fact.
 */
const standings = ['verified', 'own design', 'to be checked'] as const;
export type Standing = (typeof standings)[number];

export const provenanceSchema = z.strictObject({
	standing: z.enum(standings),
	/** Keys of the pack's source list */
	sources: z.array(z.string()).default([]),
	/** The day on which this was true; for law, funding, prices, telephone numbers */
	stateAsOf: z.iso.date().nullable().default(null),
	/** After this day the entry counts as out of date until somebody checks it */
	checkBy: z.iso.date().nullable().default(null),
	/** What exactly the sources support, and what not */
	note: localisedSchema.nullable().default(null)
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** Entries that say nothing of their provenance are recommendations of our own. */
export const ownDesign: Provenance = {
	standing: 'own design',
	sources: [],
	stateAsOf: null,
	checkBy: null,
	note: null
};
