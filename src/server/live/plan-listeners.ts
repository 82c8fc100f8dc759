import type { LiveMessage } from '$lib/components/plan/live/live-message';
import { listChanges, type Change } from '$lib/server/repositories/changes';
import type { Db } from '$lib/server/repositories/db';
import { findAccess } from '$lib/server/repositories/plans';
import { onWord } from './plan-bus';

/** A page that has a plan open. */
export type Listener = {
	planId: string;
	personId: string;
	/** Acts as the person, within row-level security, until `expiresAt`: nobody hears what they may not read */
	db: Db;
	/** Milliseconds since 1970 */
	expiresAt: number;
	/** What happened up to this moment the page knows */
	after: string;
	/** `at`: the moment up to which the page knows everything now */
	tell: (message: LiveMessage, at: string) => void;
	/** A sign of life, without a meaning */
	beat: () => void;
	/** The page connects again by itself */
	close: () => void;
};

type Timing = {
	/** How long several writes wait for each other, ms */
	gather: number;
	/** Signs of life, and roles that changed without a word, ms */
	round: number;
	/** Whether another server process wrote, ms; null where there is no other */
	poll: number | null;
};

/** More open pages of one person than anybody looks at. */
const mostPages = 20;
const mostChanges = 100;
/** An event bears the time of its statement, and an earlier one may be committed after a later one, ms */
const overlap = 5_000;

type Kept = Listener & {
	/** What the person might do when it was last asked, as JSON; '' before */
	access: string;
	/** What the page knew when it opened */
	from: string;
	told: Set<string>;
};

const keyOf = ({ id, at }: Change): string => `${id} ${at}`;
const sinceFor = ({ after, from }: Kept): string => {
	const early = Date.parse(after) - overlap;
	return early > Date.parse(from) ? new Date(early).toISOString() : from;
};
/** Words that people type go from page to page by themselves (server/collaboration). */
const isTyping = ({ kind, action }: Change): boolean => kind === 'section' && action === 'changed';

/** The pages of this process that have plans open, and what they know. */
export class PlanListeners {
	readonly #listeners = new Set<Kept>();
	readonly #gathering = new Map<string, NodeJS.Timeout>();
	readonly #timers: NodeJS.Timeout[];
	readonly #endHearing: () => void;

	constructor(private readonly timing: Timing) {
		this.#endHearing = onWord((word) => {
			if (word.kind === 'changed') this.#gather(word.planId);
			else if (word.kind === 'commented') this.#tellOfComments(word.planId);
			else if (word.kind === 'access') void this.#round();
			else
				for (const one of this.#listeners) if (one.personId === word.personId) this.#end(one, true);
		});
		this.#timers = [setInterval(() => void this.#round(), timing.round).unref()];
		if (timing.poll !== null)
			this.#timers.push(setInterval(() => void this.#poll(), timing.poll).unref());
	}

	/** No word of who or where: internal notes are not everybody's. */
	#tellOfComments(planId: string): void {
		for (const one of this.#listeners)
			if (one.planId === planId) one.tell({ kind: 'comments' }, one.after);
	}

	/** Whether one more page of the person may hear. */
	hasRoomFor(personId: string): boolean {
		return [...this.#listeners].filter((one) => one.personId === personId).length < mostPages;
	}

	/** Tells the page what happened since `after`, and from now on; the answer ends it. */
	open(listener: Listener): () => void {
		const kept: Kept = { ...listener, access: '', from: listener.after, told: new Set() };
		this.#listeners.add(kept);
		void this.#begin(kept).catch(() => this.#end(kept, true));
		return () => this.#end(kept, false);
	}

	async #begin(listener: Kept): Promise<void> {
		if (!(await this.#recheck(listener))) return;
		const changes = await this.#newsOf(listener);
		if (changes.length > 0) listener.tell({ kind: 'changed', changes }, listener.after);
	}

	#end(listener: Kept, close: boolean): void {
		this.#listeners.delete(listener);
		if (close) listener.close();
	}

	#gather(planId: string): void {
		if (this.#gathering.has(planId)) return;
		const timer = setTimeout(() => {
			this.#gathering.delete(planId);
			for (const one of this.#listeners)
				if (one.planId === planId) void this.#tell(one).catch(() => this.#end(one, true));
		}, this.timing.gather);
		this.#gathering.set(planId, timer);
	}

	/** What the page has not heard yet, oldest first. */
	async #newsOf(listener: Kept): Promise<Change[]> {
		const { db, planId, told } = listener;
		const changes = await listChanges(db, planId, sinceFor(listener), mostChanges);
		listener.told = new Set(changes.map(keyOf));
		listener.after = changes[0]?.at ?? listener.after;
		return changes.filter((change) => !told.has(keyOf(change))).toReversed();
	}

	async #tell(listener: Kept): Promise<void> {
		const changes = await this.#newsOf(listener);
		// No trace to be seen: either it leaves none, or the person may no longer see it.
		if (changes.length === 0 && !(await this.#recheck(listener))) return;
		listener.tell({ kind: 'changed', changes }, listener.after);
	}

	/** False when the person no longer reaches the plan. */
	async #recheck(listener: Kept): Promise<boolean> {
		const access = JSON.stringify(await findAccess(listener.db, listener.planId));
		if (access === 'null') {
			listener.tell({ kind: 'withdrawn' }, listener.after);
			this.#end(listener, true);
			return false;
		}
		if (listener.access !== '' && access !== listener.access)
			listener.tell({ kind: 'access' }, listener.after);
		listener.access = access;
		return true;
	}

	async #round(): Promise<void> {
		for (const listener of [...this.#listeners])
			if (!this.#listeners.has(listener)) continue;
			else if (listener.expiresAt < Date.now()) this.#end(listener, true);
			else {
				listener.beat();
				// The database may be away for a moment; the next round asks again.
				await this.#recheck(listener).catch(() => undefined);
			}
	}

	/** One question a plan, in the name of one who has it open. */
	async #poll(): Promise<void> {
		const one = new Map([...this.#listeners].map((listener) => [listener.planId, listener]));
		for (const listener of one.values()) {
			const { db, planId, told } = listener;
			const changes = await listChanges(db, planId, sinceFor(listener), mostChanges).catch(
				() => []
			);
			if (changes.some((change) => !told.has(keyOf(change)) && !isTyping(change)))
				this.#gather(planId);
		}
	}

	close(): void {
		this.#endHearing();
		for (const timer of [...this.#timers, ...this.#gathering.values()]) clearTimeout(timer);
		for (const listener of [...this.#listeners]) this.#end(listener, true);
	}
}
