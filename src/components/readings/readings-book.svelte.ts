import { loadPlanAnew } from '$lib/components/plan/load-plan-anew';
import { SvelteMap } from 'svelte/reactivity';
import type { PlanEditor, SaveRefusal } from '$lib/components/plan/plan-editor.svelte';
import { readingSchema, type Reading } from '$lib/domain/evidence/reading';
import type { ItemDraft } from '$lib/domain/plan/items';
import type { Language } from '$lib/domain/shared/localised';
import { cellKeyOf } from './grid-rows';
import { newReading, type ReadingDraft } from './new-reading';
import { writeReadings, type WriteRefusal } from './write-readings';
import { readTyped, type TypedRefusal } from './typed-value';

/** Why a cell is not saved; what was typed is kept with it. */
export type Trouble =
	| { kind: 'unreadable'; because: TypedRefusal['kind']; text: string }
	| { kind: 'conflict'; mine: ReadingDraft; theirs: Reading | null }
	| { kind: 'refused'; mine: ReadingDraft; refusal: SaveRefusal };

/** What one step changed, for undo: null = there was nothing before, or nothing is left. */
type Change = { before: Reading | null; after: Reading | null };

type CellPlace = Pick<Reading, 'indicatorId' | 'breakdown' | 'year'>;

/**
 * The readings as the person sees them: what is stored, with what is being written laid over it. Writes of one reading
 * wait for each other; a step can be undone until the page is left.
 */
export class ReadingsBook {
	readonly troubles = new SvelteMap<string, Trouble>();
	readonly #overlay = new SvelteMap<string, Reading | null>();
	readonly #turns = new SvelteMap<string, Promise<unknown>>();
	/** Versions that this page wrote, which a later write of the same reading builds on */
	readonly #versions = new SvelteMap<string, number>();
	#done = $state<Change[][]>([]);
	#undone = $state<Change[][]>([]);
	readonly readings = $derived.by(() => this.#laidOver());
	readonly canUndo = $derived(this.#done.length > 0);

	constructor(
		private readonly editor: () => PlanEditor,
		private readonly stored: () => Reading[],
		private readonly language: Language,
		private readonly homeLevel: () => Reading['level']
	) {}

	/** Takes what was typed into a cell. `base` is the reading that the person saw when they began to type. */
	typeInto(place: CellPlace, text: string, base: Reading | null, title: string): void {
		const key = cellKeyOf(place);
		if (text.trim() === '') {
			this.troubles.delete(key);
			if (base) void this.remove(base, title);
			return;
		}
		const typed = readTyped(text, this.language, base);
		if (!typed.ok) {
			this.troubles.set(key, { kind: 'unreadable', because: typed.error.kind, text });
			return;
		}
		const draft = base ?? this.draftOf(place);
		void this.save({ ...draft, ...typed.value, missing: null }, base);
	}

	draftOf(place: CellPlace): ReadingDraft {
		return newReading(place, this.readings, this.homeLevel(), crypto.randomUUID());
	}

	/** Writes one reading; `before` is what undo brings back. A refusal stays in `troubles` until it is settled. */
	async save(mine: ReadingDraft, before: Reading | null, step: 'new' | 'undo' = 'new') {
		const key = cellKeyOf(mine);
		this.troubles.delete(key);
		const shown = { ...mine, version: mine.version ?? 1 };
		this.#overlay.set(mine.id, shown);
		return this.#inTurn(mine.id, async () => {
			const version = this.#versionOf(mine);
			const saved = await this.editor().save('reading', { ...mine, version });
			if (saved.ok) {
				this.#settle(mine.id, saved.value.version, shown);
				if (step === 'new') this.#remember([{ before, after: shown }]);
			} else this.#trouble(key, mine, saved.error);
			return saved;
		});
	}

	async remove(reading: Reading, title: string, step: 'new' | 'undo' = 'new') {
		this.#overlay.set(reading.id, null);
		return this.#inTurn(reading.id, async () => {
			const current = { ...reading, version: this.#versionOf(reading) ?? reading.version };
			const removed = await this.editor().remove('reading', current, title);
			this.#overlay.delete(reading.id);
			if (removed.ok) {
				this.#versions.delete(reading.id);
				if (step === 'new') this.#remember([{ before: reading, after: null }]);
			} else this.#trouble(cellKeyOf(reading), reading, removed.error);
			return removed;
		});
	}

	/** Makes one of the readings side by side the one that series and text use. */
	prefer(reading: Reading): Promise<WriteRefusal | null> {
		const beside = this.readings.filter(
			(other) =>
				cellKeyOf(other) === cellKeyOf(reading) &&
				other.level === reading.level &&
				other.countKind === reading.countKind &&
				(other.id === reading.id || other.preferred)
		);
		return this.saveTogether(
			beside.map((other) => ({ ...other, preferred: other.id === reading.id })),
			[]
		);
	}

	/** Writes readings and new sources, all or none; null when all are saved. */
	async saveTogether(
		readings: ReadingDraft[],
		sources: ItemDraft<'source'>[]
	): Promise<WriteRefusal | null> {
		const before = this.readings;
		const editor = this.editor();
		const { state, planId } = editor;
		state.saving();
		for (const { id } of [...readings, ...sources]) editor.noteWrite(id);
		const refusal = await writeReadings(planId, readings, sources);
		if (refusal) {
			state.failed();
			return refusal;
		}
		state.saved();
		await loadPlanAnew();
		this.#remember(
			readings.map((reading) => ({
				before: before.find(({ id }) => id === reading.id) ?? null,
				after: { ...reading, version: 1 }
			}))
		);
		return null;
	}

	/** The same value once more, over what is stored now, after the person saw both. */
	async keepMine(key: string): Promise<void> {
		const trouble = this.troubles.get(key);
		if (!trouble || trouble.kind === 'unreadable') return;
		const stored = this.stored().find(({ id }) => id === trouble.mine.id) ?? null;
		const version =
			trouble.kind === 'conflict' ? (trouble.theirs?.version ?? null) : trouble.mine.version;
		if (trouble.kind === 'conflict') this.#versions.delete(trouble.mine.id);
		await this.save({ ...trouble.mine, version }, stored);
	}

	async takeTheirs(key: string): Promise<void> {
		const trouble = this.troubles.get(key);
		this.troubles.delete(key);
		if (!trouble || trouble.kind === 'unreadable') return;
		this.#versions.delete(trouble.mine.id);
		this.#overlay.delete(trouble.mine.id);
		await this.editor().refresh();
	}

	undo(): Promise<void> {
		return this.#step(this.#done, this.#undone);
	}

	redo(): Promise<void> {
		return this.#step(this.#undone, this.#done);
	}

	async #step(from: Change[][], to: Change[][]): Promise<void> {
		const changes = from.pop();
		if (!changes) return;
		to.push(changes.map(({ before, after }) => ({ before: after, after: before })));
		for (const { before, after } of changes) {
			const id = before?.id ?? after?.id;
			const current = this.readings.find((reading) => reading.id === id) ?? null;
			if (before)
				await this.save({ ...before, version: current?.version ?? null }, current, 'undo');
			else if (current)
				await this.remove(current, `${current.indicatorId}, ${current.year}`, 'undo');
		}
	}

	#remember(changes: Change[]): void {
		this.#done.push(changes);
		this.#undone = [];
	}

	#laidOver(): Reading[] {
		if (this.#overlay.size === 0) return this.stored();
		const kept = this.stored().filter(({ id }) => !this.#overlay.has(id));
		return [...kept, ...[...this.#overlay.values()].flatMap((reading) => reading ?? [])];
	}

	#versionOf({ id, version }: ReadingDraft): number | null {
		const written = this.#versions.get(id);
		return written === undefined ? version : Math.max(written, version ?? 0);
	}

	#settle(id: string, version: number | null, shown: Reading): void {
		if (version !== null) this.#versions.set(id, version);
		if (this.#overlay.get(id) === shown) this.#overlay.delete(id);
	}

	#trouble(key: string, mine: ReadingDraft, refusal: SaveRefusal): void {
		if (refusal.kind !== 'conflict') {
			this.troubles.set(key, { kind: 'refused', mine, refusal });
			return;
		}
		const theirs = readingSchema.nullable().safeParse(refusal.current);
		this.troubles.set(key, { kind: 'conflict', mine, theirs: theirs.data ?? null });
	}

	async #inTurn<Answer>(id: string, write: () => Promise<Answer>): Promise<Answer> {
		const before = this.#turns.get(id) ?? Promise.resolve();
		const turn = before.then(write);
		this.#turns.set(
			id,
			turn.catch(() => null)
		);
		return turn;
	}
}
