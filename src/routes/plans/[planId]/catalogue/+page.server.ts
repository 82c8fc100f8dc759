import { recommendMeasures } from '$lib/domain/measures/recommend';
import { searchCatalogue } from '$lib/domain/measures/search';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { readCatalogueQuery } from '$lib/server/requests/catalogue-query';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	const { query, filters } = readCatalogueQuery(url.searchParams);
	const found = searchCatalogue(pack.catalogue, query.q, filters, locale);
	const ranked = recommendMeasures(pack, plan);
	const rows = found.map((entry) => {
		const recommendation = ranked.find((known) => known.entry.id === entry.id);
		return {
			id: entry.id,
			area: entry.area,
			title: entry.title[locale],
			summary: entry.summary[locale],
			cost: entry.cost.level,
			evidence: entry.evidence.strength,
			score: recommendation?.score ?? null,
			reasons: recommendation?.reasons ?? [],
			adoptedAs: plan.measures.find(({ catalogueId }) => catalogueId === entry.id)?.id ?? null,
			refused: plan.refusals.find(({ key }) => key === entry.id)?.reason ?? null
		};
	});
	const labels = (list: { key: string; label: { pl: string; en: string } }[]) =>
		list.map(({ key, label }) => ({ value: key, label: label[locale] }));
	return {
		query,
		ranked: rows
			.filter(({ score }) => score !== null)
			.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)),
		others: rows.filter(({ score }) => score === null),
		hasChallenges: plan.challenges.some(({ status }) => status === 'accepted'),
		options: {
			areas: pack.areas.map(({ code, name }) => ({
				value: code,
				label: `${code} · ${name[locale]}`
			})),
			groups: labels(pack.targetGroups),
			funding: labels(pack.fundingSources)
		}
	};
};
