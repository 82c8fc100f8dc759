import type { SuggestedBy } from '$lib/domain/plan/suggestion';

const now = (): string => new Date(Date.now()).toISOString();
const key = 'wspolny-plan-suggesting';

/** Neither a server nor a browser that keeps nothing remembers anything. */
const isRemembered = (): boolean => {
	try {
		return sessionStorage.getItem(key) === 'on';
	} catch {
		return false;
	}
};
const remember = (on: boolean): void => {
	try {
		sessionStorage.setItem(key, on ? 'on' : 'off');
	} catch {
		// It then holds for this page only.
	}
};

/** Whether what one types are suggestions: always for those who only suggest, at will for those who write. */
export class SuggestionMode {
	/** Those who write switch it on themselves; it stays on until the browser is closed */
	#chosen = $state(isRemembered());
	locked = $state(false);
	readonly on = $derived(this.locked || this.#chosen);
	/** The last thing the person did cannot be a suggestion, and was left undone */
	couldNot = $state(false);

	constructor(
		private readonly person: () => { id: string; name: string } | null,
		locked: boolean
	) {
		this.locked = locked;
	}

	choose(on: boolean): void {
		this.#chosen = on;
		this.couldNot = false;
		remember(on);
	}

	/** A new suggestion of the person, begun now. */
	by(): SuggestedBy {
		const person = this.person();
		return {
			id: crypto.randomUUID(),
			personId: person?.id ?? '',
			personName: person?.name ?? '',
			at: now()
		};
	}
}
