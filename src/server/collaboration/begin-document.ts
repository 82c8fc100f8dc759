import { randomUUID } from 'node:crypto';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { Db } from '$lib/server/repositories/db';
import {
	findDocument,
	saveDocument,
	type StoredDocument
} from '$lib/server/repositories/documents';
import { serverClient } from '$lib/server/supabase/server-client';
import { fillDocument, openState } from './plan-document';

/**
 * The shared document of a plan, begun from the stored texts and the template's openings where there is none yet, and
 * with the openings of today in sections that nobody touched. To be called before anybody has it open. Null where nobody
 * has begun and `writer` is null: somebody who only reads.
 */
export const beginDocument = async (
	db: Db,
	plan: Plan,
	pack: Pack,
	writer: { personId: string } | null
): Promise<StoredDocument | null> => {
	const stored = await findDocument(db, plan.id);
	if (!writer) return stored;
	const doc = stored ? openState(stored.state) : new Doc();
	const changed = fillDocument(doc, plan, pack);
	if (stored && !changed) return stored;
	const document = {
		id: stored?.id ?? randomUUID(),
		version: stored?.version ?? null,
		state: Buffer.from(encodeStateAsUpdate(doc)),
		holds: stored?.holds ?? []
	};
	const outcome = await saveDocument(
		await serverClient(),
		plan.id,
		writer.personId,
		document,
		new Map()
	);
	if (outcome.status === 'saved')
		return { ...document, version: outcome.version, holds: [], changedBy: [] };
	// Two people opened it at once: the first to be stored is the document.
	return outcome.status === 'conflict' ? outcome.current : stored;
};
