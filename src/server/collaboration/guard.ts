import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { SectionRight } from '$lib/domain/access/section-right';
import { overstepOf } from '$lib/domain/plan/only-suggests';
import type { MarkedText } from '$lib/domain/plan/suggestion';
import { isTextOfSection, readMarkedText } from './section-text';
import { claimsIn } from './suggestion-claims';

/** Whose update it is, and what they may do in each section. */
export type Sender = {
	person: { id: string; name: string };
	rightIn: (section: string) => SectionRight;
};

const openings = 'openings';

/**
 * Looks at what people send before it reaches the shared document: a copy of it takes each update first, and only the
 * sections that the update touched, and that its sender does not write in, are compared. The copy is made when somebody
 * sends something who may not write everywhere, and follows the document from then on.
 */
export class Guard {
	#copy: Doc | null = null;
	/** What the copy's sections held when last looked at; missing where they have changed since */
	readonly #texts = new Map<string, MarkedText>();
	readonly #touched = new Set<string>();
	/** Who made each suggestion, also those that were answered: undoing an answer brings them back */
	readonly #authors = new Map<string, string>();

	constructor(private readonly doc: Doc) {
		this.#note(encodeStateAsUpdate(doc));
		doc.on('update', (update: Uint8Array) => {
			this.#note(update);
			if (this.#copy) applyUpdate(this.#copy, update);
		});
	}

	#note(update: Uint8Array): void {
		for (const { id, personId } of claimsIn(update)) this.#authors.set(id, personId);
	}

	#copyOfDocument(): Doc {
		const copy = new Doc();
		applyUpdate(copy, encodeStateAsUpdate(this.doc));
		copy.on('afterTransaction', ({ changedParentTypes }) => {
			for (const [name, type] of copy.share) {
				if (!changedParentTypes.has(type)) continue;
				this.#touched.add(name);
			}
		});
		return copy;
	}

	/** Sections as they are before an update: a section's text is read once for all updates that leave it alone. */
	#lookAt(copy: Doc, keys: string[]): void {
		for (const key of this.#touched) this.#texts.delete(key);
		this.#touched.clear();
		for (const key of keys)
			if (!this.#texts.has(key)) this.#texts.set(key, readMarkedText(copy.getXmlFragment(key)));
	}

	#speaksForOthers(update: Uint8Array, { id, name }: Sender['person']): boolean {
		return claimsIn(update).some((claim) => {
			const author = this.#authors.get(claim.id);
			if (author !== undefined) return author !== claim.personId;
			return claim.personId !== id || claim.personName !== name;
		});
	}

	#onlySuggests(copy: Doc, key: string, person: Sender['person']): boolean {
		const before = this.#texts.get(key);
		const after = readMarkedText(copy.getXmlFragment(key));
		return (
			before !== undefined && isTextOfSection(after) && overstepOf(before, after, person) === null
		);
	}

	/** Whether an update may be taken. One that waits for another part of itself may not: it could hide anything. */
	allows(update: Uint8Array, { person, rightIn }: Sender): boolean {
		if (this.#speaksForOthers(update, person)) return false;
		const begun = this.doc.getMap(openings).keys();
		const sections = [...new Set([...this.doc.share.keys(), ...begun])].filter(
			(key) => key !== openings
		);
		const guarded = sections.filter((key) => rightIn(key) !== 'write');
		if (guarded.length === 0) return true;
		const copy = (this.#copy ??= this.#copyOfDocument());
		// Yjs tells of changes only where it knows of what kind something is.
		copy.getMap(openings);
		for (const key of sections) copy.getXmlFragment(key);
		this.#lookAt(
			copy,
			guarded.filter((key) => rightIn(key) === 'suggest')
		);
		applyUpdate(copy, update);
		const isWhole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
		const isKnown = [...copy.share.keys()].every(
			(key) => key === openings || sections.includes(key)
		);
		const isAllowed =
			isWhole &&
			isKnown &&
			[...this.#touched].every((key) => {
				if (!sections.includes(key)) return false;
				const right = rightIn(key);
				return right === 'write' || (right === 'suggest' && this.#onlySuggests(copy, key, person));
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
