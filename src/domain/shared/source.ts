import { z } from 'zod';
import { localisedSchema } from './localised';

/** A published source cited by the content pack. `verified` = a copy of the page was read and supports the claim. */
export const packSourceSchema = z.strictObject({
	key: z.string().min(1),
	title: z.string().min(1),
	publisher: z.string().min(1),
	/** As printed: `2024`, `c. 2012`, `n.d.` */
	year: z.string().min(1),
	address: z.string().min(1),
	verified: z.boolean(),
	/** What was read in it and what it supports; null until somebody wrote it down */
	supports: localisedSchema.nullable().default(null)
});
