import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { IndexeddbPersistence } from 'y-indexeddb';
import { decodeStateVector, encodeStateVector, getState, type Doc, type Transaction } from 'yjs';
import { lostIn, lostWordsSchema, type LostWords } from './lost-words';

const noteEvery = 1_000;
const sentKey = 'what the server has';
const lostKey = 'words that stand nowhere';

/**
 * Watches for words that come to stand nowhere when the document in this page meets the server's. What the server has,
 * and words that nobody has looked at yet, are kept beside this browser's copy of the document.
 */
export class LostWatch {
	#unsent: Map<number, number>;
	#lost: LostWords[] = [];
	#copy: IndexeddbPersistence | null = null;
	#provider: HocuspocusProvider | null = null;
	#noting: ReturnType<typeof setTimeout> | null = null;

	/** `show` is told whenever the words change. */
	constructor(
		private readonly doc: Doc,
		private readonly show: (lost: LostWords[]) => void
	) {
		this.#unsent = new Map([[doc.clientID, 0]]);
	}

	/** Reads what this browser keeps, its text included: to be awaited before the server's changes come. */
	async recall(copy: IndexeddbPersistence): Promise<void> {
		this.#copy = copy;
		await copy.whenSynced;
		// A browser whose storage fails goes on with what is on the page.
		const [sent, lost] = await Promise.all([copy.get(sentKey), copy.get(lostKey)]).catch(() => []);
		if (sent instanceof ArrayBuffer) {
			const had = decodeStateVector(new Uint8Array(sent));
			for (const [client, clock] of decodeStateVector(encodeStateVector(this.doc)))
				if ((had.get(client) ?? 0) < clock) this.#unsent.set(client, had.get(client) ?? 0);
		}
		if (typeof lost === 'string')
			this.#tell([...lostWordsSchema.parse(JSON.parse(lost)), ...this.#lost]);
	}

	watch(provider: HocuspocusProvider): void {
		this.#provider = provider;
		provider.on('unsyncedChanges', ({ number }: { number: number }) => {
			if (number === 0) this.#allSent();
		});
		this.doc.on('update', () => this.#note());
		this.doc.on('afterTransaction', (transaction: Transaction) => {
			if (transaction.origin !== provider) return;
			const lost = lostIn(transaction, this.#unsent);
			if (lost.length > 0) this.#tell([...this.#lost, ...lost]);
		});
	}

	/** Somebody has looked at these words: they are back, or not needed. */
	letGo(words: LostWords): void {
		this.#tell(this.#lost.filter((one) => one !== words));
	}

	end(): void {
		if (this.#noting) clearTimeout(this.#noting);
		this.#copy = null;
	}

	#tell(lost: LostWords[]): void {
		this.#lost = lost;
		this.show(lost);
		// What stands nowhere is text: kept as such, it goes where the copy goes.
		this.#keep(lostKey, JSON.stringify(lost));
	}
	#allSent(): void {
		this.#unsent = new Map([[this.doc.clientID, getState(this.doc.store, this.doc.clientID)]]);
		this.#note();
	}
	/** Notes what the server has, in a pause. */
	#note(): void {
		this.#noting ??= setTimeout(() => {
			this.#noting = null;
			if (this.#provider?.hasUnsyncedChanges === false)
				this.#keep(sentKey, encodeStateVector(this.doc).slice().buffer);
		}, noteEvery);
	}
	/** A browser that keeps nothing more goes on with what is on the page. */
	#keep(key: string, value: string | ArrayBuffer): void {
		void this.#copy?.set(key, value).catch(() => undefined);
	}
}
