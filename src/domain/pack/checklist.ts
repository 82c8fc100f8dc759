import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { localisedSchema } from '../shared/localised';
import { provenanceSchema } from '../shared/provenance';

const checklistItemSchema = z.strictObject({
	/** Stable: the checklist's key and a number, `iris-employer-07`; never used again for another item */
	id: z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2}$/),
	text: localisedSchema,
	/** How to tell, or what to do when the answer is no */
	hint: localisedSchema.nullable().default(null),
	/** A "no" here comes first: law, safety, or a worker's or child's rights */
	critical: z.boolean().default(false),
	/** Where it differs from that of the whole list */
	provenance: provenanceSchema.nullable().default(null)
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** A list of points to go through, for a municipality as a whole or for every measure of its plan. */
export const checklistSchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	area: areaSchema,
	/** Other areas in which it is offered as well */
	alsoAreas: z.array(areaSchema).default([]),
	/** `measure`: gone through once for each measure; `plan`: once for the municipality */
	subject: z.enum(['plan', 'measure']),
	/** `yes partly no`: a self-check; `done`: steps or contents to tick off; `signs`: things to look out for, nothing to tick */
	answers: z.enum(['yes partly no', 'done', 'signs']),
	name: localisedSchema,
	/** What it is for and when to use it */
	purpose: localisedSchema,
	/** Who goes through it */
	audience: localisedSchema,
	cautions: z.array(localisedSchema).default([]),
	groups: z
		.array(
			z.strictObject({
				title: localisedSchema.nullable().default(null),
				items: z.array(checklistItemSchema).min(1)
			})
		)
		.min(1),
	/** Measures of the catalogue that mend what the list finds */
	measureIds: z.array(z.string()).default([]),
	provenance: provenanceSchema
});
export type Checklist = z.infer<typeof checklistSchema>;
