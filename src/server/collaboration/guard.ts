import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { SectionRight } from '$lib/domain/access/access';
import { overstepOf } from '$lib/domain/plan/only-suggests';
import type { MarkedText } from '$lib/domain/plan/suggestion';
import { readMarkedText } from './section-text';

/** Whose update it is, and what they may do in each section. */
export type Writer = {
	person: { id: string; name: string };
	rightIn: (section: string) => SectionRight;
};

/**
 * Looks at what people send before it reaches the shared document: a copy of it takes each update first, and only the
 * sections that the update touched are compared. The copy is made when somebody who may not write everything sends
 * something, and follows the document from then on.
 */
export class Guard {
	#copy: Doc | null = null;
	/** What the copy's sections hold; missing where it changed since it was read */
	readonly #texts = new Map<string, MarkedText>();
	readonly #touched = new Set<string>();
	#strange = false;

	constructor(private readonly doc: Doc) {
		doc.on('update', (update: Uint8Array) => {
			if (this.#copy) applyUpdate(this.#copy, update);
		});
	}

	#begin(): Doc {
		const copy = new Doc();
		applyUpdate(copy, encodeStateAsUpdate(this.doc));
		this.#texts.clear();
		for (const key of this.doc.share.keys()) if (key !== 'openings') copy.getXmlFragment(key);
		copy.on('afterTransaction', ({ changedParentTypes }) => {
			const names = new Map([...copy.share].map(([name, type]): [unknown, string] => [type, name]));
			for (const type of changedParentTypes.keys()) {
				const name = names.get(type);
				if (name === undefined) continue;
				if (name === 'openings') this.#strange = true;
				else this.#touched.add(name);
			}
		});
		return copy;
	}

	#textOf(copy: Doc, key: string): MarkedText {
		const text = this.#texts.get(key) ?? readMarkedText(copy.getXmlFragment(key));
		this.#texts.set(key, text);
		return text;
	}

	/** Everything that the sections hold now, so that what an update changes can be told. */
	#readAll(copy: Doc): void {
		for (const key of this.#touched) this.#texts.delete(key);
		for (const key of copy.share.keys()) if (key !== 'openings') this.#textOf(copy, key);
		this.#touched.clear();
		this.#strange = false;
	}

	/** Whether an update may be taken over. One that waits for another part of itself may not: it could hide anything. */
	allows(update: Uint8Array, { person, rightIn }: Writer): boolean {
		const copy = (this.#copy ??= this.#begin());
		this.#readAll(copy);
		applyUpdate(copy, update);
		const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
		const sections = [...this.#touched];
		const isAllowed =
			isWhole &&
			!this.#strange &&
			sections.every((key) => {
				const right = rightIn(key);
				const before = this.#texts.get(key) ?? { type: 'doc' };
				if (right === 'write') return true;
				const after = readMarkedText(copy.getXmlFragment(key));
				return right === 'suggest' && overstepOf(before, after, person) === null;
			});
		// What was refused must not stay in the copy; it is made anew when it is needed.
		if (!isAllowed) this.#forget();
		return isAllowed;
	}

	#forget(): void {
		this.#copy?.destroy();
		this.#copy = null;
		this.#texts.clear();
		this.#touched.clear();
	}
}
