import type { Language } from './localised';

/** Polish one-letter words must not stay alone at the end of a line: they are bound to the next word by a no-break space. */
export const bindShortWords = (text: string): string =>
	text.replace(/(?<![\p{L}\p{N}])([aiouwz]) (?=\S)/giu, '$1\u00a0');

/** `few` and `many` are Polish forms (2 osoby, 5 osób); `other` serves fractions (1,5 osoby) and English plurals. */
export type PluralForms = { one: string; few?: string; many?: string; other: string };

/** The form of a noun that goes with a count, without the count itself: 1 osoba, 2 osoby, 5 osób. */
export const plural = (language: Language, count: number, forms: PluralForms): string => {
	const rule = new Intl.PluralRules(language).select(count);
	if (rule === 'one') return forms.one;
	if (rule === 'few') return forms.few ?? forms.other;
	if (rule === 'many') return forms.many ?? forms.other;
	return forms.other;
};
