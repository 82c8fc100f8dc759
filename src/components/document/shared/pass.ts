import { z } from 'zod';

/** What the server answers to a page that wants to connect to the document of its plan. */
export const passSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('pass'),
		/** Opens one connection, once, within a minute */
		pass: z.string(),
		/** The line of the text to connect to; another one than before means that the text was replaced */
		documentId: z.string(),
		mayEdit: z.boolean(),
		maySuggest: z.boolean(),
		/** Who the server takes the person for: suggestions carry it */
		person: z.object({ id: z.string(), name: z.string() })
	}),
	/** Nobody who may write has opened the document yet: it reads as its template says */
	z.object({ kind: z.literal('not begun') })
]);
export type DocumentPass = z.infer<typeof passSchema>;
