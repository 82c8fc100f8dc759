import pl from 'lunr-languages/lunr.pl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { z } from 'zod';
import type { Stem } from '$lib/domain/library/search-terms';
import type { Language } from '$lib/domain/shared/localised';

/** The little of lunr that the plug-in of a language registers itself with. */
const registry: Record<string, unknown> = {
	Pipeline: { registerFunction: () => undefined },
	trimmerSupport: { generateTrimmer: () => (word: string) => word },
	generateStopWordFilter: () => (word: string) => word
};
stemmerSupport(registry);
pl(registry);

const stemmerSchema = z.custom<(word: string) => string>((value) => typeof value === 'function');
const polish = z.custom<object>((value) => typeof value === 'function').parse(registry['pl']);
const stemmer = stemmerSchema.parse(Reflect.get(polish, 'stemmer'));

/**
 * Nouns made of verbs (szkolenie, kształcenia, mieszkań) keep their -eni, -ani: the stemmer takes it off in some cases only,
 * and would make „szkolenie” one with „szkoła”.
 */
const verbalNoun = /^(.{3,}[ea]ni)(?:e|a|u|em|om|ach|ami)$|^(.{4,}[ea])ń$/u;

const stemPolish: Stem = (word) => {
	const [, stem, beforeLast] = verbalNoun.exec(word) ?? [];
	return stem ?? (beforeLast ? `${beforeLast}ni` : stemmer(word));
};

/** English has no stemmer here: beginnings of words and one letter's difference meet its few endings. */
const stems: Record<Language, Stem> = { pl: stemPolish, en: (word) => word };

export const stemOf = (language: Language): Stem => stems[language];
