import type { Area } from '../shared/area';
import type { Language } from '../shared/localised';
import { wordsOf } from '../shared/words';
import type { CatalogueEntry } from './catalogue';

/** Each filter left out lets everything through; several values of one filter are alternatives. */
export type CatalogueFilters = {
	areas?: Area[];
	targetGroups?: string[];
	costLevels?: CatalogueEntry['cost']['level'][];
	evidenceStrengths?: CatalogueEntry['evidence']['strength'][];
	suits?: CatalogueEntry['suits'][number][];
	fundingKeys?: string[];
};

const startsAWord = (words: string[], term: string) => words.some((word) => word.startsWith(term));

const among = <Value>(wanted: Value[] | undefined, values: Value[]): boolean =>
	!wanted || wanted.length === 0 || values.some((value) => wanted.includes(value));

const passes = (entry: CatalogueEntry, filters: CatalogueFilters): boolean =>
	among(filters.areas, [entry.area]) &&
	among(filters.targetGroups, entry.targetGroups) &&
	among(filters.costLevels, [entry.cost.level]) &&
	among(filters.evidenceStrengths, [entry.evidence.strength]) &&
	among(filters.suits, entry.suits) &&
	among(filters.fundingKeys, entry.fundingKeys);

const bodyOf = (entry: CatalogueEntry, language: Language): string =>
	[
		entry.summary[language],
		...entry.steps.map((step) => step[language]),
		...entry.preconditions.map((precondition) => precondition[language]),
		...entry.outputIndicators.map(({ name }) => name[language]),
		...entry.outcomeIndicators.map(({ name }) => name[language])
	].join(' ');

/**
 * Entries in which every word of the query begins some word, whatever the case and the diacritics. Entries whose title
 * has all the words come first, then those whose title has some; otherwise the order of `entries` stays.
 */
export const searchCatalogue = (
	entries: CatalogueEntry[],
	query: string,
	filters: CatalogueFilters,
	language: Language
): CatalogueEntry[] => {
	const terms = wordsOf(query);
	return entries
		.filter((entry) => passes(entry, filters))
		.map((entry) => {
			const title = wordsOf(entry.title[language]);
			const words = [...title, ...wordsOf(bodyOf(entry, language))];
			return {
				entry,
				found: terms.every((term) => startsAWord(words, term)),
				inTitle: terms.filter((term) => startsAWord(title, term)).length
			};
		})
		.filter(({ found }) => found)
		.toSorted((a, b) => b.inTitle - a.inTitle)
		.map(({ entry }) => entry);
};
