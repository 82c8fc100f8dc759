import { expect, it } from 'vitest';
import { palette } from './palette';

/** WCAG 2.2, relative luminance of an sRGB colour `#rrggbb` */
const luminance = (colour: string): number => {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
};

it.each(palette)('%s can be told from its name, the light paper and the dark one', (colour) => {
	expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
	expect(contrast(colour, '#1a202c')).toBeGreaterThanOrEqual(3);
});
