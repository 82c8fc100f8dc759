import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hocuspocus, type Connection, type Document } from '@hocuspocus/server';
import type { NodeAdapter } from 'crossws/adapters/node';
import { applyUpdate, type Doc } from 'yjs';
import { colourOf } from '$lib/components/document/shared/palette';
import { mayEdit, maySuggest } from '$lib/domain/access/access';
import { onWord, planChanged } from '$lib/server/live/plan-bus';
import { findDocument } from '$lib/server/repositories/documents';
import { findAccess, findPlan } from '$lib/server/repositories/plans';
import { findSectionWork } from '$lib/server/repositories/section-work';
import { serverClient } from '$lib/server/supabase/server-client';
import { sayTo, type Notice } from './notices';
import { OpenDocument } from './open-document';
import { socketsOf } from './sockets';
import { colourFor, Passes, type Visitor } from './visitors';

type Context = { visitor: Visitor };
type OpenConnection = Connection<Context>;

/** Refused without a line in the log: the person is told, and nothing is wrong. */
const refusal = (reason: string) => Object.assign(new Error(), { reason });

/** The first message of Yjs's protocol: what is here, without any change */
const asksForChanges = 0;
/** Until then its changes are kept one by one: storing a whole document costs */
const debounce = { debounce: 700, maxDebounce: 3_000 };
const retryDelays = [300, 1_000, 3_000];
const roundEvery = 15_000;
const renewBefore = 5 * 60_000;
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Writing at once: the shared documents that are open in this process, and who is at them. */
export class Collaboration {
	readonly passes = new Passes();
	readonly #open = new Map<string, OpenDocument>();
	readonly #hocuspocus: Hocuspocus<Context>;
	readonly #sockets: NodeAdapter;
	readonly #rounds: NodeJS.Timeout;
	readonly #endHearing: () => void;

	constructor() {
		this.#hocuspocus = new Hocuspocus<Context>({
			quiet: true,
			...debounce,
			onAuthenticate: (asked) => this.#admit(asked),
			onTokenSync: async ({ token, connection }) => this.#renew(token, connection),
			onStateless: async ({ connection, document }) => {
				if (!this.#open.get(document.name)?.hasUnstoredChanges)
					sayTo(connection, { kind: 'stored', at: Date.now(), alsoChanged: false });
			},
			onLoadDocument: ({ document, context }) => this.#load(document, context.visitor),
			beforeSync: async ({ type, payload, document, connection }) => {
				if (type !== asksForChanges) this.#judge(payload, document, connection);
			},
			beforeHandleAwareness: async ({ states, connection }) => {
				// People are who their session says, whatever their browser says.
				for (const state of states.values())
					if (connection) state['user'] = presenceOf(connection.context.visitor);
			},
			onChange: async ({ document, update, context }) => this.#keep(document, update, context),
			onStoreDocument: ({ document, lastContext }) => this.#store(document, lastContext),
			beforeUnloadDocument: async ({ documentName }) => {
				if (this.#open.get(documentName)?.hasUnstoredChanges) throw refusal('not stored yet');
			},
			afterUnloadDocument: async ({ documentName }) => void this.#open.delete(documentName)
		});
		this.#sockets = socketsOf(this.#hocuspocus);
		this.#endHearing = onWord((word) => {
			if (word.kind === 'signed out') this.#askAgain(word.personId);
			// The next round asks again where this fails.
			if (word.kind === 'changed') void this.#lookWhose(word.planId).catch(() => undefined);
		});
		this.#rounds = setInterval(() => void this.round(), roundEvery).unref();
	}

	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		void this.#sockets.handleUpgrade(request, socket, head);
	}

	isOpen(documentId: string): boolean {
		return this.#hocuspocus.documents.has(documentId);
	}

	/**
	 * Changes a document that has begun in a person's name, as a writer without a browser: whoever has it open sees it at
	 * once. False when it could not be stored yet.
	 */
	async write(visitor: Visitor, change: (doc: Doc) => void): Promise<boolean> {
		const line = await this.#hocuspocus.openDirectConnection(visitor.documentId, { visitor });
		const open = this.#open.get(visitor.documentId);
		await line.transact(change);
		await line.disconnect();
		return open?.hasUnstoredChanges === false;
	}

	async #admit({ token, documentName, connectionConfig }: Asked): Promise<Context> {
		const visitor = this.passes.take(token);
		if (!visitor || visitor.documentId !== documentName) throw refusal('no pass');
		const access = await findAccess(visitor.db, visitor.planId);
		if (!access) throw refusal('withdrawn');
		visitor.access = access;
		visitor.mayEdit = mayEdit(access);
		visitor.colour = colourFor(visitor.person.id, this.#visitorsOf(documentName));
		connectionConfig.readOnly = !maySuggest(access);
		return { visitor };
	}

	#renew(token: string, connection: OpenConnection): void {
		const fresh = this.passes.take(token);
		const { visitor } = connection.context;
		if (fresh?.person.id !== visitor.person.id || fresh.documentId !== visitor.documentId) return;
		visitor.db = fresh.db;
		visitor.expiresAt = fresh.expiresAt;
	}

	async #load(document: Document, visitor: Visitor): Promise<void> {
		const [stored, plan] = await Promise.all([
			findDocument(visitor.db, visitor.planId),
			findPlan(visitor.db, visitor.planId)
		]);
		if (!plan || stored?.id !== document.name) throw refusal('replaced');
		applyUpdate(document, stored.state);
		this.#open.set(document.name, new OpenDocument(plan, stored, document));
	}

	/** Whether this message may change the document; a refusal keeps the connection, and says so. */
	#judge(update: Uint8Array, document: Document, connection: OpenConnection): void {
		const { visitor } = connection.context;
		const mayTry = maySuggest(visitor.access);
		const isAllowed = mayTry && this.#open.get(document.name)?.takes(update, visitor) === true;
		connection.readOnly = !isAllowed;
		if (mayTry && !isAllowed) sayTo(connection, { kind: 'refused' });
	}

	/** A change without a visitor comes from the database. */
	#keep(document: Document, update: Uint8Array, { visitor }: Partial<Context>): void {
		const open = this.#open.get(document.name);
		if (!visitor || !open) return;
		open.keep(update, visitor.person.id);
		for (const section of open.mend({ source: 'local', context: { visitor } }))
			sayTo(document, { kind: 'rows mended', section });
	}

	#connectionsOf(documentId: string): OpenConnection[] {
		return this.#hocuspocus.documents.get(documentId)?.getConnections() ?? [];
	}
	#visitorsOf(documentId: string): Visitor[] {
		return this.#connectionsOf(documentId).map(({ context }) => context.visitor);
	}

	/** `instead`: who stores words that nobody who is here may store (id of a person) */
	async #store(document: Document, last?: Partial<Context>, instead?: string): Promise<void> {
		const open = this.#open.get(document.name);
		if (!open) return;
		for (const delay of [0, ...retryDelays]) {
			if (delay > 0) await pause(delay);
			const people = [...(last?.visitor ? [last.visitor] : []), ...this.#visitorsOf(document.name)];
			const writers = new Set(
				people.filter(({ access }) => access.role !== 'reader').map(({ person }) => person.id)
			);
			if (instead) writers.add(instead);
			try {
				const outcome = await open.store(await serverClient(), [...writers]);
				if (outcome.kind === 'replaced') this.#dismiss(document, { kind: 'replaced' });
				if (outcome.kind === 'stored' && outcome.alsoChanged) planChanged(open.planId);
				// Where words came in meanwhile the next store tells.
				if (outcome.kind === 'stored' && !open.hasUnstoredChanges)
					sayTo(document, { kind: 'stored', at: Date.now(), alsoChanged: outcome.alsoChanged });
				return;
			} catch (failure) {
				if (delay === retryDelays.at(-1)) throw failure;
			}
		}
	}

	#dismiss(document: Document, notice: Notice): void {
		sayTo(document, notice);
		for (const connection of document.getConnections()) connection.close();
	}

	/** Stores what people have just written in a plan, so that what is read next holds it. */
	async flush(planId?: string): Promise<void> {
		const documents = [...this.#hocuspocus.documents.values()].filter(
			({ name }) => planId === undefined || this.#open.get(name)?.planId === planId
		);
		await Promise.all(documents.map((document) => this.#flush(document)));
	}
	async #flush(document: Document): Promise<void> {
		await this.#hocuspocus.debouncer.executeNow(`onStoreDocument-${document.name}`);
		// After a store that goes on: what came in since it began, and what a server that ended hard had kept.
		await document.saveMutex.runExclusive(async () => {
			if (this.#open.get(document.name)?.hasUnstoredChanges) await this.#store(document);
		});
	}

	/** The person signed out somewhere: browsers whose session lives on come back with a new pass. */
	#askAgain(personId: string): void {
		for (const document of this.#hocuspocus.documents.values())
			for (const connection of document.getConnections())
				if (connection.context.visitor.person.id === personId) sendBack(connection, 'signed out');
	}

	/** Whose sections are, and which are approved, may have changed. */
	async #lookWhose(planId: string): Promise<void> {
		for (const open of this.#open.values())
			if (open.planId === planId) open.work = await findSectionWork(await serverClient(), planId);
	}

	/**
	 * A role was changed or withdrawn: it takes effect on the connections that are open. What the last who might write had
	 * sent until then is stored in the name of who changed the role (id of the person).
	 */
	async recheck(changedBy: string): Promise<void> {
		for (const document of this.#hocuspocus.documents.values())
			for (const connection of document.getConnections())
				await this.#recheck(connection).catch(() => {
					// Whoever cannot be asked about connects again, with a fresh token and a fresh answer.
					sendBack(connection, 'unknown');
				});
		await this.flush();
		for (const document of this.#hocuspocus.documents.values())
			if (this.#open.get(document.name)?.hasUnstoredChanges)
				await this.#store(document, undefined, changedBy).then(() => this.#letGo(document));
	}
	/** A document that nobody has open any more waits only for what was not stored. */
	async #letGo(document: Document): Promise<void> {
		if (document.getConnectionsCount() === 0) await this.#hocuspocus.unloadDocument(document);
	}
	async #recheck(connection: OpenConnection): Promise<void> {
		const { visitor } = connection.context;
		const access = await findAccess(visitor.db, visitor.planId);
		if (!access) {
			sayTo(connection, { kind: 'withdrawn' });
			connection.close({ code: 4403, reason: 'withdrawn' });
			return;
		}
		const suggested = maySuggest(visitor.access);
		visitor.access = access;
		if (mayEdit(access) === visitor.mayEdit && maySuggest(access) === suggested) return;
		visitor.mayEdit = mayEdit(access);
		connection.readOnly = !maySuggest(access);
		const rights = { mayEdit: visitor.mayEdit, maySuggest: maySuggest(access) };
		sayTo(connection, { kind: 'access', ...rights });
	}

	/** Roles changed elsewhere, tokens that run out, and words that could not be stored at their time. */
	async round(): Promise<void> {
		for (const document of this.#hocuspocus.documents.values()) {
			for (const connection of document.getConnections()) {
				const { expiresAt } = connection.context.visitor;
				if (expiresAt < Date.now()) sendBack(connection, 'expired');
				else if (expiresAt < Date.now() + renewBefore) connection.requestToken();
				// The database may be away for a moment; the next round asks again.
				await this.#recheck(connection).catch(() => undefined);
			}
			const open = this.#open.get(document.name);
			if (open) await this.#lookWhose(open.planId).catch(() => undefined);
			if (open?.hasUnstoredChanges)
				await this.#store(document).catch((failure: unknown) => console.error(failure));
		}
	}

	/** Stores everything and ends the connections: browsers connect again by themselves. */
	async close(): Promise<void> {
		this.#endHearing();
		clearInterval(this.#rounds);
		await this.flush();
		this.#sockets.closeAll(1012, 'restarting', true);
	}
}

/**
 * Ends the line, not only the document's place on it: browsers then connect again by themselves, with a fresh pass; told
 * that the document is closed they would wait for ever.
 */
const sendBack = (connection: OpenConnection, reason: string): void => {
	connection.close({ code: 4401, reason });
	connection.webSocket.close(4401, reason);
};

type Asked = {
	token: string;
	documentName: string;
	connectionConfig: { readOnly: boolean };
};

const presenceOf = ({ person, colour }: Visitor) => ({
	...person,
	colour,
	color: colourOf(colour)
});
