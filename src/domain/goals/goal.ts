import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { idSchema, versionSchema } from '../shared/ids';
import { localisedSchema } from '../shared/localised';
import { ownDesign, provenanceSchema } from '../shared/provenance';

const goalLevelSchema = z.enum(['strategic', 'operational']);

/** A goal answers challenges. Operational goals hang under a strategic one; codes 1, 1.1 follow from `position`. */
export const goalSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	level: goalLevelSchema,
	parentId: idSchema.nullable(),
	title: z.string().trim().min(1),
	description: z.string(),
	position: z.number().int().nonnegative(),
	/** Goal of the pack that it was taken from */
	templateId: z.string().nullable(),
	challengeIds: z.array(idSchema)
});
export type Goal = z.infer<typeof goalSchema>;

export const goalTemplateSchema = z.strictObject({
	id: z.string(),
	level: goalLevelSchema,
	title: localisedSchema,
	areas: z.array(areaSchema).min(1),
	challengeKeys: z.array(z.string()),
	measureIds: z.array(z.string()),
	provenance: provenanceSchema.default(ownDesign)
});
export type GoalTemplate = z.infer<typeof goalTemplateSchema>;
