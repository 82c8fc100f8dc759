import { searchAnswerSchema, type SearchAnswer } from '$lib/domain/library/search-answer';

const pause = 120;

/** Asks the server while a person types: after a short pause, and never shows the answer to an older question. */
export class LiveSearch {
	/** The newest answer; null until somebody types, or when the field is empty again */
	answer = $state.raw<SearchAnswer | null>(null);
	failed = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;

	/** Forgets what was asked; an answer on its way is not waited for. */
	clear(): void {
		clearTimeout(this.#timer);
		this.#asking?.abort();
		this.answer = null;
		this.failed = false;
	}

	/** `address` is the path of the endpoint with its query. */
	ask(address: string): void {
		clearTimeout(this.#timer);
		this.#asking?.abort();
		this.#timer = setTimeout(() => void this.#fetch(address), pause);
	}

	async #fetch(address: string): Promise<void> {
		const asking = new AbortController();
		this.#asking = asking;
		try {
			const response = await fetch(address, { signal: asking.signal });
			this.answer = searchAnswerSchema.parse(await response.json());
			this.failed = false;
		} catch {
			// An older question was given up on purpose; a question without an answer is told beside the field.
			this.failed = !asking.signal.aborted;
		}
	}
}
