import { loadPlanAnew } from '$lib/components/plan/load-plan-anew';
import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { isWorthSaying, newsText } from './change-words';
import { liveMessageSchema, type LiveChange } from './live-message';

type Own = {
	personId: string;
	/** Whether this page has just written the item itself */
	wrote: (itemId: string) => boolean;
	/** The comments of the plan have to be read anew */
	heardComments: () => void;
};

/** Pages load first: what happens meanwhile is told when the connection opens, ms */
const patience = 2_000;
/** A server that takes no connection (too many pages, or it is away for longer) is asked again, ms */
const askAgain = 30_000;
const gather = 100;
/** How long a sentence about others' work stays, and how often it may change, ms */
const shownFor = 12_000;
const quietFor = 4_000;

/**
 * What others do in the plan while its pages are open: what shows the plan loads anew, and a sentence says who did what.
 * A page out of sight holds no connection (a browser has few for one server) and hears everything when it comes back.
 */
export class LivePlan {
	/** What others have just done, for people; empty most of the time */
	news = $state('');
	/** The person's access was withdrawn; what is on the page stays until they leave it */
	withdrawn = $state(false);
	readonly #lastOf = new SvelteMap<string, LiveChange>();
	#held: string[] = [];
	#source: EventSource | null = null;
	#after: string;
	#missed = false;
	#recent: LiveChange[] = [];
	readonly #timers: Record<string, ReturnType<typeof setTimeout> | undefined> = {};

	/** `after`: the moment (ISO) up to which the page that was loaded knows everything */
	constructor(
		private readonly planId: string,
		private readonly own: Own,
		after: string
	) {
		this.#after = after;
	}

	/** Who else changed this item last, while the plan was open here; null for nobody. */
	whoChanged(itemId: string): string | null {
		return this.#lastOf.get(itemId)?.personName ?? null;
	}

	/** Whether somebody else removed this item while the plan was open here. */
	wasRemoved(itemId: string): boolean {
		return this.#lastOf.get(itemId)?.action === 'removed';
	}

	/** The item was written here over what others did with it. */
	forget(itemId: string): void {
		this.#lastOf.delete(itemId);
	}

	/**
	 * Somebody has the item open to change it: when others remove it, its page, which would load as "not found", stays.
	 * The answer ends it.
	 */
	hold(itemId: string): () => void {
		this.#held.push(itemId);
		return () => {
			this.#held.splice(this.#held.indexOf(itemId), 1);
		};
	}

	/** For the browser only; the answer ends it. */
	start(): () => void {
		const look = () => {
			if (document.hidden) this.#pause();
			else this.#later(0, 'connect', () => this.#connect());
		};
		document.addEventListener('visibilitychange', look);
		this.#later(patience, 'connect', () => this.#connect());
		return () => {
			document.removeEventListener('visibilitychange', look);
			this.#source?.close();
			for (const timer of Object.values(this.#timers)) clearTimeout(timer);
		};
	}

	#later(delay: number, name: string, act: () => void): void {
		if (this.#timers[name]) return;
		const run = () => {
			this.#timers[name] = undefined;
			act();
		};
		this.#timers[name] = setTimeout(run, delay);
	}

	#pause(): void {
		this.#source?.close();
		this.#source = null;
		this.#missed = true;
	}

	#connect(): void {
		if (this.#source || this.withdrawn || document.hidden) return;
		const after = encodeURIComponent(this.#after);
		const source = new EventSource(`/plans/${this.planId}/changes?after=${after}`);
		this.#source = source;
		source.onopen = () => {
			// Not everything that changes leaves a trace to catch up with.
			if (this.#missed) this.#reload();
			this.#missed = false;
		};
		source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
			this.#after = lastEventId || this.#after;
			const message = liveMessageSchema.safeParse(JSON.parse(data));
			if (!message.success) return;
			if (message.data.kind === 'changed') this.#hear(message.data.changes);
			else if (message.data.kind === 'comments') this.own.heardComments();
			else if (message.data.kind === 'access') this.#reload();
			else this.#withdraw();
		};
		source.onerror = () => {
			this.#missed = true;
			if (source.readyState !== EventSource.CLOSED) return;
			this.#source = null;
			this.#later(askAgain, 'connect', () => this.#connect());
		};
	}

	#withdraw(): void {
		this.withdrawn = true;
		this.#source?.close();
		this.#source = null;
	}

	#isOwn({ personId, itemId }: LiveChange): boolean {
		return personId === this.own.personId && itemId !== null && this.own.wrote(itemId);
	}

	#hear(changes: LiveChange[]): void {
		const others = changes.filter((change) => !this.#isOwn(change));
		// What this page wrote itself it has loaded already.
		if (changes.length > 0 && others.length === 0) return;
		for (const change of others) if (change.itemId) this.#lastOf.set(change.itemId, change);
		this.#reload();
		this.#say(others.filter(({ personId }) => personId !== this.own.personId));
	}

	#reload(): void {
		this.#later(gather, 'reload', () => {
			if (!this.#held.some((id) => this.wasRemoved(id))) void loadPlanAnew();
		});
	}

	#say(changes: LiveChange[]): void {
		const worth = changes.filter(isWorthSaying);
		if (worth.length === 0) return;
		this.#recent.push(...worth);
		clearTimeout(this.#timers['hush']);
		this.#timers['hush'] = undefined;
		this.#later(this.news ? quietFor : gather, 'say', () => {
			this.news = newsText(this.#recent);
		});
		this.#later(shownFor, 'hush', () => {
			this.news = '';
			this.#recent = [];
		});
	}
}

const key = Symbol('live plan');
export const provideLivePlan = (live: () => LivePlan): (() => LivePlan) => setContext(key, live);
/** What others do in the plan that the page belongs to; set by the plan's layout. */
export const useLivePlan = (): LivePlan => getContext<() => LivePlan>(key)();
