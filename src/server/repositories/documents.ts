import { z } from 'zod';
import type { RichText } from '$lib/domain/plan/rich-text';
import { idSchema, versionSchema } from '$lib/domain/shared/ids';
import { answerOf, asJson, type Db } from './db';

const documentSchema = z
	.object({ id: idSchema, version: versionSchema, state: z.string() })
	.transform(({ state, ...document }) => ({ ...document, state: Buffer.from(state, 'base64') }));
export type StoredDocument = z.infer<typeof documentSchema>;

/** The shared document of a plan; null where nobody has begun to write, and for those who do not reach the plan. */
export const findDocument = (db: Db, planId: string): Promise<StoredDocument | null> =>
	answerOf(
		'read the document',
		documentSchema.nullable(),
		db.rpc('read_document', { p_plan_id: planId })
	);

const outcomeSchema = z.discriminatedUnion('status', [
	z.object({
		status: z.literal('saved'),
		version: versionSchema,
		/** Keys of sections that this person may not write: what they say now is for somebody else to store */
		left: z.array(z.string())
	}),
	/** Another server wrote in between: merge and save again */
	z.object({ status: z.literal('conflict'), current: documentSchema }),
	z.object({ status: z.literal('refused') })
]);

/**
 * Stores the state and, with it, what the changed sections say (null: untouched), in the name of the person. `version` is
 * the one that was read, null to begin the document. `serverDb`: acts as the server itself, which alone may do this.
 */
export const saveDocument = (
	serverDb: Db,
	planId: string,
	personId: string,
	document: { id: string; version: number | null; state: Uint8Array },
	texts: Map<string, RichText | null>
) =>
	answerOf(
		'save the document',
		outcomeSchema,
		serverDb.rpc('save_document', {
			p_plan_id: planId,
			p_person_id: personId,
			p_document: asJson({
				...document,
				state: Buffer.from(document.state).toString('base64'),
				texts: Object.fromEntries(texts)
			})
		})
	);
