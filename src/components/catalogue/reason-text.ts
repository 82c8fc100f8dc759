import type { CatalogueEntry } from '$lib/domain/measures/catalogue';
import type { Reason } from '$lib/domain/measures/recommend';
import { formatMoney, formatNumber } from '$lib/domain/shared/numbers';
import { assertNever } from '$lib/domain/shared/result';
import type { Language } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';

type Said = (inputs: Record<string, never>, options: { locale: Language }) => string;

const evidenceTexts: Record<CatalogueEntry['evidence']['strength'], Said> = {
	strong: m.recommendation_evidence_strong,
	moderate: m.recommendation_evidence_moderate,
	promising: m.recommendation_evidence_promising,
	'expert-opinion': m.recommendation_evidence_expert_opinion
};

const costTexts = {
	low: m.recommendation_cost_low,
	medium: m.recommendation_cost_medium,
	high: m.recommendation_cost_high
};

const sizeNames: Record<CatalogueEntry['suits'][number], Said> = {
	'small-gmina': m.recommendation_size_small_gmina,
	'medium-city': m.recommendation_size_medium_city,
	'large-city': m.recommendation_size_large_city,
	powiat: m.recommendation_size_powiat,
	ngo: m.recommendation_size_ngo
};

const sizesText = (sizes: CatalogueEntry['suits'], locale: Language): string =>
	sizes.map((size) => sizeNames[size]({}, { locale })).join(', ');

/** Why a measure is recommended, as a sentence. */
export const reasonText = (reason: Reason, language: Language): string => {
	const options = { locale: language };
	switch (reason.kind) {
		case 'answers challenge': {
			const { title, weight } = reason;
			return weight === null
				? m.recommendation_answers_unranked({ title }, options)
				: m.recommendation_answers({ title, weight: formatNumber(weight, language, 1) }, options);
		}
		case 'nothing answers it yet':
			return m.recommendation_open_challenge({ title: reason.title }, options);
		case 'fits place':
			return m.recommendation_fits_place({ sizes: sizesText(reason.sizes, language) }, options);
		case 'made for other places':
			return m.recommendation_other_places({ sizes: sizesText(reason.suits, language) }, options);
		case 'evidence':
			return evidenceTexts[reason.strength]({}, options);
		case 'cost': {
			const min = formatNumber(reason.min, language);
			return costTexts[reason.level]({ min, max: formatMoney(reason.max, language) }, options);
		}
		case 'quick start':
			return m.recommendation_quick_start({ months: reason.months }, options);
		case 'related':
			return m.recommendation_related({ title: reason.title }, options);
		default:
			return assertNever(reason);
	}
};
