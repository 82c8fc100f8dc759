import { getContext, setContext } from 'svelte';
import type { Anchor, CommentThread, Passage } from '$lib/domain/document/comment';

type Place = { from: number; to: number };

/** What the text of a section and the list of its threads tell each other. */
export class SectionThreads {
	/** Where the commented passages stand in the text; null until the text is here */
	places = $state.raw<Map<string, Place> | null>(null);
	/** What the person is about to begin a thread on; null when they are not */
	begun = $state.raw<Anchor | null>(null);
	/** Grows when the person asks to see the focused passage in the text */
	shown = $state(0);
	/** Puts the cursor back into the text; set by the editor */
	focusText: (() => void) | null = null;

	constructor(
		readonly section: string,
		/** Brings the list of threads into sight */
		readonly open: () => void
	) {}

	get passage(): Passage | null {
		return this.begun?.kind === 'passage' ? this.begun : null;
	}

	/** Without a passage: on the section as a whole. */
	begin(passage: Passage | null): void {
		this.begun = passage ?? { kind: 'section', id: this.section };
		this.open();
	}

	/** The words that the thread was about are no longer in the text. */
	isGone({ id, anchor }: CommentThread): boolean {
		return anchor.kind === 'passage' && this.places !== null && !this.places.has(id);
	}

	/** In the order of the text; those on the whole section first, those without a place last. */
	inOrder(threads: CommentThread[]): CommentThread[] {
		const at = ({ id, anchor }: CommentThread) =>
			anchor.kind === 'passage' ? (this.places?.get(id)?.from ?? Infinity) : -1;
		return threads.toSorted(
			(one, other) => at(one) - at(other) || one.createdAt.localeCompare(other.createdAt)
		);
	}
}

const key = Symbol('section threads');
export const provideSectionThreads = (here: () => SectionThreads): (() => SectionThreads) =>
	setContext(key, here);
/** Of the section that is open; set by its page. */
export const useSectionThreads = (): SectionThreads => getContext<() => SectionThreads>(key)();
