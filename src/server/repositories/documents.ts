import { mergeUpdates } from 'yjs';
import { z } from 'zod';
import { richTextSchema, type RichText } from '$lib/domain/plan/rich-text';
import { idSchema, versionSchema } from '$lib/domain/shared/ids';
import { answerOf, asJson, type Db } from './db';

const fromBase64 = z.string().transform((text) => Buffer.from(text, 'base64'));

const changeSchema = z.object({
	id: z.number().int(),
	change: fromBase64,
	personId: idSchema.nullable()
});

const documentSchema = z
	.object({
		id: idSchema,
		version: versionSchema,
		state: fromBase64,
		changes: z.array(changeSchema)
	})
	.transform(({ state, changes, ...document }) => ({
		...document,
		/** With the changes that came in after the state was stored */
		state: changes.length > 0 ? mergeUpdates([state, ...changes.map((one) => one.change)]) : state,
		/** Ids of those changes */
		holds: changes.map((one) => one.id),
		/** Who made them (ids) */
		changedBy: [...new Set(changes.flatMap(({ personId }) => personId ?? []))]
	}));
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
 * the one that was read, null to begin the document; `holds`: ids of kept changes that the state holds. `serverDb`: acts
 * as the server itself, which alone may do this.
 */
export const saveDocument = (
	serverDb: Db,
	planId: string,
	personId: string,
	document: { id: string; version: number | null; state: Uint8Array; holds: number[] },
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

/**
 * Keeps a change until a stored state holds it, in the name of the person. The id of the kept change; null where the
 * person may not write, or the document is another by now.
 */
export const keepDocumentChange = (
	serverDb: Db,
	document: { planId: string; id: string },
	change: Uint8Array,
	personId: string
): Promise<number | null> =>
	answerOf(
		'keep a change of the document',
		z.number().int().nullable(),
		serverDb.rpc('keep_document_change', {
			p_plan_id: document.planId,
			p_document_id: document.id,
			p_change: Buffer.from(change).toString('base64'),
			p_person_id: personId
		})
	);

/** Ids of plans whose document was not stored whole. */
export const listDocumentsToSettle = (serverDb: Db): Promise<string[]> =>
	answerOf(
		'list documents with kept changes',
		z.array(idSchema),
		serverDb.rpc('documents_with_kept_changes')
	);

const writtenSchema = z.array(z.object({ key: z.string(), text: richTextSchema.nullable() }));

/** What each section says as it is stored, by key. For the server itself. */
export const findSectionTexts = async (
	serverDb: Db,
	planId: string
): Promise<Map<string, RichText | null>> => {
	const sections = await answerOf(
		'read the texts',
		writtenSchema,
		serverDb.from('sections').select('key, text').eq('plan_id', planId)
	);
	return new Map(sections.map(({ key, text }) => [key, text]));
};
