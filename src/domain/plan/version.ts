import { z } from 'zod';
import { idSchema } from '../shared/ids';

const versionKinds = ['automatic', 'named', 'before restore', 'adopted'] as const;

/** A version of a plan without the plan itself. */
export const versionHeadSchema = z.object({
	id: idSchema,
	/** Counts up within the plan from 1 */
	number: z.number().int().positive(),
	kind: z.enum(versionKinds),
	name: z.string().nullable(),
	/** Moment, ISO 8601 */
	madeAt: z.iso.datetime({ offset: true }),
	/** Who kept it; for an automatic one whose change came next; null for people who left */
	madeBy: z.string().nullable()
});
export type VersionHead = z.infer<typeof versionHeadSchema>;
