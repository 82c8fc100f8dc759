import { z } from 'zod';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

/** A sentence that stands on its own feet: a legal note, a rule with a source, a word on how to read results. */
export const remarkSchema = z.strictObject({
	text: localisedSchema,
	provenance: provenanceSchema.default(ownDesign)
});

/** A tool that a self-assessment learns from; none of them is copied. */
export const toolFamilySchema = z.strictObject({
	key: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
	name: localisedSchema,
	description: localisedSchema,
	taken: localisedSchema,
	/** What we leave out of it, and why */
	avoided: localisedSchema.nullable().default(null),
	provenance: provenanceSchema
});
