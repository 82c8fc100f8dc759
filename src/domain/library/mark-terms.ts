import type { Pack } from '../pack/pack';
import { foldText } from '../shared/words';
import type { Language } from '../shared/localised';

/** A term of the glossary with the names by which texts call it. */
export type ExplainedTerm = { key: string; names: string[]; explanation: string };

export type MarkedRun = { text: string; term: ExplainedTerm | null };

type Word = {
	text: string;
	folded: string;
	stems: string[];
	abbreviation: boolean;
	start: number;
	end: number;
};

/** Endings of Polish nouns and adjectives without diacritics, and of the English plural. */
const endings = (
	'a e i o u y em om ow ia ie ii io iu um ach ami ego emu iem iom owi owie ych ymi ym ich imi im ' +
	'ej iej iach iami iego iemu zie ze s es'
).split(' ');

/** Where forms differ before the ending: cudzoziemiec, cudzoziemca; handel, handlu; karta, karcie; urząd, urzędu. */
const commonRoot = (stem: string): string =>
	stem.replace(/i?ec$/u, 'c').replace(/el$/u, 'l').replace(/ed$/u, 'ad').replace(/[ck]$/u, 't');

const shortestStem = 3;

const stemsOf = (folded: string): string[] => [
	commonRoot(folded),
	...endings
		.filter((ending) => folded.endsWith(ending))
		.map((ending) => folded.slice(0, -ending.length))
		.filter((stem) => stem.length >= shortestStem)
		.map(commonRoot)
];

/** PUP, EFS+, UdSC: more than one capital. */
const isAbbreviation = (word: string): boolean => /^\p{Lu}.*[\p{Lu}\p{Number}+]/u.test(word);

const wordPattern = /[\p{Letter}\p{Number}+]+/gu;

const wordsIn = (text: string): Word[] =>
	[...text.matchAll(wordPattern)].map((match) => {
		const folded = foldText(match[0]);
		return {
			text: match[0],
			folded,
			stems: stemsOf(folded),
			abbreviation: isAbbreviation(match[0]),
			start: match.index,
			end: match.index + match[0].length
		};
	});

/** Names are taken apart once, not for each text: a page asks about hundreds. */
const partsOfNames = new WeakMap<ExplainedTerm, Word[][]>();
const partsOf = (term: ExplainedTerm): Word[][] => {
	const parts = partsOfNames.get(term) ?? term.names.map(wordsIn);
	partsOfNames.set(term, parts);
	return parts;
};

/** „OPS, MOPS (ośrodek pomocy społecznej)” is called OPS, MOPS or by its full name. */
const namesOf = (term: string): string[] => {
	const [short = '', full = ''] = term.replace(/[„”“"]/gu, '').split(/\s*[()]\s*/u);
	return [...short.split(/\s*,\s*/u), full].map((name) => name.trim()).filter(Boolean);
};

/** Terms of the pack's glossary in one language. What nobody has checked yet explains nothing. */
export const explainedTerms = (pack: Pack, language: Language): ExplainedTerm[] =>
	pack.glossary
		.filter(({ provenance }) => provenance.standing !== 'to be checked')
		.map(({ key, term, explanation }) => ({
			key,
			names: namesOf(term[language]),
			explanation: explanation[language]
		}));

/** The same word in another form; small words and abbreviations stand as they are. */
const isForm = (name: Word, word: Word): boolean => {
	if (name.abbreviation) return word.text === name.text;
	if (name.folded === word.folded) return true;
	if (name.folded.length < shortestStem) return false;
	return word.stems.some((stem) => name.stems.includes(stem));
};

/** A name goes on over a comma or a hyphen, not over a bracket or the end of a sentence. */
const goesOn = (text: string, before: Word | undefined, word: Word): boolean =>
	before === undefined || !/[().;:!?]/u.test(text.slice(before.end, word.start));

const beginsAt = (name: Word[], words: Word[], at: number, text: string): boolean =>
	name.every((part, offset) => {
		const word = words[at + offset];
		if (word === undefined || !isForm(part, word)) return false;
		return goesOn(text, offset === 0 ? undefined : words[at + offset - 1], word);
	});

type Found = { start: number; end: number; term: ExplainedTerm };

const firstUse = (term: ExplainedTerm, words: Word[], text: string): Found[] =>
	partsOf(term).flatMap((name) => {
		const at = words.findIndex((_, index) => name.length > 0 && beginsAt(name, words, index, text));
		const first = words[at];
		const last = words[at + name.length - 1];
		return first && last ? [{ start: first.start, end: last.end, term }] : [];
	});

/** The first use of each term, the longer of two that overlap. */
const uses = (text: string, terms: readonly ExplainedTerm[]): Found[] => {
	const words = wordsIn(text);
	const found = terms
		.flatMap((term) => firstUse(term, words, text))
		.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	const kept: Found[] = [];
	for (const use of found) {
		const free = kept.every(
			({ start, end, term }) => term.key !== use.term.key && (use.end <= start || use.start >= end)
		);
		if (free) kept.push(use);
	}
	return kept.toSorted((a, b) => a.start - b.start);
};

/** Runs that join to exactly the text; the first use of each term is a run of its own, in whatever form it stands. */
export const markTerms = (text: string, terms: readonly ExplainedTerm[]): MarkedRun[] => {
	const runs: MarkedRun[] = [];
	let from = 0;
	for (const { start, end, term } of uses(text, terms)) {
		if (start > from) runs.push({ text: text.slice(from, start), term: null });
		runs.push({ text: text.slice(start, end), term });
		from = end;
	}
	if (from < text.length) runs.push({ text: text.slice(from), term: null });
	return runs;
};

/** Only the terms that the texts use, so that a page carries no more. */
export const termsUsed = (
	texts: readonly string[],
	terms: readonly ExplainedTerm[]
): ExplainedTerm[] => {
	const keys = new Set(texts.flatMap((text) => uses(text, terms).map(({ term }) => term.key)));
	return terms.filter(({ key }) => keys.has(key));
};

/** For each text of a page, in the order of reading, the terms that it is the first to use. */
export const firstUses = (
	texts: readonly string[],
	terms: readonly ExplainedTerm[]
): Map<string, ExplainedTerm[]> => {
	const met = new Set<string>();
	const first = new Map<string, ExplainedTerm[]>();
	for (const text of new Set(texts)) {
		const fresh = terms.filter(({ key }) => !met.has(key));
		const here = uses(text, fresh).map(({ term }) => term);
		for (const { key } of here) met.add(key);
		if (here.length > 0) first.set(text, here);
	}
	return first;
};
