import type { LocalTransactionOrigin } from '@hocuspocus/server';
import { XmlElement, applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import {
	sectionRight,
	type SectionRight,
	type SectionWork
} from '$lib/domain/access/section-right';
import type { Plan, Section } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import type { Db } from '$lib/server/repositories/db';
import {
	keepDocumentChange,
	saveDocument,
	type StoredDocument
} from '$lib/server/repositories/documents';
import { serverClient } from '$lib/server/supabase/server-client';
import { noteSuggestionAnswers } from '$lib/server/repositories/suggestion-answers';
import { AnswerWatch } from './answer-watch';
import { ChangeLog } from './change-log';
import { Guard } from './guard';
import { sectionsOf, textsOf } from './plan-document';
import type { Visitor } from './visitors';
import { canonicalText, mendText } from './section-text';

export type Stored =
	/**
	 * `alsoChanged`: a section went from its opening to own words, or back, or a suggestion was answered, so that
	 * progress, gaps or decisions changed
	 */
	| { kind: 'stored'; alsoChanged: boolean }
	/** Nobody who is here may write (there) any more: the words wait for somebody who may */
	| { kind: 'refused' }
	/** The database holds another line of the text, as after a restored backup */
	| { kind: 'replaced' };

/** Letters change all the time; only what holds blocks can come apart. */
const holdsBlocks = (type: unknown): boolean =>
	type instanceof XmlElement && !['paragraph', 'heading'].includes(type.nodeName);

const untouched = 'null';
const asJson = (text: RichText | null): string => JSON.stringify(text);

/** A shared document in memory: what of it is stored, and how to store the rest. */
export class OpenDocument {
	#changes = 0;
	#storedChanges = 0;
	/** What `sections.text` says, by key; missing where there is no row */
	#stored: Map<string, string>;
	/** Sections that may say something else than is stored; reading all of them each second would hold up typing */
	#changed: Set<string>;
	readonly #guard: Guard;
	readonly #log: ChangeLog;
	readonly #answers: AnswerWatch;
	/** Sections that the latest update touched */
	#justTouched = new Set<string>();
	/** Sections in which lists or tables have changed since they were last looked through */
	readonly #rebuilt = new Set<string>();
	readonly planId: string;
	readonly id: string;
	#version: number;
	/** Whose the sections are, by key, as the database said last; missing where nobody touched one */
	work: Map<string, SectionWork>;

	constructor(
		plan: Pick<Plan, 'id'> & { sections: (SectionWork & Pick<Section, 'key' | 'text'>)[] },
		stored: Pick<StoredDocument, 'id' | 'version' | 'holds'>,
		private readonly doc: Doc
	) {
		this.planId = plan.id;
		this.id = stored.id;
		this.#version = stored.version;
		this.#changes = stored.holds.length;
		this.#log = new ChangeLog(
			async (change, personId) => keepDocumentChange(await serverClient(), this, change, personId),
			[...stored.holds]
		);
		this.#guard = new Guard(doc);
		this.work = new Map(plan.sections.map((section) => [section.key, section]));
		this.#stored = new Map(
			plan.sections.map(({ key, text }) => [key, asJson(text && canonicalText(text))])
		);
		const sections = sectionsOf(doc, [...this.#stored.keys()]);
		this.#changed = new Set(sections);
		this.#answers = new AnswerWatch(doc, sections);
		doc.on('update', () => {
			this.#changes += 1;
		});
		doc.on('afterTransaction', ({ changed, changedParentTypes }) => {
			const touched = new Set<unknown>(changedParentTypes.keys());
			const rebuilt = [...changed.keys()].some(holdsBlocks);
			for (const key of sections)
				if (touched.has(doc.getXmlFragment(key))) {
					this.#changed.add(key);
					this.#justTouched.add(key);
					if (rebuilt) this.#rebuilt.add(key);
				}
		});
	}

	/** What somebody may do in a section now. */
	rightIn(key: string, { access, person }: Pick<Visitor, 'access' | 'person'>): SectionRight {
		return sectionRight(access, this.work.get(key) ?? null, person.id);
	}

	/** Whether an update is within what its sender may do. */
	takes(update: Uint8Array, visitor: Visitor): boolean {
		return this.#guard.allows(update, {
			person: visitor.person,
			rightIn: (key) => this.rightIn(key, visitor)
		});
	}

	/** Keeps a change that came in until it is stored. */
	keep(update: Uint8Array, personId: string): void {
		this.#log.add(update, personId);
		this.#answers.see(update, this.#justTouched, personId);
		this.#justTouched.clear();
	}

	/**
	 * Mends what two changes that met left behind, so that editors show every section whole. `origin`: that of a change of
	 * the server, for the person whose change met another one. Answers with the sections in which tables got cells.
	 */
	mend(origin: LocalTransactionOrigin): string[] {
		const keys = [...this.#rebuilt];
		const rows = keys.filter(
			(key) => this.doc.transact(() => mendText(this.doc.getXmlFragment(key)), origin) === 'rows'
		);
		// What is mended is not looked through again.
		this.#rebuilt.clear();
		return rows;
	}

	get hasUnstoredChanges(): boolean {
		return this.#changes > this.#storedChanges;
	}

	#textOf(key: string): string {
		return this.#stored.get(key) ?? untouched;
	}

	#note(texts: Map<string, RichText | null>, left: string[]): boolean {
		let begun = false;
		for (const [key, text] of texts) {
			if (left.includes(key)) continue;
			begun ||= (this.#textOf(key) === untouched) !== (text === null);
			this.#stored.set(key, asJson(text));
		}
		return begun;
	}

	/** Another server wrote in between: its changes join ours, and the next save holds both. */
	#merge({ state, version }: StoredDocument): void {
		const origin: LocalTransactionOrigin = { source: 'local', skipStoreHooks: true };
		applyUpdate(this.doc, state, origin);
		this.mend(origin);
		this.#answers.meet(this.#justTouched);
		this.#justTouched.clear();
		this.#version = version;
	}

	async #save(db: Db, writer: string): Promise<Stored | 'again'> {
		const covered = await this.#log.covered();
		const changes = this.#changes;
		const looked = this.#changed;
		this.#changed = new Set();
		const texts = new Map(
			[...textsOf(this.doc, looked)].filter(([key, text]) => this.#textOf(key) !== asJson(text))
		);
		const document = {
			id: this.id,
			version: this.#version,
			state: encodeStateAsUpdate(this.doc),
			holds: covered.ids
		};
		let stored = false;
		try {
			const outcome = await saveDocument(db, this.planId, writer, document, texts);
			if (outcome.status === 'refused') return { kind: 'refused' };
			if (outcome.status === 'conflict') {
				if (outcome.current.id !== this.id) return { kind: 'replaced' };
				this.#merge(outcome.current);
				return 'again';
			}
			stored = true;
			this.#version = outcome.version;
			this.#storedChanges = changes;
			covered.stored();
			for (const key of outcome.left) this.#changed.add(key);
			return { kind: 'stored', alsoChanged: this.#note(texts, outcome.left) };
		} finally {
			if (!stored) for (const key of looked) this.#changed.add(key);
		}
	}

	async #noteAnswers(db: Db): Promise<boolean> {
		const answers = this.#answers.take();
		if (answers.length === 0) return false;
		try {
			await noteSuggestionAnswers(db, this.planId, answers);
			return true;
		} catch (failure) {
			this.#answers.giveBack(answers);
			throw failure;
		}
	}

	/**
	 * Writes the state in the name of the first who may, and each changed section in the name of somebody who writes in it.
	 * What nobody here may write is in the state, and is told to the rest of the plan once somebody is here who may.
	 * `writers`: ids of people. Throws when the database cannot be reached.
	 */
	async store(db: Db, writers: string[]): Promise<Stored> {
		let alsoChanged = await this.#noteAnswers(db);
		let done: Stored = { kind: 'refused' };
		for (const writer of writers) {
			let outcome = await this.#save(db, writer);
			while (outcome === 'again') outcome = await this.#save(db, writer);
			if (outcome.kind === 'replaced') return outcome;
			if (outcome.kind === 'stored') {
				alsoChanged ||= outcome.alsoChanged;
				done = { kind: 'stored', alsoChanged };
			}
			if (done.kind === 'stored' && this.#changed.size === 0) return done;
		}
		return done;
	}
}
