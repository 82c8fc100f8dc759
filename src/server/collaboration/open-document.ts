import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import type { Plan } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import type { Db } from '$lib/server/repositories/db';
import { saveDocument, type StoredDocument } from '$lib/server/repositories/documents';
import { textsOf } from './plan-document';
import { canonicalText } from './section-text';

export type Stored =
	/** `begun`: a section went from its opening to own words, or back, so that progress and gaps changed */
	| { kind: 'stored'; begun: boolean }
	/** Nobody who is here may write any more: the words wait in memory for somebody who may */
	| { kind: 'refused' }
	/** The database holds another line of the text, as after a restored backup */
	| { kind: 'replaced' };

/** A shared document in memory: what of it is stored, and how to store the rest. */
export class OpenDocument {
	#changes = 0;
	#storedChanges = 0;
	/** What `sections.text` says, by key; missing where there is no row */
	#stored: Map<string, string>;
	readonly planId: string;

	constructor(
		{ id: planId, sections }: Pick<Plan, 'id' | 'sections'>,
		readonly id: string,
		private readonly doc: Doc,
		private version: number
	) {
		this.planId = planId;
		this.#stored = new Map(
			sections.map(({ key, text }) => [key, asJson(text && canonicalText(text))])
		);
		doc.on('update', () => {
			this.#changes += 1;
		});
	}

	get hasUnstoredChanges(): boolean {
		return this.#changes > this.#storedChanges;
	}

	#changedTexts(): Map<string, RichText | null> {
		const texts = textsOf(this.doc, [...this.#stored.keys()]);
		return new Map([...texts].filter(([key, text]) => this.#textOf(key) !== asJson(text)));
	}

	#textOf(key: string): string {
		return this.#stored.get(key) ?? untouched;
	}

	#note(texts: Map<string, RichText | null>): boolean {
		let begun = false;
		for (const [key, text] of texts) {
			begun ||= (this.#textOf(key) === untouched) !== (text === null);
			this.#stored.set(key, asJson(text));
		}
		return begun;
	}

	/** Another server wrote in between: its changes join ours, and the next save holds both. */
	#merge({ state, version }: StoredDocument): void {
		applyUpdate(this.doc, state, { source: 'local', skipStoreHooks: true });
		this.version = version;
	}

	/** Writes state and changed sections in the name of the first who may. Throws when the database cannot be reached. */
	async store(writers: Db[]): Promise<Stored> {
		const remaining = [...writers];
		while (remaining[0]) {
			const changes = this.#changes;
			const texts = this.#changedTexts();
			const state = encodeStateAsUpdate(this.doc);
			const document = { id: this.id, version: this.version, state };
			const outcome = await saveDocument(remaining[0], this.planId, document, texts);
			if (outcome.status === 'refused') remaining.shift();
			else if (outcome.status === 'saved') {
				this.version = outcome.version;
				this.#storedChanges = changes;
				return { kind: 'stored', begun: this.#note(texts) };
			} else if (outcome.current.id === this.id) this.#merge(outcome.current);
			else return { kind: 'replaced' };
		}
		return { kind: 'refused' };
	}
}

const untouched = 'null';
const asJson = (text: RichText | null): string => JSON.stringify(text);
