import { getContext, setContext } from 'svelte';
import { z } from 'zod';
import {
	mayComment,
	mayModerate,
	planRoleSchema,
	seesInternalNotes,
	type Access
} from '$lib/domain/access/access';
import {
	commentThreadSchema,
	countOpen,
	personSchema,
	placeOf,
	type CommentDeed,
	type CommentThread,
	type NamedPerson
} from '$lib/domain/document/comment';
import { ok, refuse, type Result } from '$lib/domain/shared/result';

const discussionSchema = z.object({
	threads: z.array(commentThreadSchema),
	people: z.array(personSchema.extend({ role: planRoleSchema }))
});
export type TeamPerson = z.infer<typeof discussionSchema>['people'][number];

export type DeedRefusal =
	/** Somebody changed it in between: what stands now is shown */
	{ kind: 'conflict' } | { kind: 'not allowed' } | { kind: 'offline' };

const refusalsByStatus: Record<number, DeedRefusal> = {
	403: { kind: 'not allowed' },
	404: { kind: 'not allowed' },
	409: { kind: 'conflict' },
	422: { kind: 'not allowed' }
};

const retryDelays = [800, 2_500];
/** Changes are told as they happen (LivePlan); this is for what another server of the same database writes, ms */
const lookEvery = 60_000;
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** The comments of one plan in this page: one reading of them for all that shows or counts them. */
export class Discussion {
	threads = $state.raw<CommentThread[]>([]);
	people = $state.raw<TeamPerson[]>([]);
	state = $state<'loading' | 'ready' | 'failed'>('loading');
	/** The thread that the person picked, in the list or in the text */
	focused = $state<string | null>(null);
	readonly #open = $derived(countOpen(this.threads));

	constructor(
		readonly planId: string,
		private readonly person: () => NamedPerson | null,
		private readonly access: () => Access
	) {}

	get me(): NamedPerson | null {
		return this.person();
	}
	get mayComment(): boolean {
		return mayComment(this.access());
	}
	get mayNoteInternally(): boolean {
		return seesInternalNotes(this.access());
	}
	/** Settles and assigns; the database asks the same. */
	maySettle({ startedBy, assignee }: CommentThread): boolean {
		const own = this.me !== null && [startedBy?.id, assignee?.id].includes(this.me.id);
		return this.mayComment && (own || mayModerate(this.access()));
	}

	/** Threads that nobody has settled at a place (`placeOf`). */
	openAt(place: string): number {
		return this.#open.get(place) ?? 0;
	}
	at(place: string): CommentThread[] {
		return this.threads.filter(({ anchor }) => placeOf(anchor) === place);
	}

	/** Reads now, whenever the window is looked at again, and once a minute; the answer ends it. For the browser only. */
	start(): () => void {
		void this.load();
		const look = () => {
			if (document.visibilityState === 'visible') void this.load();
		};
		const timer = setInterval(look, lookEvery);
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', look);
		};
	}

	#asked = 0;
	async load(): Promise<void> {
		const asked = ++this.#asked;
		const response = await fetch(this.#path).catch(() => null);
		const read = discussionSchema.safeParse(await response?.json().catch(() => null));
		// An earlier answer that comes late would take back what was just said.
		if (asked !== this.#asked) return;
		if (read.success) {
			const same = JSON.stringify(read.data.threads) === JSON.stringify(this.threads);
			if (!same) this.threads = read.data.threads;
			this.people = read.data.people;
			this.state = 'ready';
		} else if (this.state === 'loading') {
			this.state = 'failed';
		}
	}

	get #path(): string {
		return `/plans/${this.planId}/comments`;
	}

	/** Does it and shows what stands then. Deeds that say something new carry their ids, so a second try is no second word. */
	async act(deed: CommentDeed): Promise<Result<null, DeedRefusal>> {
		for (const delay of [0, ...retryDelays]) {
			if (delay > 0) await wait(delay);
			const response = await fetch(this.#path, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(deed)
			}).catch(() => null);
			// Signed out meanwhile: the answer is the page for signing in.
			if (!response || response.status >= 500 || response.redirected) continue;
			await this.load();
			return response.ok
				? ok(null)
				: refuse(refusalsByStatus[response.status] ?? { kind: 'offline' });
		}
		return refuse({ kind: 'offline' });
	}
}

const key = Symbol('discussion');
export const provideDiscussion = (discussion: () => Discussion): (() => Discussion) =>
	setContext(key, discussion);
/** The comments of the plan that the page belongs to; set by the plan's layout. */
export const useDiscussion = (): Discussion => getContext<() => Discussion>(key)();
