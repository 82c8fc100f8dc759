import { standingText } from './only-suggests';
import { suggestionsIn, type PendingSuggestion } from './pending-suggestions';
import { settleSuggestions } from './settle-suggestions';
import type { MarkedText } from './suggestion';

export type AnsweredSuggestion = {
	suggestion: PendingSuggestion;
	answer: 'accepted' | 'refused';
};

/**
 * Suggestions of a section that one change answered: those that are gone, where the text says just what it says once all
 * of them are accepted, or all refused. Nothing where the change did something else too, such as bringing back a version.
 */
export const answeredBetween = (
	before: MarkedText,
	after: MarkedText,
	section: string
): AnsweredSuggestion[] => {
	const pending = new Set(suggestionsIn(after, section).map(({ id }) => id));
	const gone = suggestionsIn(before, section).filter(({ id }) => !pending.has(id));
	if (gone.length === 0) return [];
	const now = standingText(after);
	const as = (answer: AnsweredSuggestion['answer']) =>
		gone.map((suggestion) => ({ suggestion, answer }));
	if (now === standingText(before)) return as('refused');
	const accepted = settleSuggestions(before, ({ id }) => (pending.has(id) ? 'keep' : 'accept'));
	return now === standingText(accepted) ? as('accepted') : [];
};

/** Its words, for a line of history: +„new”, −„gone”, „other look”; the same in every language. */
export const wordsOfSuggestion = ({ inserted, deleted, reformatted }: PendingSuggestion): string =>
	[
		deleted && `−„${deleted.trim()}”`,
		inserted && `+„${inserted.trim()}”`,
		reformatted && `„${reformatted.trim()}”`
	]
		.filter(Boolean)
		.join(' ');
