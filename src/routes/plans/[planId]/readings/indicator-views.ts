import type { DerivedView, IndicatorView, UseView } from '$lib/components/readings/indicator-view';
import { derive } from '$lib/domain/evidence/series';
import type { Indicator } from '$lib/domain/evidence/indicator';
import type { Reading } from '$lib/domain/evidence/reading';
import { askedIndicators } from '$lib/domain/pack/right-size';
import { explainedTerms, termsUsed } from '$lib/domain/library/mark-terms';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { PlanSize } from '$lib/domain/shared/size';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';

/** The pack's indicators in one language, with the publications that they rest on. */
export const indicatorViews = (pack: Pack, size: PlanSize, language: Language): IndicatorView[] => {
	const asked = askedIndicators(pack, size);
	const terms = explainedTerms(pack, language);
	const sources = new Map(pack.sources.map((source) => [source.key, source]));
	return pack.indicators.map((indicator) => ({
		id: indicator.id,
		area: indicator.area,
		name: indicator.name[language],
		unit: indicator.unit[language],
		definition: indicator.definition[language],
		terms: termsUsed([indicator.definition[language]], terms),
		decimals: indicator.decimals,
		countsPeople: indicator.countsPeople,
		sensitivity: indicator.sensitivity,
		frequency: indicator.frequency[language],
		disaggregation: indicator.disaggregation?.[language] ?? null,
		whereToGet: indicator.whereToGet.map((step) => step[language]),
		caveats: indicator.caveats.map((caveat) => caveat[language]),
		sources: indicator.sources.flatMap((key) => {
			const source = sources.get(key);
			if (!source) return [];
			const { title, publisher, year, address } = source;
			return [{ title, publisher, year, address }];
		}),
		verified: indicator.verified,
		starter: indicator.starter,
		asked: asked.has(indicator.id),
		freshYears: indicator.freshYears,
		derivation: indicator.derivation
			? {
					numerator: indicator.derivation.numerator,
					denominator: indicator.derivation.denominator,
					factor: indicator.derivation.factor
				}
			: null
	}));
};

export const derivedViews = (indicators: Indicator[], readings: Reading[]): DerivedView[] =>
	indicators.flatMap((indicator) =>
		derive(indicator, readings).map(({ numerator, denominator, ...figure }) => ({
			...figure,
			from: [numerator.id, denominator.id] as const
		}))
	);

/** For each indicator the challenges that rest on its readings and the measures that take their baseline from it. */
export const usesOfIndicators = (plan: Plan): Record<string, UseView[]> => {
	const base = `/plans/${plan.id}`;
	const indicatorOf = new Map(plan.readings.map(({ id, indicatorId }) => [id, indicatorId]));
	const uses = [
		...plan.challenges
			.filter(({ status }) => status === 'accepted')
			.flatMap(({ title, evidence }) => {
				const ids = evidence.flatMap((ref) =>
					ref.kind === 'reading' ? (indicatorOf.get(ref.id) ?? []) : []
				);
				const use = { title, detail: m.readings_use_challenge(), href: `${base}/challenges` };
				return [...new Set(ids)].map((id) => ({ id, use }));
			}),
		...plan.measures.flatMap(({ id: measureId, title, indicators }) => {
			const ids = indicators.flatMap(({ indicatorId }) => indicatorId ?? []);
			const use = {
				title,
				detail: m.readings_use_measure(),
				href: `${base}/measures/${measureId}`
			};
			return [...new Set(ids)].map((id) => ({ id, use }));
		})
	];
	const grouped = Map.groupBy(uses, ({ id }) => id);
	return Object.fromEntries([...grouped].map(([id, found]) => [id, found.map(({ use }) => use)]));
};
