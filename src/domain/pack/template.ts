import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';
import { planSizeSchema } from '../shared/size';

/**
 * Names of the parts that the product composes from the plan, in the order in which a section first shows them.
 * `… of AREA` parts carry an area code after a colon: `indicators:EDU`; paragraphs on one item of the plan carry its id.
 */
export const composedNameSchema = z
	.string()
	.regex(/^[a-z-]+(:([A-Z]{3}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/);

const sectionSchema = z.strictObject({
	/** Stable key, e.g. `diagnosis-education` */
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	/** Key of the section that this one stands under; null for chapters */
	parent: z.string().nullable(),
	title: localisedSchema,
	/** What belongs here, shown beside the editor */
	guidance: localisedSchema,
	/** Paragraphs to start from, with {genitive}, {locative}, {name}, {from}, {to}, {title} filled from the plan */
	opening: z.array(localisedSchema),
	composed: z.array(composedNameSchema),
	/** An empty required section is a gap */
	required: z.boolean(),
	/** The smallest size of plan whose document has this section; larger ones have it too */
	from: planSizeSchema.default('light'),
	/** The title guides the writer but is not printed: the head of a resolution has no headings */
	untitled: z.boolean().default(false)
});
export type SectionTemplate = z.infer<typeof sectionSchema>;

export const documentTemplateSchema = z.strictObject({
	id: z.string(),
	name: localisedSchema,
	sections: z.array(sectionSchema).min(1)
});
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>;

/** What a document of the pack is for, beside the strategy itself. */
const furtherDocumentSchema = z.enum([
	'operational programme',
	'council resolution',
	'organisation development plan',
	'consultation report',
	'progress report'
]);

/** A document that goes with the strategy; same sections, openings and composed parts as the strategy's template. */
export const furtherTemplateSchema = documentTemplateSchema.extend({
	document: furtherDocumentSchema,
	purpose: localisedSchema,
	/** Printed as an act of the council: no title page, contents or numbers */
	act: z.boolean().default(false),
	provenance: provenanceSchema.default(ownDesign)
});
export type FurtherTemplate = z.infer<typeof furtherTemplateSchema>;
