import { foldText, wordsOf } from '../shared/words';

/** Gives the stem of a small-letter word with its diacritics: the stemmer of a language, or none. */
export type Stem = (word: string) => string;

/** Stems are kept apart from words by this sign, so that a beginning typed by a person never meets a stem. */
const stemSign = '=';

const stemTerm = (word: string, stem: Stem): string => stemSign + foldText(stem(word));

/** How a word is found: by itself without diacritics, and by its stem. */
export const termsOfWord = (word: string, stem: Stem): { plain: string; stem: string } => {
	const small = word.toLowerCase();
	return { plain: foldText(small), stem: stemTerm(small, stem) };
};

/** The words of a text as written, with their diacritics: what the index is made of. */
export const writtenWords = (text: string): string[] =>
	text.match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/** Words that say nothing alone; left out of a query that has other words. */
const small = new Set(
	'a i o u w z na do dla od po ze we oraz lub czy jak the an of and in for to on how'.split(' ')
);

const mostWords = 8;

/** The words of a query that are looked for, as typed. */
export const queryWords = (query: string): string[] => {
	const words = writtenWords(query).slice(0, mostWords);
	const telling = words.filter((word) => !small.has(foldText(word)));
	return telling.length > 0 ? telling : words;
};

/** A piece of a text; `hit` where the words that were looked for stand. */
export type TextPiece = { text: string; hit: boolean };

/** Cuts a text into pieces, the hits apart. */
export const markHits = (text: string, isHit: (word: string) => boolean): TextPiece[] => {
	const pieces: TextPiece[] = [];
	for (const part of text.match(/[\p{Letter}\p{Number}]+|[^\p{Letter}\p{Number}]+/gu) ?? []) {
		const hit = /[\p{Letter}\p{Number}]/u.test(part) && isHit(part);
		const last = pieces.at(-1);
		if (last?.hit === hit) last.text += part;
		else pieces.push({ text: part, hit });
	}
	return pieces;
};

/** Whether a word of a text is one of the terms that a search met. */
export const hitBy =
	(terms: ReadonlySet<string>, stem: Stem) =>
	(word: string): boolean => {
		const { plain, stem: root } = termsOfWord(word, stem);
		return terms.has(plain) || terms.has(root);
	};

const excerptLength = 190;
const before = 60;

const firstHitAt = (text: string, isHit: (word: string) => boolean): number | null => {
	for (const word of text.matchAll(/[\p{Letter}\p{Number}]+/gu))
		if (isHit(word[0])) return word.index;
	return null;
};

/**
 * The part of the first text with a hit that shows the hit, cut at words; the beginning of the first text when none has
 * one. Empty without texts.
 */
export const excerptOf = (texts: string[], isHit: (word: string) => boolean): TextPiece[] => {
	const found = texts
		.map((text) => ({ text, at: firstHitAt(text, isHit) }))
		.find(({ at }) => at !== null);
	const text = found?.text ?? texts[0];
	if (text === undefined) return [];
	const at = found?.at ?? 0;
	const start = at <= before + 20 ? 0 : text.indexOf(' ', at - before) + 1;
	const whole = text.length - start <= excerptLength;
	const end = whole ? text.length : text.lastIndexOf(' ', start + excerptLength);
	const cut = text.slice(start, end > start ? end : start + excerptLength);
	return markHits(`${start > 0 ? '… ' : ''}${cut}${whole ? '' : ' …'}`, isHit);
};

/**
 * How well a title answers a query: `whole` when every word of the query stands in it in some form, `begun` when every word
 * at least begins one of its words, `part` otherwise.
 */
export const titleMatch = (
	title: string,
	query: string[],
	stem: Stem
): 'whole' | 'begun' | 'part' => {
	const plain = wordsOf(title);
	const stems = new Set(writtenWords(title).map((word) => termsOfWord(word, stem).stem));
	const words = query.map((word) => termsOfWord(word, stem));
	if (words.every((word) => stems.has(word.stem) || plain.includes(word.plain))) return 'whole';
	const begun = (start: string) => plain.some((known) => known.startsWith(start));
	return words.every((word) => stems.has(word.stem) || begun(word.plain)) ? 'begun' : 'part';
};
