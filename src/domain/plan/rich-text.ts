import { z } from 'zod';
import { composedNameSchema } from '../pack/template';
import { idSchema } from '../shared/ids';
import {
	claimAttributesSchema,
	figureAttributesSchema,
	frozenBlockAttributesSchema,
	provenanceAttributesSchema,
	livingAttributesSchema
} from './living-text';

/**
 * What people write in a section: the ProseMirror JSON of the editor, narrowed to what the document can hold.
 * `composed` stands for a part that the product composes from the plan; it holds no text of its own, so composing never
 * overwrites what people wrote. `kept` is a composed part that somebody turned into own text: it remembers the words
 * that the plan gave at that moment (`basis`), and is stale when the plan gives others now. `figure` and `living` are a
 * figure in a sentence and a table, chart or list that a person took from the plan, `claim` ties words to what the data
 * say; `provenance` and `frozen` are what has become of them in a text that no longer follows the plan.
 */
const markSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('bold') }),
	z.object({ type: z.literal('italic') }),
	z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) }),
	z.object({ type: z.literal('claim'), attrs: claimAttributesSchema }),
	z.object({ type: z.literal('provenance'), attrs: provenanceAttributesSchema })
]);

const textSchema = z.object({
	type: z.literal('text'),
	text: z.string(),
	marks: z.array(markSchema).optional()
});
const breakSchema = z.object({ type: z.literal('hardBreak') });
/** Stands where its number will be; numbers are counted when the document is made. */
const footnoteSchema = z.object({
	type: z.literal('footnote'),
	attrs: z.object({ text: z.string() })
});
/** Marks lie on text only: the shared document keeps none on nodes. */
const figureSchema = z.object({ type: z.literal('figure'), attrs: figureAttributesSchema });
const inlineSchema = z.array(
	z.discriminatedUnion('type', [textSchema, breakSchema, footnoteSchema, figureSchema])
);

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
/** A picture of the plan's table `images`; `width` in per cent of the text's width. */
const imageSchema = z.object({
	type: z.literal('image'),
	attrs: z.object({
		id: idSchema,
		/** What it shows, for those who don't see it; empty where it is decorative, or still missing */
		alt: z.string(),
		decorative: z.boolean(),
		caption: z.string(),
		width: z.number().int().min(10).max(100)
	})
});
const livingSchema = z.object({ type: z.literal('living'), attrs: livingAttributesSchema });
const frozenSchema = z.object({ type: z.literal('frozen'), attrs: frozenBlockAttributesSchema });
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
	content: z.array(
		z.discriminatedUnion('type', [
			...ownBlocks,
			composedSchema,
			keptSchema,
			livingSchema,
			frozenSchema,
			imageSchema
		])
	)
});
export type RichText = z.infer<typeof richTextSchema>;
export type RichBlock = RichText['content'][number];
/** What people write themselves, as against what stands for a part of the plan. */
export type OwnBlock = Exclude<RichBlock, { type: 'composed' | 'kept' | 'living' | 'frozen' }>;
export type RichInline = NonNullable<Extract<OwnBlock, { type: 'paragraph' }>['content']>[number];
