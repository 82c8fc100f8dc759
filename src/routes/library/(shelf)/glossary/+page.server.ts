import { currentPack } from '$lib/content/packs';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const locale = getLocale();
	const order = new Intl.Collator(locale);
	return {
		terms: currentPack().glossary.toSorted((a, b) => order.compare(a.term[locale], b.term[locale]))
	};
};
