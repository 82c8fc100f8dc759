import { z } from 'zod';
import { composedNameSchema } from '../pack/template';

/**
 * What people write in a section: the ProseMirror JSON of the editor, narrowed to what the document can hold.
 * `composed` stands for a part that the product composes from the plan; it holds no text of its own, so composing never
 * overwrites what people wrote. `kept` is a composed part that somebody turned into own text: it remembers the words
 * that the plan gave at that moment (`basis`), and is stale when the plan gives others now.
 */
const markSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('bold') }),
	z.object({ type: z.literal('italic') }),
	z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) })
]);

const textSchema = z.object({
	type: z.literal('text'),
	text: z.string(),
	marks: z.array(markSchema).optional()
});
const breakSchema = z.object({ type: z.literal('hardBreak') });
const inlineSchema = z.array(z.discriminatedUnion('type', [textSchema, breakSchema]));

const paragraphSchema = z.object({
	type: z.literal('paragraph'),
	content: inlineSchema.optional()
});
const headingSchema = z.object({
	type: z.literal('heading'),
	attrs: z.object({ level: z.number().int().min(3).max(4) }),
	content: inlineSchema.optional()
});
const listItemSchema = z.object({
	type: z.literal('listItem'),
	get content() {
		return z.array(z.union([paragraphSchema, bulletListSchema, orderedListSchema]));
	}
});
const bulletListSchema = z.object({
	type: z.literal('bulletList'),
	content: z.array(listItemSchema)
});
const orderedListSchema = z.object({
	type: z.literal('orderedList'),
	attrs: z.object({ start: z.number().optional() }).optional(),
	content: z.array(listItemSchema)
});
const cellSchema = z.object({
	type: z.enum(['tableCell', 'tableHeader']),
	attrs: z
		.object({ colspan: z.number().optional(), rowspan: z.number().optional() })
		.loose()
		.optional(),
	content: z.array(z.union([paragraphSchema, bulletListSchema, orderedListSchema]))
});
const tableSchema = z.object({
	type: z.literal('table'),
	content: z.array(z.object({ type: z.literal('tableRow'), content: z.array(cellSchema) }))
});
const composedSchema = z.object({
	type: z.literal('composed'),
	attrs: z.object({ part: composedNameSchema })
});
const ownBlocks = [
	paragraphSchema,
	headingSchema,
	bulletListSchema,
	orderedListSchema,
	tableSchema
] as const;
const keptSchema = z.object({
	type: z.literal('kept'),
	attrs: z.object({ part: composedNameSchema, basis: z.string() }),
	content: z.array(z.discriminatedUnion('type', [...ownBlocks]))
});

export const richTextSchema = z.object({
	type: z.literal('doc'),
	content: z.array(z.discriminatedUnion('type', [...ownBlocks, composedSchema, keptSchema]))
});
export type RichText = z.infer<typeof richTextSchema>;
export type RichBlock = RichText['content'][number];
