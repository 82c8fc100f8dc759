import { SvelteMap } from 'svelte/reactivity';
import type { SaveRefusal } from '../plan-editor.svelte';
import { useLivePlan, type LivePlan } from './live-plan.svelte';

/** One field of a form that somebody else may change too; its texts are what people read and what is compared. */
export type RivalField<Item> = {
	label: string;
	/** What a stored item says in this field */
	of: (item: Item) => string;
	/** What the form says now */
	mine: () => string;
	/** Puts what a stored item says into the form */
	take: (item: Item) => void;
};

type Versioned = { id: string; version: number };
type Options<Item extends Versioned> = {
	/** The stored item where typing starts; null for a new one */
	begun: Item | null;
	/** The item as it is stored now, after every reload of the page; null when there is none */
	stored: () => Item | null;
	/** Reads what a refused write met; null when it is no such item */
	read: (current: unknown) => Item | null;
	fields: RivalField<Item>[];
	/** Whether the form would vanish with its item, so that the page must not load anew without it */
	isOpen?: () => boolean;
};
type Written<Value> = { ok: true; value: Value } | { ok: false; error: SaveRefusal };

/**
 * Holds a form against what others store meanwhile, field by field: a field that is untouched here shows their text at
 * once; where both changed it the person sees both and decides. A write names the last version that was settled so.
 */
class Rival<Item extends Versioned> {
	/** Fields that took over somebody else's text while the form was open */
	adopted = $state.raw<string[]>([]);
	#base = $state.raw<Item | null>(null);
	#met = $state.raw<Item | null>(null);
	#goneAfter = $state(0);
	#writing = $state(false);
	readonly #texts = new SvelteMap<string, string>();

	constructor(
		private readonly options: Options<Item>,
		private readonly live: LivePlan
	) {
		this.#base = options.begun;
		this.#keep();
	}

	/** The stored item that the form builds on; null where it is new or was removed. */
	get base(): Item | null {
		return this.isGone ? null : this.#base;
	}
	/** Of the item that the form is about, also where it was removed; null for a new one */
	get id(): string | null {
		return this.#base?.id ?? null;
	}
	get version(): number | null {
		return this.base?.version ?? null;
	}

	/** What somebody else stored and the form has not settled with yet */
	readonly theirs = $derived.by((): Item | null => {
		if (this.#writing) return null;
		const newest = [this.options.stored(), this.#met]
			.flatMap((item) => item ?? [])
			.toSorted((a, b) => b.version - a.version)[0];
		const version = this.#base?.version ?? 0;
		if (newest && newest.version > version) return newest;
		// What was removed and brought back counts its versions anew.
		return this.#met && this.#met.version !== version ? this.#met : null;
	});
	readonly isGone = $derived.by((): boolean => {
		const base = this.#base;
		if (!base || this.theirs) return false;
		return this.#goneAfter >= base.version || this.live.wasRemoved(base.id);
	});
	readonly clashes = $derived.by(
		(): { field: RivalField<Item>; mine: string; theirs: string }[] => {
			const { theirs } = this;
			if (!theirs) return [];
			return this.options.fields.flatMap((field) => {
				const [base, mine, now] = [this.#texts.get(field.label), field.mine(), field.of(theirs)];
				return now !== base && mine !== base && mine !== now ? [{ field, mine, theirs: now }] : [];
			});
		}
	);

	#keep(): void {
		for (const { label, mine } of this.options.fields) this.#texts.set(label, mine());
	}

	/** Takes over what is untouched here; once nothing is left to decide, the form builds on their version. */
	follow(): void {
		const { theirs } = this;
		if (!theirs) return;
		const adopted: string[] = [];
		for (const { label, of, mine, take } of this.options.fields) {
			const now = of(theirs);
			if (now === this.#texts.get(label)) continue;
			const isMine = mine() === now;
			if (!isMine && mine() !== this.#texts.get(label)) continue;
			if (!isMine) {
				take(theirs);
				adopted.push(label);
			}
			this.#texts.set(label, now);
		}
		const before = this.adopted.filter((label) => !adopted.includes(label));
		if (adopted.length > 0) this.adopted = [...before, ...adopted];
		this.#agree(theirs);
	}

	/** Where nothing is left to decide the form builds on their version. */
	#agree(theirs: Item): void {
		if (this.clashes.length > 0) return;
		this.#base = theirs;
		this.#met = null;
	}

	keepMine(label?: string): void {
		this.#settle(label, () => undefined);
	}
	takeTheirs(label?: string): void {
		this.#settle(label, ({ take }, theirs) => take(theirs));
	}
	#settle(label: string | undefined, act: (field: RivalField<Item>, theirs: Item) => void): void {
		const { theirs } = this;
		if (!theirs) return;
		for (const { field } of this.clashes)
			if (label === undefined || field.label === label) {
				act(field, theirs);
				this.#texts.set(field.label, field.of(theirs));
			}
		this.#agree(theirs);
	}

	/** Sends the form over the version that it builds on; `asItem` is what is stored when it succeeds. */
	async write<Value extends { version: number | null }>(
		send: (version: number | null) => Promise<Written<Value>>,
		asItem: (version: number) => Item
	): Promise<Written<Value>> {
		const sent = this.options.fields.map(({ label, mine }): [string, string] => [label, mine()]);
		this.#writing = true;
		const written = await send(this.version).finally(() => (this.#writing = false));
		if (written.ok) {
			for (const [label, text] of sent) this.#texts.set(label, text);
			this.#base = asItem(written.value.version ?? 1);
			this.#met = null;
			this.#goneAfter = 0;
			this.adopted = [];
			this.live.forget(this.#base.id);
		} else if (written.error.kind === 'conflict') {
			this.#met = this.options.read(written.error.current);
			if (written.error.current === null) this.#goneAfter = this.#base?.version ?? 0;
		}
		return written;
	}

	/** Begins again from this item, as after everything typed was given up. */
	begin(item: Item | null): void {
		this.#base = item;
		this.#met = null;
		this.#keep();
		this.adopted = [];
	}
}
export type { Rival };

/** For a component's beginning: the form follows what others store until the component goes. */
export const useRival = <Item extends Versioned>(options: Options<Item>): Rival<Item> => {
	const live = useLivePlan();
	const rival = new Rival(options, live);
	$effect(() => rival.follow());
	$effect(() => {
		const id = rival.base?.id ?? options.begun?.id;
		return id === undefined || options.isOpen?.() === false ? undefined : live.hold(id);
	});
	return rival;
};
