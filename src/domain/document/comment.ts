import { z } from 'zod';
import { idSchema, versionSchema } from '../shared/ids';

/** Key of a section of the template. */
const sectionKeySchema = z.string().min(1).max(100);
/** Relative position in the plan's Yjs document, base64. */
const positionSchema = z.base64().max(1000);

export const longestComment = 4000;
/** Longer passages are quoted by their beginning. */
export const longestQuote = 1000;

/**
 * What a thread is about. A passage is found by its positions; where nobody had begun to write there are none, and where
 * its words are gone only the quote is left. `id` of a figure is its indicator, of an answer its question.
 */
export const anchorSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('passage'),
		section: sectionKeySchema,
		from: positionSchema.nullable(),
		to: positionSchema.nullable(),
		quote: z.string().trim().min(1).max(longestQuote)
	}),
	z.strictObject({ kind: z.literal('section'), id: sectionKeySchema }),
	z.strictObject({ kind: z.literal('figure'), id: z.string().min(1).max(100) }),
	z.strictObject({ kind: z.literal('measure'), id: idSchema }),
	z.strictObject({ kind: z.literal('challenge'), id: idSchema }),
	z.strictObject({ kind: z.literal('answer'), id: z.string().min(1).max(100) })
]);
export type Anchor = z.infer<typeof anchorSchema>;
export type Passage = Extract<Anchor, { kind: 'passage' }>;

/** Internal notes are for leads, editors and contributors: neither consultants nor readers see them. */
const visibilitySchema = z.enum(['everyone', 'internal']);
export type Visibility = z.infer<typeof visibilitySchema>;

const momentSchema = z.iso.datetime({ offset: true });
export const personSchema = z.object({ id: idSchema, name: z.string() });
export type NamedPerson = z.infer<typeof personSchema>;

const commentSchema = z.object({
	id: idSchema,
	version: versionSchema,
	/** null: somebody who no longer works in the plan */
	author: personSchema.nullable(),
	/** Plain text; somebody mentioned stands in it as `@[id]`. Empty when removed */
	body: z.string().max(longestComment),
	createdAt: momentSchema,
	editedAt: momentSchema.nullable(),
	removed: z.boolean(),
	/** Whom the words mention */
	mentioned: z.array(personSchema).default([])
});
export type Comment = z.infer<typeof commentSchema>;

export const commentThreadSchema = z.object({
	id: idSchema,
	version: versionSchema,
	anchor: anchorSchema,
	visibility: visibilitySchema,
	startedBy: personSchema.nullable(),
	createdAt: momentSchema,
	assignee: personSchema.nullable(),
	resolved: z.object({ at: momentSchema, by: z.string().nullable() }).nullable(),
	/** Oldest first; removed ones without their words */
	comments: z.array(commentSchema)
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

/** A thread that concerns somebody, in whichever plan. */
export const myThreadSchema = commentThreadSchema.extend({
	plan: z.object({ id: idSchema, title: z.string(), placeName: z.string() }),
	why: z.array(z.enum(['assigned', 'mentioned', 'started']))
});
export type MyThread = z.infer<typeof myThreadSchema>;

const bodySchema = z.string().trim().min(1).max(longestComment);

/** What people do with comments, as the browser sends it. */
export const commentDeedSchema = z.discriminatedUnion('deed', [
	z.strictObject({
		deed: z.literal('start'),
		id: idSchema,
		commentId: idSchema,
		anchor: anchorSchema,
		visibility: visibilitySchema,
		assigneeId: idSchema.nullable(),
		body: bodySchema
	}),
	z.strictObject({ deed: z.literal('reply'), threadId: idSchema, id: idSchema, body: bodySchema }),
	/** Also brings a removed comment back */
	z.strictObject({
		deed: z.literal('edit'),
		threadId: idSchema,
		id: idSchema,
		version: versionSchema,
		body: bodySchema
	}),
	z.strictObject({
		deed: z.literal('remove'),
		threadId: idSchema,
		id: idSchema,
		version: versionSchema
	}),
	z.strictObject({
		deed: z.literal('resolve'),
		threadId: idSchema,
		version: versionSchema,
		resolved: z.boolean()
	}),
	z.strictObject({
		deed: z.literal('assign'),
		threadId: idSchema,
		version: versionSchema,
		assigneeId: idSchema.nullable()
	})
]);
export type CommentDeed = z.infer<typeof commentDeedSchema>;

/** Where a thread hangs: one text for each thing that can be commented on; passages hang on their section. */
export const placeOf = (anchor: Anchor): string =>
	anchor.kind === 'passage' ? `section:${anchor.section}` : `${anchor.kind}:${anchor.id}`;

/** Threads that nobody has settled, by place (`placeOf`). */
export const countOpen = (threads: CommentThread[]): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const { anchor, resolved } of threads)
		if (!resolved) counts.set(placeOf(anchor), (counts.get(placeOf(anchor)) ?? 0) + 1);
	return counts;
};
