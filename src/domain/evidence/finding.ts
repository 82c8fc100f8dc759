import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { daySchema, idSchema, versionSchema } from '../shared/ids';

export const findingKinds = [
	'interview',
	'focus group',
	'workshop',
	'survey',
	'consultation',
	'observation',
	'document'
] as const;

/** What people said or what was seen, in words. */
export const findingSchema = z.strictObject({
	id: idSchema,
	version: versionSchema,
	kind: z.enum(findingKinds),
	area: areaSchema,
	heldOn: daySchema.nullable(),
	/** Whom it concerns: "rodzice uczniów", "pracownicy magazynów" */
	group: z.string(),
	/** Who said it or where it was seen, without personal data: "dyrektorka szkoły podstawowej" */
	origin: z.string(),
	text: z.string().trim().min(1),
	peopleCount: z.number().int().nonnegative().nullable()
});
export type Finding = z.infer<typeof findingSchema>;
