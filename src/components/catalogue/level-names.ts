import type { CatalogueEntry } from '$lib/domain/measures/catalogue';
import { m } from '$lib/i18n/paraglide/messages';

type Names<Key extends string> = Record<Key, () => string>;

export const costNames: Names<CatalogueEntry['cost']['level']> = {
	low: () => m.catalogue_cost_low(),
	medium: () => m.catalogue_cost_medium(),
	high: () => m.catalogue_cost_high()
};

export const evidenceNames: Names<CatalogueEntry['evidence']['strength']> = {
	strong: () => m.catalogue_evidence_strong(),
	moderate: () => m.catalogue_evidence_moderate(),
	promising: () => m.catalogue_evidence_promising(),
	'expert-opinion': () => m.catalogue_evidence_expert()
};

export const suitsNames: Names<CatalogueEntry['suits'][number]> = {
	'small-gmina': () => m.catalogue_suits_small(),
	'medium-city': () => m.catalogue_suits_medium(),
	'large-city': () => m.catalogue_suits_large(),
	powiat: () => m.catalogue_suits_powiat(),
	ngo: () => m.catalogue_suits_ngo()
};

export const exampleNames: Names<CatalogueEntry['examples'][number]['kind']> = {
	practice: () => m.catalogue_example_practice(),
	'study-site': () => m.catalogue_example_study(),
	context: () => m.catalogue_example_context()
};
