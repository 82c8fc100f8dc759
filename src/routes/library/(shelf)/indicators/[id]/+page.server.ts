import { currentPack } from '$lib/content/packs';
import { standingFrom } from '$lib/domain/library/entries';
import { explainedTerms, termsUsed } from '$lib/domain/library/mark-terms';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { relatedTo } from '$lib/server/library/library';
import { missing } from '$lib/server/library/missing';
import { plansToRecord } from '$lib/server/library/plans';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const pack = currentPack();
	const indicator = pack.indicators.find(({ id }) => id === params.id);
	if (!indicator) missing('indicator', params.id, url);
	const locale = getLocale();
	return {
		indicator,
		terms: termsUsed([indicator.definition[locale]], explainedTerms(pack, locale)),
		area: pack.areas.find(({ code }) => code === indicator.area)?.name[locale] ?? '',
		provenance: standingFrom(indicator.verified, indicator.sources),
		related: relatedTo(`indicator:${indicator.id}`, locale),
		plans: await plansToRecord(locals, indicator.area)
	};
};
