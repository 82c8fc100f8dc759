import { z } from 'zod';

/** What the server tells a page that has a shared document open. */
export const noticeSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('stored'),
		/** Milliseconds since 1970: everything the server had received by then is in the database */
		at: z.number(),
		/** Progress, gaps or decisions on suggestions changed too */
		alsoChanged: z.boolean()
	}),
	z.object({ kind: z.literal('access'), mayEdit: z.boolean(), maySuggest: z.boolean() }),
	/** What was sent is not the person's to write: it was not taken, and the page's text has gone its own way */
	z.object({ kind: z.literal('refused') }),
	z.object({ kind: z.literal('withdrawn') }),
	/** Two people changed a table's rows and columns at once: rows that had fewer cells got empty ones */
	z.object({ kind: z.literal('rows mended'), section: z.string() }),
	/** The text in the database is another one, as after a restored backup: the page has to be opened anew */
	z.object({ kind: z.literal('replaced') })
]);
export type Notice = z.infer<typeof noticeSchema>;
