import MiniSearch, { type Query } from 'minisearch';
import {
	libraryKinds,
	refOf,
	type LibraryEntry,
	type LibraryKind
} from '$lib/domain/library/entry';
import type { SearchAnswer } from '$lib/domain/library/search-answer';
import {
	excerptOf,
	hitBy,
	markHits,
	queryWords,
	termsOfWord,
	titleMatch,
	writtenWords
} from '$lib/domain/library/search-terms';
import type { Pack } from '$lib/domain/pack/pack';
import type { Language } from '$lib/domain/shared/localised';
import { libraryOf } from './library';
import { stemOf } from './stem';

type Index = MiniSearch<Record<'ref' | 'title' | 'code' | 'summary' | 'texts', string>>;

const indexes = new WeakMap<Pack, Map<Language, Index>>();

/** Things to plan with come before the small print when both say the same. */
const weights: Partial<Record<LibraryKind, number>> = {
	area: 1.5,
	measure: 1.3,
	challenge: 1.2,
	question: 0.8,
	capacity: 0.8,
	survey: 0.7,
	source: 0.6
};

const buildIndex = (entries: LibraryEntry[], language: Language): Index => {
	const stem = stemOf(language);
	const index: Index = new MiniSearch({
		idField: 'ref',
		fields: ['title', 'code', 'summary', 'texts'],
		tokenize: writtenWords,
		processTerm: (word) => {
			const terms = termsOfWord(word, stem);
			return [terms.plain, terms.stem];
		}
	});
	index.addAll(
		entries.map((entry) => ({
			ref: refOf(entry),
			title: entry.title[language],
			code: `${entry.code ?? ''} ${bare(entry.code ?? '')} ${entry.areas.join(' ')}`,
			summary: entry.summary?.[language] ?? '',
			texts: entry.texts.map((text) => text[language]).join(' ')
		}))
	);
	return index;
};

/** Built at the first search, once for each pack and language. */
const indexOf = (pack: Pack, language: Language): Index => {
	const built = indexes.get(pack) ?? new Map<Language, Index>();
	indexes.set(pack, built);
	const index = built.get(language) ?? buildIndex(libraryOf(pack).entries, language);
	built.set(language, index);
	return index;
};

const asWritten = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

/** A word is met by its beginning, by its stem, or with a letter or two wrong when it is long. */
const wordQuery = (word: string, language: Language): Query => {
	const terms = termsOfWord(word, stemOf(language));
	const fuzzy = terms.plain.length > 5 ? 0.2 : false;
	return {
		combineWith: 'OR',
		queries: [
			{ ...asWritten, queries: [terms.plain], prefix: true, fuzzy },
			{ ...asWritten, queries: [terms.stem], prefix: false, fuzzy: false }
		]
	};
};

/** `EDU-01`, `edu 01` and `edu01` are one code. */
const bare = (code: string): string => code.toLowerCase().replaceAll(/\W/g, '');

const find = (pack: Pack, language: Language, words: string[]) => {
	const index = indexOf(pack, language);
	const { entry } = libraryOf(pack);
	const ask = (combineWith: 'AND' | 'OR') =>
		index.search(
			{ combineWith, queries: words.map((word) => wordQuery(word, language)) },
			{
				boost: { title: 6, code: 8, summary: 2 },
				weights: { prefix: 0.6, fuzzy: 0.3 },
				boostDocument: (ref) => weights[entry(String(ref))?.kind ?? 'term'] ?? 1
			}
		);
	const all = ask('AND');
	return all.length > 0 ? all : ask('OR');
};

const titleRanks = { whole: 2, begun: 1, part: 0 };

export const largestQuery = 120;
const mostResults = 50;

/**
 * Finds entries by words in one language, those with all the words in the title first. `kind` narrows the results, not the
 * counts. Words are met whatever their case, ending and diacritics.
 */
export const searchLibrary = (
	pack: Pack,
	language: Language,
	{ q, kind }: { q: string; kind: LibraryKind | null }
): SearchAnswer => {
	const query = q.trim().slice(0, largestQuery);
	const words = queryWords(query);
	const stem = stemOf(language);
	/** The entry with that very code, then those with all the words in the title, then the rest. */
	const rankOf = ({ code, title }: LibraryEntry): number => {
		if (code !== null && bare(code) === bare(query)) return 3;
		return titleRanks[titleMatch(title[language], words, stem)];
	};
	const found = (words.length > 0 ? find(pack, language, words) : [])
		.flatMap(({ id, score, terms }) => {
			const entry = libraryOf(pack).entry(String(id));
			if (!entry) return [];
			return [{ entry, score, rank: rankOf(entry), isHit: hitBy(new Set(terms), stem) }];
		})
		.toSorted((a, b) => b.rank - a.rank || b.score - a.score);
	const asked = found.filter(({ entry }) => kind === null || entry.kind === kind);
	return {
		query,
		total: asked.length,
		counts: libraryKinds
			.map((each) => ({
				kind: each,
				count: found.filter(({ entry }) => entry.kind === each).length
			}))
			.filter(({ count }) => count > 0),
		results: asked.slice(0, mostResults).map(({ entry, isHit }) => ({
			kind: entry.kind,
			key: entry.key,
			code: entry.code,
			areas: entry.areas,
			title: markHits(entry.title[language], isHit),
			excerpt: excerptOf(
				[entry.summary, ...entry.texts].flatMap((text) => (text ? [text[language]] : [])),
				isHit
			)
		}))
	};
};
