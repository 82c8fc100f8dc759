import type { SectionTemplate } from '../pack/template';
import type { Plan } from '../plan/plan';
import type { RichText } from '../plan/rich-text';
import { placeGenitive, placeLocative } from './place-forms';

/** Fills {name}, {genitive}, {locative}, {from}, {to} and {title}; other braces stay. */
const fill = (text: string, { place, period, title, language }: Plan): string => {
	const values: Record<string, string> = {
		name: place.name,
		genitive: placeGenitive(place, language),
		locative: placeLocative(place, language),
		from: String(period.from),
		to: String(period.to),
		title
	};
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
};

/** What an untouched section shows and what the editor starts from: the template's opening, then the composed parts. */
export const openingText = (section: SectionTemplate, plan: Plan): RichText => ({
	type: 'doc',
	content: [
		...section.opening.map((text) => ({
			type: 'paragraph' as const,
			content: [{ type: 'text' as const, text: fill(text[plan.language], plan) }]
		})),
		...section.composed.map((part) => ({ type: 'composed' as const, attrs: { part } }))
	]
});
