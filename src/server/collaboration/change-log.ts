import { mergeUpdates } from 'yjs';

/** A tenth of a second: well within what a hard end of the server may take */
const keepEvery = 100;

export type Covered = {
	/** Ids of kept changes that a state encoded now holds */
	ids: number[];
	/** To be called once that state is stored */
	stored: () => void;
};

/**
 * Changes of a document since its state was stored, kept one after the other within a moment: a server that ends hard
 * loses nothing that is older. Several that come in at once are kept as one.
 */
export class ChangeLog {
	#waiting: Uint8Array[] = [];
	/** Who sent what waits: it is kept in the name of the first who may still write */
	#senders = new Set<string>();
	#timer: NodeJS.Timeout | undefined;
	#keeping: Promise<void> = Promise.resolve();

	/** `keep` answers with the id of the kept change, or null where this person may not write; `ids`: kept before */
	constructor(
		private readonly keep: (change: Uint8Array, personId: string) => Promise<number | null>,
		private ids: number[]
	) {}

	add(change: Uint8Array, personId: string): void {
		this.#waiting.push(change);
		this.#senders.add(personId);
		this.#timer ??= setTimeout(() => void this.#keepNow(), keepEvery);
	}

	#keepNow(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		// What cannot be kept now waits for the next change, or for the state, which holds it.
		this.#keeping = this.#keeping.then(() => this.#keepWaiting()).catch(() => undefined);
		return this.#keeping;
	}

	async #keepWaiting(): Promise<void> {
		if (this.#waiting.length === 0) return;
		const taken = this.#waiting;
		const senders = [...this.#senders];
		this.#waiting = [];
		this.#senders.clear();
		let id: number | null = null;
		try {
			const change = mergeUpdates(taken);
			for (const sender of senders) id ??= await this.keep(change, sender);
		} finally {
			if (id === null) {
				this.#waiting = [...taken, ...this.#waiting];
				for (const sender of senders) this.#senders.add(sender);
			} else this.ids.push(id);
		}
	}

	/** Keeps what waits first, so that storing may take its time. */
	async covered(): Promise<Covered> {
		await this.#keepNow();
		const ids = new Set(this.ids);
		const waiting = new Set(this.#waiting);
		return {
			ids: [...ids],
			stored: () => {
				this.ids = this.ids.filter((id) => !ids.has(id));
				this.#waiting = this.#waiting.filter((change) => !waiting.has(change));
			}
		};
	}
}
