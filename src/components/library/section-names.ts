import { m } from '$lib/i18n/paraglide/messages';

/** The parts of the library, in the order in which people need them; each is a page under `/library`. */
export const sectionNames = {
	measures: () => m.library_kinds_measure(),
	challenges: () => m.library_kinds_challenge(),
	indicators: () => m.library_kinds_indicator(),
	goals: () => m.library_kinds_goal(),
	questionnaires: () => m.library_questionnaires(),
	checklists: () => m.library_kinds_checklist(),
	funding: () => m.library_funding(),
	costs: () => m.library_costs(),
	law: () => m.library_law(),
	methods: () => m.library_methods(),
	templates: () => m.library_templates(),
	frameworks: () => m.library_frameworks(),
	glossary: () => m.library_glossary(),
	sources: () => m.library_sources()
};

export type Section = { key: keyof typeof sectionNames; count: number };

export const sectionLeads: Record<Section['key'], () => string> = {
	measures: () => m.library_measures_lead(),
	challenges: () => m.library_challenges_lead(),
	indicators: () => m.library_indicators_lead(),
	goals: () => m.library_goals_lead(),
	questionnaires: () => m.library_questionnaires_lead(),
	checklists: () => m.library_checklists_lead(),
	funding: () => m.library_funding_lead(),
	costs: () => m.library_costs_lead(),
	law: () => m.library_law_lead(),
	methods: () => m.library_methods_lead(),
	templates: () => m.library_templates_lead(),
	frameworks: () => m.library_frameworks_lead(),
	glossary: () => m.library_glossary_lead(),
	sources: () => m.library_sources_lead()
};
