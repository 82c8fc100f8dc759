import { z } from 'zod';
import { idSchema } from '$lib/domain/shared/ids';

const liveChangeSchema = z.object({
	id: idSchema,
	at: z.iso.datetime({ offset: true }),
	action: z.string(),
	/** A kind of item, or `plan`, `access`, `invitation`, `pack` … */
	kind: z.string(),
	itemId: z.string().nullable(),
	/** Title of the item as it was then */
	label: z.string(),
	personId: idSchema.nullable(),
	/** null for people who left */
	personName: z.string().nullable()
});
/** One thing that somebody did in the plan, as the pages that have it open hear of it. */
export type LiveChange = z.infer<typeof liveChangeSchema>;

/** What the server tells the pages that have a plan open. */
export const liveMessageSchema = z.discriminatedUnion('kind', [
	/** Something is stored anew; not everything that changes leaves a trace, so the list may be empty */
	z.object({ kind: z.literal('changed'), changes: z.array(liveChangeSchema) }),
	/** Something was said in the comments, perhaps nothing that the person sees */
	z.object({ kind: z.literal('comments') }),
	/** The person may now do more or less than before */
	z.object({ kind: z.literal('access') }),
	z.object({ kind: z.literal('withdrawn') })
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;
