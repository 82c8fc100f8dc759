import { loadPlanAnew } from '$lib/components/plan/load-plan-anew';
import { getContext, setContext } from 'svelte';
import { z } from 'zod';
import { SaveState } from '$lib/components/ui/save-state.svelte';
import type { Toasts } from '$lib/components/ui/toasts.svelte';
import type { ItemDraft, ItemKind } from '$lib/domain/plan/items';
import { refuse, type Result } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';

const answerSchema = z.discriminatedUnion('status', [
	z.object({
		status: z.literal('saved'),
		version: z.number().nullable(),
		/** What pointed to a removed item: written again when the removal is undone */
		linked: z.array(z.object({ kind: z.string(), item: z.looseObject({}) })).default([])
	}),
	z.object({ status: z.literal('conflict'), current: z.unknown() }),
	z.object({ status: z.literal('not allowed') }),
	z.object({
		status: z.literal('invalid'),
		problems: z.array(z.object({ path: z.string(), message: z.string() }))
	})
]);

export type SaveRefusal =
	/** Somebody saved another version in between; `current` is what is stored, null when it was removed */
	| { kind: 'conflict'; current: unknown }
	| { kind: 'not allowed' }
	| { kind: 'invalid'; problems: { path: string; message: string }[] }
	/** The server could not be reached after several tries; what was typed stays on the page */
	| { kind: 'offline' };

type Linked = { kind: string; item: object }[];
type Saved = Result<{ version: number | null; linked: Linked }, SaveRefusal>;

const retryDelays = [1_000, 3_000, 8_000, 15_000];
/** How long after a write its echo may come from the server, ms */
const echo = 15_000;
const looseItem = z.looseObject({});
const idOf = (item: object): string => String(Reflect.get(item, 'id') ?? Reflect.get(item, 'area'));
const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);
const wait = (milliseconds: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Writes items of one plan from the browser: shows saving and saved, tries again when the connection drops, and offers
 * undo after a removal. After each write everything that shows the plan reloads.
 */
export class PlanEditor {
	readonly state = new SaveState();
	readonly #wrote: Record<string, number> = {};

	constructor(
		readonly planId: string,
		private readonly toasts: Toasts
	) {}

	async save<Kind extends ItemKind>(kind: Kind, item: ItemDraft<Kind>): Promise<Saved> {
		const saved = await this.#send(this.#path(kind), 'PUT', item);
		if (saved.ok) await loadPlanAnew();
		return saved;
	}

	/**
	 * Writes some fields of a stored item. Where somebody changed other fields of it meanwhile both changes stand; where
	 * they changed the same the answer is the conflict.
	 */
	async change<Kind extends ItemKind>(
		kind: Kind,
		item: ItemDraft<Kind>,
		changes: Partial<ItemDraft<Kind>>
	): Promise<Saved> {
		let saved = await this.#send(this.#path(kind), 'PUT', { ...item, ...changes });
		if (!saved.ok && saved.error.kind === 'conflict') {
			const met = looseItem.safeParse(saved.error.current).data;
			const keys = Object.keys(changes);
			if (met && keys.every((key) => isSame(met[key], Reflect.get(item, key))))
				saved = await this.#send(this.#path(kind), 'PUT', { ...item, ...met, ...changes });
		}
		if (saved.ok) await loadPlanAnew();
		return saved;
	}

	/** Notes that this page writes the item, by whatever way: what the server then tells about it is no news here. */
	noteWrite(itemId: string): void {
		this.#wrote[itemId] = Date.now();
	}
	/** Whether this page has just written the item (its area, for the target of an area). */
	wrote(itemId: string): boolean {
		return (this.#wrote[itemId] ?? 0) > Date.now() - echo;
	}

	/** Removes and shows a message with undo, which saves the same item again. `title` names it to the person. */
	async remove<Kind extends ItemKind>(
		kind: Kind,
		item: ItemDraft<Kind> & { id: string },
		title: string
	): Promise<Saved> {
		const version = 'version' in item ? item.version : null;
		const removed = await this.#send(this.#path(kind), 'DELETE', {
			id: item.id,
			version
		});
		if (!removed.ok) return removed;
		this.toasts.show(m.common_removed({ title }), () => {
			void this.#restore(kind, item, removed.value.linked);
		});
		await loadPlanAnew();
		return removed;
	}

	async #restore(kind: ItemKind, item: object, linked: Linked): Promise<void> {
		const again = 'version' in item ? { ...item, version: null } : item;
		const restored = await this.#send(this.#path(kind), 'PUT', again);
		if (restored.ok)
			for (const other of linked) await this.#send(this.#path(other.kind), 'PUT', other.item);
		await loadPlanAnew();
	}

	#path(kind: string): string {
		return `/plans/${this.planId}/items/${kind}`;
	}

	/** Shows what is stored now, as after "take theirs". */
	async refresh(): Promise<void> {
		this.state.status = { kind: 'idle' };
		await loadPlanAnew();
	}

	async #send(path: string, method: 'PUT' | 'DELETE', body: object): Promise<Saved> {
		this.state.saving();
		for (const delay of [0, ...retryDelays]) {
			if (delay > 0) await wait(delay);
			this.noteWrite(idOf(body));
			const response = await this.#try(path, method, body);
			if (response) return this.#read(response);
			this.state.failed();
		}
		return refuse({ kind: 'offline' });
	}

	/** `null` when the server was not reached or could not answer now: worth another try. */
	async #try(path: string, method: string, body: unknown): Promise<Response | null> {
		try {
			const response = await fetch(path, {
				method,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			return response.status >= 500 ? null : response;
		} catch {
			// A TypeError of fetch means that the network is down: the caller tries again.
			return null;
		}
	}

	async #read(response: Response): Promise<Saved> {
		const answer = answerSchema.safeParse(await response.json().catch(() => null));
		if (!answer.success || answer.data.status === 'not allowed') {
			this.state.failed();
			return refuse({ kind: 'not allowed' });
		}
		if (answer.data.status === 'conflict') {
			this.state.failed();
			return refuse({ kind: 'conflict', current: answer.data.current });
		}
		if (answer.data.status === 'invalid') {
			this.state.failed();
			return refuse({ kind: 'invalid', problems: answer.data.problems });
		}
		this.state.saved();
		return { ok: true, value: { version: answer.data.version, linked: answer.data.linked } };
	}
}

const key = Symbol('plan editor');
export const providePlanEditor = (editor: () => PlanEditor): (() => PlanEditor) =>
	setContext(key, editor);
/** The editor of the plan that the page belongs to; set by the plan's layout. */
export const usePlanEditor = (): PlanEditor => getContext<() => PlanEditor>(key)();
