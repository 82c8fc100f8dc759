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
 * The stemmer takes off -enie, -eniem and -eniu but knows no -enia (kształcenia, zatrudnienia), and would leave another stem.
 * Nouns in -anie (mieszkanie, mieszkania) are the same.
 */
const asNominative = (word: string): string => word.replace(/([ea])nia$/u, '$1nie');

const stemPolish: Stem = (word) => stemmer(asNominative(word));

/** English has no stemmer here: beginnings of words and one letter's difference meet its few endings. */
const stems: Record<Language, Stem> = { pl: stemPolish, en: (word) => word };

export const stemOf = (language: Language): Stem => stems[language];
