import type { Pack } from '../pack/pack';
import { foldText } from '../shared/words';
import type { Language } from '../shared/localised';

/** A term of the glossary with the names by which texts call it. */
export type ExplainedTerm = { key: string; names: string[]; explanation: string };

export type MarkedRun = { text: string; term: ExplainedTerm | null };

type Word = { text: string; folded: string; start: number; end: number };

const wordPattern = /[\p{Letter}\p{Number}+]+/gu;

const wordsIn = (text: string): Word[] =>
	[...text.matchAll(wordPattern)].map((match) => ({
		text: match[0],
		folded: foldText(match[0]),
		start: match.index,
		end: match.index + match[0].length
	}));

const isAbbreviation = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{Number}+]+$/u.test(word);

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

/** The same word in another form: endings of up to three letters differ, short words stand as they are. */
const isForm = (name: string, word: Word): boolean => {
	if (isAbbreviation(name)) return word.text === name;
	const folded = foldText(name);
	if (folded.length < 5) return folded === word.folded;
	const stem = folded.slice(0, Math.max(4, folded.length - 3));
	return word.folded.startsWith(stem) && Math.abs(word.folded.length - folded.length) <= 4;
};

const beginsAt = (name: Word[], words: Word[], at: number): boolean =>
	name.every((part, offset) => {
		const word = words[at + offset];
		return word !== undefined && isForm(part.text, word);
	});

type Found = { start: number; end: number; term: ExplainedTerm };

const firstUse = (term: ExplainedTerm, words: Word[]): Found[] =>
	term.names.flatMap((text) => {
		const name = wordsIn(text);
		const at = words.findIndex((_, index) => name.length > 0 && beginsAt(name, words, index));
		const first = words[at];
		const last = words[at + name.length - 1];
		return first && last ? [{ start: first.start, end: last.end, term }] : [];
	});

/** The first use of each term, the longer of two that overlap. */
const uses = (text: string, terms: readonly ExplainedTerm[]): Found[] => {
	const words = wordsIn(text);
	const found = terms
		.flatMap((term) => firstUse(term, words))
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
