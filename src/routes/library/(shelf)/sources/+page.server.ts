import { currentPack } from '$lib/content/packs';
import { publicationsIn } from '$lib/domain/library/citations';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { libraryOf, linksTo } from '$lib/server/library/library';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const pack = currentPack();
	const locale = getLocale();
	const { citations } = libraryOf(pack);
	const order = new Intl.Collator(locale);
	return {
		cited: pack.sources
			.map((source) => ({ source, links: linksTo(citations.get(source.key) ?? [], locale) }))
			.toSorted((a, b) => order.compare(a.source.title, b.source.title)),
		publications: publicationsIn(pack)
			.map((publication) => ({ publication, links: linksTo(publication.citedBy, locale) }))
			.toSorted((a, b) => order.compare(a.publication.title, b.publication.title))
	};
};
