import type { Section } from '$lib/components/library/section-names';
import type { Pack } from '$lib/domain/pack/pack';

/** The parts of the library that have something in them, with how much. */
export const sectionsOf = (pack: Pack): Section[] => {
	const sections: Section[] = [
		{ key: 'measures', count: pack.catalogue.length },
		{ key: 'challenges', count: pack.patterns.length },
		{ key: 'indicators', count: pack.indicators.length },
		{ key: 'goals', count: pack.goalTemplates.length },
		{ key: 'questionnaires', count: pack.capacity ? 2 : 1 },
		{ key: 'checklists', count: pack.checklists.length },
		{ key: 'funding', count: pack.fundingProgrammes.length },
		{ key: 'costs', count: pack.unitCosts.length },
		{ key: 'law', count: pack.acts.length + pack.vehicles.length + pack.procedure.length },
		{ key: 'methods', count: pack.workshops.length + (pack.survey ? 1 : 0) },
		{ key: 'templates', count: pack.templates.length + 1 },
		{ key: 'frameworks', count: pack.frameworks.length + pack.lenses.length },
		{ key: 'glossary', count: pack.glossary.length },
		{ key: 'sources', count: pack.sources.length }
	];
	return sections.filter(({ key, count }) => count > 0 || key === 'frameworks');
};
