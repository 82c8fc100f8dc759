import { loadPlanAnew } from '$lib/components/plan/load-plan-anew';
import { HocuspocusProvider } from '@hocuspocus/provider';
import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { IndexeddbPersistence } from 'y-indexeddb';
import { Doc } from 'yjs';
import type { SaveState } from '$lib/components/ui/save-state.svelte';
import { askAgain, askForPass } from './ask-for-pass';
import type { Connection } from './connection';
import { countWordsIn } from './count-words';
import { followNetwork } from './follow-network';
import { keepCopy } from './keep-copy';
import { LostWatch } from './lost-watch';
import type { LostWords } from './lost-words';
import { noticeSchema, type Notice } from './notice';
import type { DocumentPass } from './pass';
import { readPresence, type Present } from './presence';
import { nothingSuggested, suggestedIn } from './suggested-in';
import { isUnsent, noteUnsent, sendOn, stopSendingOn } from './unsent-words';
import { textOfDocument } from './words-in';

const patience = 8_000;
const recallWithin = 1_000;

/** The shared document of a plan in this page: its connection, who else is here, and whether everything is stored. */
export class SharedDocument {
	connection = $state<Connection>('connecting');
	mayEdit = $state(false);
	/** Whether words may come from here, if only as suggestions */
	maySuggest = $state(false);
	/** Who the server takes us for; null until it said so */
	person = $state.raw<{ id: string; name: string } | null>(null);
	/** Whether the text is here, from the server or from this browser's copy */
	ready = $state(false);
	present = $state.raw<Present[]>([]);
	/** Words typed after the right to write was withdrawn, or that the server has not taken: still here to be copied */
	hasUnsent = $state(false);
	/** Words in the whole document; 0 until the text is here */
	words = $state(0);
	/** Suggestions that wait, by section */
	suggested = $state.raw(nothingSuggested);
	/** Keys of sections whose tables the server mended, until somebody here has looked at them */
	readonly rowsMended = new SvelteSet<string>();
	readonly mayType = $derived(
		this.maySuggest &&
			this.ready &&
			(this.connection === 'connected' || this.connection === 'offline')
	);
	/** Words that came to stand nowhere when changes met, until somebody here has looked at them */
	lost = $state.raw<LostWords[]>([]);
	/** Keeps what was deleted while it is open: words that were typed into it meanwhile can then be told */
	readonly doc = new Doc({ gc: false });
	#provider = $state.raw<HocuspocusProvider | null>(null);
	#copy: IndexeddbPersistence | null = null;
	readonly #watch = new LostWatch(this.doc, (lost) => {
		this.lost = lost;
	});
	#first: DocumentPass | null = null;
	#documentId: string | null = null;
	#section: string | null = null;
	#ended = false;
	/** Its page has gone, and words are still to be sent */
	#left = false;
	#unfollow: (() => void) | null = null;
	#patience: ReturnType<typeof setTimeout> | null = null;

	constructor(
		private readonly planId: string,
		private readonly saving: SaveState
	) {}

	get provider(): HocuspocusProvider | null {
		return this.#provider;
	}

	/**
	 * Connects; the answer is for when its page goes: the connection ends once the server has what was typed here. For the
	 * browser only.
	 */
	start(): () => void {
		stopSendingOn(this.planId);
		addEventListener('pagehide', this.#noteUnsent);
		this.#patience = setTimeout(() => {
			if (this.connection === 'connecting') this.connection = 'blocked';
		}, patience);
		void this.#open();
		return () => this.#leave();
	}

	async #open(): Promise<void> {
		const pass = await this.#askForPass();
		if (this.#ended || pass === null) return;
		if (pass.kind === 'not begun') {
			this.connection = 'not begun';
			return;
		}
		this.#first = pass;
		this.#documentId = pass.documentId;
		this.#enterAs(pass);
		if (pass.maySuggest || isUnsent(this.planId)) this.#copy = keepCopy(pass.documentId, this.doc);
		// Words that were typed before the right to write was withdrawn: to be taken along, not sent.
		this.hasUnsent = !pass.maySuggest && this.#copy !== null;
		// Words of a page that was closed without a connection are here before the server's come, if it takes no longer.
		const recalled = this.#copy ? this.#watch.recall(this.#copy) : Promise.resolve();
		await Promise.race([recalled, new Promise((done) => setTimeout(done, recallWithin))]);
		if (this.#ended) return;
		this.doc.on('update', (_: Uint8Array, origin: unknown) => {
			if (origin !== this.#provider && origin !== this.#copy) this.#typed();
			this.#count();
		});
		this.#provider = this.#connect(pass.documentId);
		this.#unfollow = followNetwork(this.#provider.configuration.websocketProvider);
		this.#watch.watch(this.#provider);
		void recalled.then(() => {
			this.ready ||= this.doc.getMap('openings').size > 0;
		});
		this.openSection(this.#section);
	}

	/** Somebody has looked at these words: they are back, or not needed. */
	letGo(words: LostWords): void {
		this.#watch.letGo(words);
	}

	#enterAs({ mayEdit, maySuggest, person }: Extract<DocumentPass, { kind: 'pass' }>): void {
		this.mayEdit = mayEdit;
		this.maySuggest = maySuggest;
		this.person = person;
	}

	#counting: ReturnType<typeof setTimeout> | null = null;
	#count(): void {
		this.#counting ??= setTimeout(() => {
			this.#counting = null;
			this.words = countWordsIn(textOfDocument(this.doc));
			this.suggested = suggestedIn(this.doc);
		}, 500);
	}

	#connect(name: string): HocuspocusProvider {
		return new HocuspocusProvider({
			url: `${location.origin.replace(/^http/, 'ws')}/collaboration`,
			name,
			document: this.doc,
			token: () => this.#token(),
			onSynced: () => this.#synced(),
			onClose: () => this.#closed(),
			onAuthenticationFailed: () => this.#refused(),
			onStateless: ({ payload }) => {
				const notice = noticeSchema.safeParse(JSON.parse(payload));
				if (notice.success) this.#hear(notice.data);
			},
			onAwarenessChange: () => {
				const states = this.#provider?.awareness?.getStates();
				if (states) this.present = readPresence(states, this.doc.clientID);
			}
		});
	}

	/** Null when there is no getting in: `connection` then says why. */
	async #askForPass(): Promise<DocumentPass | null> {
		const pass = await askForPass(this.planId, () => this.#ended);
		return pass === 'withdrawn' || pass === 'signed out' ? this.#stop(pass) : pass;
	}

	async #token(): Promise<string> {
		const first = this.#first;
		this.#first = null;
		const pass = first ?? (await this.#askForPass());
		if (pass?.kind !== 'pass') return '';
		if (pass.documentId !== this.#documentId) this.#stop('replaced');
		this.#enterAs(pass);
		return pass.pass;
	}

	#stop(why: 'withdrawn' | 'replaced' | 'refused' | 'signed out'): null {
		this.connection = why;
		this.hasUnsent = this.#provider?.hasUnsyncedChanges ?? false;
		if (this.hasUnsent) this.saving.failed();
		else this.saving.idle();
		this.#provider?.disconnect();
		if (this.#left) this.#end();
		return null;
	}

	#synced(): void {
		this.connection = 'connected';
		this.ready = true;
		// An answer to what was sent before the connection broke may have been lost with it.
		if (this.saving.status.kind !== 'idle' || (this.maySuggest && isUnsent(this.planId))) {
			this.saving.saving();
			this.#provider?.sendStateless('stored?');
		}
	}
	#closed(): void {
		if (this.connection !== 'connected') return;
		this.connection = 'offline';
		this.#noteUnsent();
		this.present = [];
		if (this.maySuggest) this.saving.offline();
	}
	/** A pass that came too late, or access that was withdrawn meanwhile: the next pass tells which. */
	#refused(): void {
		const provider = this.#provider;
		if (!provider || this.#ended) return;
		provider.disconnect();
		if (this.connection === 'connected' || this.connection === 'offline')
			this.connection = 'offline';
		setTimeout(() => {
			const lost = ['withdrawn', 'replaced', 'refused', 'signed out'].includes(this.connection);
			if (!this.#ended && !lost) void provider.connect();
		}, askAgain);
	}
	#typed(): void {
		if (this.connection === 'connected') this.saving.saving();
		else {
			this.saving.offline();
			this.#noteUnsent();
		}
	}
	/** Also before the page goes, however it goes. */
	readonly #noteUnsent = (): void => {
		if (this.#copy && this.#provider?.hasUnsyncedChanges) noteUnsent(this.planId, true);
	};

	#hear(notice: Notice): void {
		if (notice.kind === 'withdrawn' || notice.kind === 'replaced') {
			this.#stop(notice.kind);
		} else if (notice.kind === 'refused') {
			this.#stop('refused');
			// The copy in this browser holds what was refused: opened again, it would be sent again.
			if (!this.#left) void this.dropCopy();
		} else if (notice.kind === 'access') {
			this.maySuggest = notice.maySuggest;
			this.hasUnsent = !notice.maySuggest && (this.#provider?.hasUnsyncedChanges ?? false);
			this.mayEdit = notice.mayEdit;
		} else if (notice.kind === 'rows mended') {
			this.rowsMended.add(notice.section);
		} else {
			if (!this.#provider?.hasUnsyncedChanges) this.#allStored(notice.at);
			if (notice.alsoChanged) void loadPlanAnew();
		}
	}
	#allStored(at: number): void {
		if (this.saving.status.kind !== 'idle') this.saving.saved(at);
		noteUnsent(this.planId, false);
		if (this.#left) this.#end();
	}

	/** Forgets the text in this browser, words that nobody may send included. */
	async dropCopy(): Promise<void> {
		const copy = this.#copy;
		this.#copy = null;
		noteUnsent(this.planId, false);
		await copy?.clearData();
	}

	/** Tells the others which section is open here; null for none. */
	openSection(key: string | null): void {
		this.#section = key;
		this.#provider?.setAwarenessField('section', key);
	}

	/** Who else has the section open. */
	presentIn(key: string): Present[] {
		return this.present.filter(({ section }) => section === key);
	}

	/** Whoever goes on elsewhere has said what they typed: it is sent from there, without their cursor. */
	#leave(): void {
		const maySend = this.connection === 'connected' || this.connection === 'offline';
		if (!maySend || !this.#provider?.hasUnsyncedChanges) return this.#end();
		this.#left = true;
		this.#provider.awareness?.setLocalState(null);
		sendOn(this.planId, () => this.#end());
	}
	#end(): void {
		if (this.#ended) return;
		this.#ended = true;
		removeEventListener('pagehide', this.#noteUnsent);
		if (this.#patience) clearTimeout(this.#patience);
		if (this.#counting) clearTimeout(this.#counting);
		this.#unfollow?.();
		this.#watch.end();
		this.#provider?.destroy();
		void this.#copy?.destroy();
		this.doc.destroy();
	}
}

const key = Symbol('shared document');
export const provideSharedDocument = (document: SharedDocument): SharedDocument =>
	setContext(key, document);
/** The document of the plan that the page belongs to; set by the layout of the document's pages. */
export const useSharedDocument = (): SharedDocument => getContext<SharedDocument>(key);
