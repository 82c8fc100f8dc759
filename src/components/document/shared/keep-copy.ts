import { IndexeddbPersistence } from 'y-indexeddb';
import type { Doc } from 'yjs';
import { noteCopy } from './kept-copies';

/**
 * Keeps a copy of the document in this browser, so that what is typed without a connection survives closing the page.
 * Null where the browser keeps nothing (a private window): the text still goes to the server.
 */
export const keepCopy = (documentId: string, doc: Doc): IndexeddbPersistence | null => {
	const name = `wspolny-plan-document:${documentId}`;
	try {
		noteCopy(name);
		return new IndexeddbPersistence(name, doc);
	} catch {
		return null;
	}
};
