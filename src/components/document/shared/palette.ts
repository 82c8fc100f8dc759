/**
 * Colours of people who write at once. Each carries white letters (4.5 : 1) and stands out as a line on light and on dark
 * paper (3 : 1); a name always stands beside, so that colour is never the only sign.
 */
export const palette = [
	'#2563eb',
	'#c2410c',
	'#15803d',
	'#c026d3',
	'#0e7490',
	'#e11d48',
	'#7d49f0',
	'#946200'
] as const;

/** `place` counts from 0; the ninth person has the colour of the first. */
export const colourOf = (place: number): string => palette[place % palette.length] ?? palette[0];

/** The same colour for a person's suggestions wherever they stand. */
export const colourOfPerson = (personId: string): string =>
	colourOf([...personId].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0));
