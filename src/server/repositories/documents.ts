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
	z.object({ status: z.literal('saved'), version: versionSchema }),
	/** Another server wrote in between: merge and save again */
	z.object({ status: z.literal('conflict'), current: documentSchema }),
	z.object({ status: z.literal('refused') })
]);

/**
 * Stores the state and, with it, what the changed sections say (null: untouched). `version` is the one that was read,
 * null to begin the document.
 */
export const saveDocument = (
	db: Db,
	planId: string,
	document: { id: string; version: number | null; state: Uint8Array },
	texts: Map<string, RichText | null>
) =>
	answerOf(
		'save the document',
		outcomeSchema,
		db.rpc('save_document', {
			p_plan_id: planId,
			p_document: asJson({
				...document,
				state: Buffer.from(document.state).toString('base64'),
				texts: Object.fromEntries(texts)
			})
		})
	);
