import type { PlanEditor, SaveRefusal } from '$lib/components/plan/plan-editor.svelte';
import { sectionSchema, type Section } from '$lib/domain/plan/plan';
import { richTextSchema, type RichText } from '$lib/domain/plan/rich-text';

const pause = 1_200;

/**
 * The text of one section while somebody writes: saved a moment after typing stops, kept in the browser until the server
 * has acknowledged it, and never written over somebody else's version.
 */
export class SectionDraft {
	status = $state<Section['status']>('to do');
	refusal = $state<SaveRefusal | null>(null);
	/** What somebody else saved in the meantime; null while there is no conflict */
	readonly theirs = $derived(
		this.refusal?.kind === 'conflict'
			? (sectionSchema.safeParse(this.refusal.current).data ?? null)
			: null
	);
	#version: number | null;
	#text: RichText | null;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#saving: Promise<void> | null = null;
	#dirty = false;

	constructor(
		private readonly section: Section,
		private readonly editor: PlanEditor,
		/** The plan has no row for this section yet */
		isNew: boolean
	) {
		this.status = section.status;
		this.#version = isNew ? null : section.version;
		this.#text = section.text;
	}

	get text(): RichText | null {
		return this.#text;
	}
	get dirty(): boolean {
		return this.#dirty;
	}
	get #key(): string {
		return `draft:${this.editor.planId}:${this.section.key}`;
	}

	/** What was typed here and never reached the server, if it differs from what is stored. */
	unsent(): RichText | null {
		const kept = localStorage.getItem(this.#key);
		if (kept === null) return null;
		try {
			const text = richTextSchema.parse(JSON.parse(kept));
			return JSON.stringify(text) === JSON.stringify(this.section.text) ? null : text;
		} catch {
			// A draft that this version cannot read is no use to anybody.
			localStorage.removeItem(this.#key);
			return null;
		}
	}
	#keep(text: RichText): void {
		try {
			localStorage.setItem(this.#key, JSON.stringify(text));
		} catch {
			// The browser's storage is full or switched off: the text still goes to the server.
		}
	}
	forget(): void {
		localStorage.removeItem(this.#key);
	}

	type(json: unknown): void {
		const text = richTextSchema.safeParse(json);
		if (!text.success) return;
		this.#text = text.data;
		if (this.status === 'to do') this.status = 'drafting';
		this.#keep(text.data);
		this.#touch(pause);
	}
	setStatus(status: Section['status']): void {
		this.status = status;
		this.#touch(0);
	}
	/** After a conflict: writes one's own text, or the two together, over the version that the other person saved. */
	async settle(text: RichText): Promise<void> {
		const { theirs } = this;
		if (!theirs) return;
		this.#version = theirs.version;
		this.#text = text;
		this.#keep(text);
		this.refusal = null;
		this.#dirty = true;
		await this.save();
	}
	/** After a conflict: the stored version takes the place of one's own. */
	accept(stored: Section): void {
		this.#version = stored.version;
		this.#text = stored.text;
		this.status = stored.status;
		this.refusal = null;
		this.#dirty = false;
		this.forget();
	}

	#touch(delay: number): void {
		this.#dirty = true;
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.save(), delay);
	}

	async save(): Promise<void> {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		await this.#saving;
		if (!this.#dirty || this.refusal?.kind === 'conflict') return;
		this.#saving = this.#write();
		try {
			await this.#saving;
		} finally {
			// A write that broke off must not stop those that come after it.
			this.#saving = null;
		}
	}

	async #write(): Promise<void> {
		this.#dirty = false;
		const text = this.#text;
		const { id, key } = this.section;
		const saved = await this.editor.save('section', {
			id,
			key,
			version: this.#version,
			status: this.status,
			text
		});
		if (!saved.ok) {
			this.#dirty = true;
			this.refusal = saved.error;
			return;
		}
		this.refusal = null;
		this.#version = saved.value.version ?? this.#version;
		if (!this.#dirty) this.forget();
	}
}
