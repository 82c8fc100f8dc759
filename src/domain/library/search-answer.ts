import { z } from 'zod';
import { indicatorAreaSchema } from '../shared/area';
import { libraryKinds } from './entry';

const piecesSchema = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

/** What a search of the library answers; the same for the page and for the endpoint that answers while typing. */
export const searchAnswerSchema = z.strictObject({
	query: z.string(),
	/** Found in all, before the limit */
	total: z.number().int(),
	/** How many of each kind, whatever kind was asked for */
	counts: z.array(z.strictObject({ kind: z.enum(libraryKinds), count: z.number().int() })),
	results: z.array(
		z.strictObject({
			kind: z.enum(libraryKinds),
			key: z.string(),
			code: z.string().nullable(),
			areas: z.array(indicatorAreaSchema),
			title: piecesSchema,
			excerpt: piecesSchema
		})
	)
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
