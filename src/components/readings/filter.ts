import type { IndicatorView } from './indicator-view';

/** Which indicators are shown; kept in the address of the page. */
export type Filter = { set: 'starter' | 'plan' | 'data' | 'all'; area: string; search: string };

const sets = ['starter', 'plan', 'data', 'all'] as const;

export const filterOf = (address: URL): Filter => {
	const set = address.searchParams.get('set');
	return {
		set: sets.find((known) => known === set) ?? 'starter',
		area: address.searchParams.get('area') ?? '',
		search: address.searchParams.get('search') ?? ''
	};
};

/** The query of a filter; what is usual is left out. */
export const queryOf = (filter: Filter): string => {
	const query = new URLSearchParams();
	if (filter.set !== 'starter') query.set('set', filter.set);
	if (filter.area) query.set('area', filter.area);
	if (filter.search.trim()) query.set('search', filter.search.trim());
	const text = query.toString();
	return text ? `?${text}` : '';
};

const plain = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '');

const isInSet = (indicator: IndicatorView, set: Filter['set'], withData: Set<string>): boolean => {
	if (set === 'starter') return indicator.starter;
	if (set === 'plan') return indicator.asked;
	return set === 'all' || withData.has(indicator.id);
};

/** Indicators that the filter lets through; the search looks at id, name and definition, without diacritics. */
export const filterIndicators = (
	indicators: IndicatorView[],
	filter: Filter,
	withData: Set<string>
): IndicatorView[] => {
	const words = plain(filter.search).split(/\s+/).filter(Boolean);
	return indicators.filter((indicator) => {
		if (filter.area !== '' && indicator.area !== filter.area) return false;
		if (!isInSet(indicator, filter.set, withData)) return false;
		const text = plain(`${indicator.id} ${indicator.name} ${indicator.definition}`);
		return words.every((word) => text.includes(word));
	});
};
