import { currentPack } from '$lib/content/packs';
import { explainedTerms, termsUsed } from '$lib/domain/library/mark-terms';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToEdit } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const pack = currentPack();
	const entry = pack.catalogue.find(({ id }) => id === params.id);
	if (!entry) missing('measure', params.id, url);
	const locale = getLocale();
	const named = (list: { key: string; label: { pl: string; en: string } }[], keys: string[]) =>
		keys.map((key) => list.find((known) => known.key === key)?.label[locale] ?? key);
	return {
		entry,
		terms: termsUsed([entry.summary[locale]], explainedTerms(pack, locale)),
		area: pack.areas.find(({ code }) => code === entry.area)?.name[locale] ?? '',
		lead: named(pack.entities, entry.lead),
		partners: named(pack.entities, entry.partners),
		groups: named(pack.targetGroups, entry.targetGroups),
		funding: named(pack.fundingSources, entry.fundingKeys),
		related: relatedTo(`measure:${entry.id}`, locale),
		plans: await plansToEdit(locals)
	};
};
