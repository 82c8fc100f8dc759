import type { Composing } from './composing';
import { joinTexts } from './cells';

/** „Urząd Miejski w Gdańsku, 2017”: as short as a source is named in the text; the list of sources has the rest. */
export const sourceName = (id: string, { plan }: Composing): string | null => {
	const source = plan.sources.find((one) => one.id === id);
	if (!source) return null;
	const name = source.publisher === '' ? source.title : source.publisher;
	return joinTexts([name, source.year === null ? null : String(source.year)], ', ');
};

/** Under a table or chart: publisher, title and year of each source, once. */
export const sourceLine = (ids: string[], { plan, language }: Composing): string | null => {
	const names = [...new Set(ids)].flatMap((id) => {
		const source = plan.sources.find((one) => one.id === id);
		if (!source) return [];
		const year = source.year === null ? null : String(source.year);
		return [joinTexts([source.publisher, source.title, year], ', ')];
	});
	if (names.length === 0) return null;
	const label =
		language === 'pl'
			? names.length === 1
				? 'Źródło'
				: 'Źródła'
			: names.length === 1
				? 'Source'
				: 'Sources';
	return `${label}: ${[...new Set(names)].join('; ')}.`;
};
