import type { Localised } from '../shared/localised';
import type { Pack } from './pack';
import type { EntryKind } from './retired';

/** One thing of a pack that has an id: what it is, what it is called, and all that stands in it. */
export type PackEntry = { kind: EntryKind; id: string; name: Localised; value: object };

const same = (text: string): Localised => ({ pl: text, en: text });

const entries = <Value extends object>(
	kind: EntryKind,
	values: readonly Value[],
	idOf: (value: Value) => string,
	nameOf: (value: Value) => Localised
): PackEntry[] => values.map((value) => ({ kind, id: idOf(value), name: nameOf(value), value }));

const byId = ({ id }: { id: string }) => id;
const byKey = ({ key }: { key: string }) => key;
const called = ({ name }: { name: Localised }) => name;
const titled = ({ title }: { title: Localised }) => title;
const labelled = ({ label }: { label: Localised }) => label;
const worded = ({ text }: { text: Localised }) => text;

const capacityEntries = (capacity: Pack['capacity']): PackEntry[] =>
	capacity === null
		? []
		: [
				...entries('tool family', capacity.families, ({ key }) => `capacity/${key}`, called),
				...entries('capacity profile', capacity.profiles, byKey, called),
				...entries(
					'capacity domain',
					capacity.domains.map((domain) => ({ ...domain, items: [] })),
					({ code }) => code,
					called
				),
				...entries(
					'capacity item',
					capacity.domains.flatMap(({ items }) => items),
					byId,
					titled
				),
				...entries('development field', capacity.developmentFields, byKey, labelled),
				...entries('development means', capacity.means, byKey, labelled)
			];

/** Entries without those that are entries of their own, so that a change is told once. */
const evidenceEntries = (pack: Pack): PackEntry[] => [
	...entries('indicator', pack.indicators, byId, called),
	...entries('question', pack.questionnaire.questions, byId, titled),
	...entries('tool family', pack.questionnaire.families, byKey, called),
	...capacityEntries(pack.capacity),
	...entries('workshop', pack.workshops, byKey, titled),
	...entries('survey rule', pack.survey?.rules ?? [], byKey, worded),
	...entries('survey question', pack.survey?.questions ?? [], byId, worded)
];

const checklistEntries = ({ checklists }: Pack): PackEntry[] => [
	...entries(
		'checklist',
		checklists.map((list) => ({
			...list,
			groups: list.groups.map(({ title }) => ({ title }))
		})),
		byKey,
		called
	),
	...entries(
		'checklist item',
		checklists.flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
		byId,
		worded
	)
];

const lawEntries = (pack: Pack): PackEntry[] => [
	...entries(
		'legal act',
		pack.acts.map((act) => ({ ...act, provisions: [] })),
		byId,
		titled
	),
	...entries(
		'provision',
		pack.acts.flatMap(({ provisions }) => provisions),
		byId,
		({ article, content }) => (article === null ? content : same(article))
	),
	...entries('legal vehicle', pack.vehicles, byKey, called),
	...entries('procedure step', pack.procedure, byKey, titled)
];

const moneyEntries = (pack: Pack): PackEntry[] => [
	...entries('funding source', pack.fundingSources, byKey, labelled),
	...entries(
		'funding programme',
		pack.fundingProgrammes.map((programme) => ({ ...programme, calls: [] })),
		byId,
		called
	),
	...entries(
		'funding call',
		pack.fundingProgrammes.flatMap(({ calls }) => calls),
		byId,
		called
	),
	...entries('funding match', pack.fundingMatches, byKey, ({ need }) => need),
	...entries('unit cost', pack.unitCosts, byId, ({ item }) => item)
];

/** Sections of the strategy by their key; of a further document by that document and the key. */
const sectionEntries = ({ template, templates }: Pack): PackEntry[] => [
	...entries(
		'template',
		templates.map((each) => ({ ...each, sections: [] })),
		byId,
		called
	),
	...entries('section', template.sections, byKey, titled),
	...templates.flatMap(({ document, sections }) =>
		entries('section', sections, ({ key }) => `${document}/${key}`, titled)
	)
];

/** Everything of the pack that has an id, kind by kind, in the pack's order. */
export const packEntries = (pack: Pack): PackEntry[] => [
	...entries('area', pack.areas, ({ code }) => code, called),
	...entries('source', pack.sources, byKey, ({ title }) => same(title)),
	...evidenceEntries(pack),
	...entries('pattern', pack.patterns, byKey, titled),
	...entries('goal', pack.goalTemplates, byId, titled),
	...entries('measure', pack.catalogue, byId, titled),
	...entries('entity', pack.entities, byKey, labelled),
	...entries('target group', pack.targetGroups, byKey, labelled),
	...entries('activity', pack.activities, byKey, labelled),
	...entries('lens', pack.lenses, byKey, called),
	...entries('framework', pack.frameworks, byKey, called),
	...checklistEntries(pack),
	...lawEntries(pack),
	...moneyEntries(pack),
	...sectionEntries(pack),
	...entries('size', pack.sizes, byKey, called),
	...entries('milestone', pack.milestones, byKey, titled),
	...entries('term', pack.glossary, byKey, ({ term }) => term)
];
