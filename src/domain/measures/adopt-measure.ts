import type { Language } from '../shared/localised';
import type { CatalogueEntry } from './catalogue';
import type { Measure, MeasureIndicator } from './measure';

type Adoption = {
	id: string;
	newId: () => string;
	goalIds: string[];
	language: Language;
	position: number;
	/** Names of partners by key of the pack's entities; a key without a name stands for itself */
	entities?: { key: string; label: Record<Language, string> }[];
};

const indicatorsOf = (
	kind: MeasureIndicator['kind'],
	templates: CatalogueEntry['outputIndicators'],
	{ newId, language }: Adoption
): MeasureIndicator[] =>
	templates.map((template) => ({
		id: newId(),
		kind,
		name: template.name[language],
		unit: template.unit[language],
		indicatorId: template.indicatorId,
		baseline: null,
		baselineYear: null,
		target: null,
		targetYear: null,
		dataSource: template.howMeasured[language],
		frequency: ''
	}));

/**
 * A measure prefilled from the catalogue in the plan's language. Costs are not invented: the budget is empty, the
 * indicative range stays in the entry. Baselines and targets are for the team to set.
 */
export const adoptMeasure = (entry: CatalogueEntry, adoption: Adoption): Measure => {
	const { language } = adoption;
	const nameOf = (key: string) =>
		adoption.entities?.find((entity) => entity.key === key)?.label[language] ?? key;
	return {
		id: adoption.id,
		version: 1,
		catalogueId: entry.id,
		title: entry.title[language],
		summary: entry.summary[language],
		goalIds: adoption.goalIds,
		position: adoption.position,
		responsibleUnit: '',
		partners: entry.partners.map(nameOf),
		targetGroups: entry.targetGroups,
		startsOn: null,
		endsOn: null,
		steps: entry.steps.map((step) => step[language]),
		risks: entry.risks.map(({ risk, mitigation }) => ({
			risk: risk[language],
			mitigation: mitigation[language]
		})),
		equalityNote: '',
		budget: [],
		indicators: [
			...indicatorsOf('output', entry.outputIndicators, adoption),
			...indicatorsOf('outcome', entry.outcomeIndicators, adoption)
		]
	};
};
