import type { Db } from '$lib/server/repositories/db';
import {
	findDocument,
	findSectionTexts,
	listDocumentsToSettle
} from '$lib/server/repositories/documents';
import { findSectionWork } from '$lib/server/repositories/section-work';
import { serverClient } from '$lib/server/supabase/server-client';
import { OpenDocument } from './open-document';
import { openState } from './plan-document';

const settle = async (serverDb: Db, planId: string, instead: string[]): Promise<void> => {
	const stored = await findDocument(serverDb, planId);
	if (!stored || stored.holds.length === 0) return;
	const [work, texts] = await Promise.all([
		findSectionWork(serverDb, planId),
		findSectionTexts(serverDb, planId)
	]);
	const sections = [...work].map(([key, one]) => ({ ...one, key, text: texts.get(key) ?? null }));
	const open = new OpenDocument({ id: planId, sections }, stored, openState(stored.state));
	await open.store(serverDb, [...stored.changedBy, ...instead]);
};

/**
 * Stores what a server that ended hard had kept of a document that nobody has open, in the name of those who typed it;
 * where none of them may write any more in the name of `instead` (id of a person). Does nothing where all is stored.
 */
export const settleDocument = async (planId: string, instead: string): Promise<void> =>
	settle(await serverClient(), planId, [instead]);

/** The same for all documents: when a server starts. Words of those who may not write any more stay kept. */
export const settleDocuments = async (): Promise<void> => {
	const serverDb = await serverClient();
	for (const planId of await listDocumentsToSettle(serverDb)) await settle(serverDb, planId, []);
};
