import type { Doc } from 'yjs';
import {
	answeredBetween,
	wordsOfSuggestion,
	type AnsweredSuggestion
} from '$lib/domain/plan/answered-suggestions';
import { suggestionsIn } from '$lib/domain/plan/pending-suggestions';
import type { MarkedText } from '$lib/domain/plan/suggestion';
import type { NotedAnswer } from '$lib/server/repositories/suggestion-answers';
import { readMarkedText } from './section-text';
import { claimsIn } from './suggestion-claims';

/**
 * Sees who accepts and who refuses suggestions. Only sections where some wait are read, at each change to them; taking
 * back one's own suggestion is no answer.
 */
export class AnswerWatch {
	readonly #waiting = new Map<string, MarkedText>();
	#noted: NotedAnswer[] = [];

	constructor(
		private readonly doc: Doc,
		sections: Iterable<string>
	) {
		for (const key of sections) this.#look(key);
	}

	#look(key: string): MarkedText {
		const text = readMarkedText(this.doc.getXmlFragment(key));
		if (suggestionsIn(text, key).length > 0) this.#waiting.set(key, text);
		else this.#waiting.delete(key);
		return text;
	}

	/** `keys`: sections that this update of a person (id) changed. */
	see(update: Uint8Array, keys: Iterable<string>, personId: string): void {
		const suggests = claimsIn(update).length > 0;
		for (const key of keys) {
			const before = this.#waiting.get(key);
			if (!before && !suggests) continue;
			const after = this.#look(key);
			if (before)
				this.#note(
					answeredBetween(before, after, key).filter(
						({ suggestion, answer }) => answer === 'accepted' || suggestion.person.id !== personId
					),
					personId
				);
		}
	}

	/** `keys`: sections that another server's people changed, who are not for this one to name. */
	meet(keys: Iterable<string>): void {
		for (const key of keys) this.#look(key);
	}

	#note(answered: AnsweredSuggestion[], personId: string): void {
		const at = new Date().toISOString();
		for (const { suggestion, answer } of answered)
			this.#noted.push({
				personId,
				answer,
				section: suggestion.section,
				label: `${suggestion.person.name}: ${wordsOfSuggestion(suggestion)}`,
				at
			});
	}

	/** What was answered since it was last asked. */
	take(): NotedAnswer[] {
		return this.#noted.splice(0);
	}
	/** It could not be stored yet. */
	giveBack(answers: NotedAnswer[]): void {
		this.#noted.unshift(...answers);
	}
}
