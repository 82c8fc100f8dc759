import type { Indicator } from './indicator';

export type IndicatorMatch =
	| { kind: 'match'; indicatorId: string }
	/** Something alike; a person has to say which one is meant. Best first */
	| { kind: 'near'; suggestions: string[] }
	| { kind: 'none' };

/** Lower case, no diacritics, no punctuation: `Uczniowie – cudzoziemcy` and `uczniowie cudzoziemcy` are the same. */
export const plainWords = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const pairsOf = (text: string): string[] =>
	Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));

/** Dice coefficient of letter pairs, 0–1. */
const likeness = (a: string, b: string): number => {
	const left = pairsOf(a);
	const right = pairsOf(b);
	if (left.length + right.length === 0) return 0;
	const rest = [...right];
	const shared = left.filter((pair) => {
		const index = rest.indexOf(pair);
		if (index >= 0) rest.splice(index, 1);
		return index >= 0;
	});
	return (2 * shared.length) / (left.length + right.length);
};

const namesOf = (indicator: Indicator): string[] => [
	plainWords(indicator.name.pl),
	plainWords(indicator.name.en)
];

/** `EDU-01`, `edu 01`, `EDU01`, or the same before a name. */
const idWithin = (text: string): string | null => {
	const found = /^([a-z]{3})[\s\-–_]*(\d{2}[a-z]?)(?![\p{L}\p{N}])/iu.exec(text.trim());
	return found === null ? null : `${found[1]?.toUpperCase()}-${found[2]?.toLowerCase()}`;
};

/** Finds the indicator that a label means: by id, or by its whole Polish or English name. Likeness only suggests. */
export const matchIndicator = (label: string, indicators: readonly Indicator[]): IndicatorMatch => {
	const id = idWithin(label);
	if (indicators.some((indicator) => indicator.id === id) && id !== null)
		return { kind: 'match', indicatorId: id };
	const words = plainWords(label);
	if (words === '') return { kind: 'none' };
	const named = indicators.filter((indicator) => namesOf(indicator).includes(words));
	const [only, ...more] = named;
	if (only !== undefined && more.length === 0) return { kind: 'match', indicatorId: only.id };
	if (named.length > 1) return { kind: 'near', suggestions: named.map((one) => one.id) };
	const alike = indicators
		.map((one) => ({ id: one.id, score: Math.max(...namesOf(one).map((n) => likeness(n, words))) }))
		.filter(({ score }) => score >= 0.6)
		.toSorted((a, b) => b.score - a.score)
		.slice(0, 3);
	return alike.length === 0
		? { kind: 'none' }
		: { kind: 'near', suggestions: alike.map((one) => one.id) };
};
