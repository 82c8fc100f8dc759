/** Small letters without diacritics; ł has no decomposition, so it is named. */
export const foldText = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFD')
		.replaceAll(/\p{Mark}/gu, '');

/** The words of a text, folded: „Uczniowie, Łódź” gives `uczniowie`, `lodz`. */
export const wordsOf = (text: string): string[] =>
	foldText(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];
