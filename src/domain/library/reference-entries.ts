import type { Pack } from '../pack/pack';
import type { Localised } from '../shared/localised';
import { ownDesign, type Provenance } from '../shared/provenance';
import { entryOf, type LibraryEntry } from './entry';

const present = (texts: (Localised | null)[]): Localised[] =>
	texts.flatMap((text) => (text ? [text] : []));

/** Sources of the parts count as sources of the whole. */
const withSourcesOf = (own: Provenance, parts: Provenance[]): Provenance => ({
	...own,
	sources: [...new Set([own, ...parts].flatMap(({ sources }) => sources))]
});

const moneyEntries = (pack: Pack): LibraryEntry[] => [
	...pack.fundingProgrammes.map((programme) =>
		entryOf({
			kind: 'programme',
			key: programme.id,
			title: programme.name,
			summary: programme.pays,
			areas: programme.areas,
			texts: present([
				programme.whoMayApply,
				programme.usuallyNot,
				programme.rate,
				programme.advice,
				...programme.calls.flatMap(({ name, detail }) => [name, detail])
			]),
			provenance: withSourcesOf(
				programme.provenance,
				programme.calls.map(({ provenance }) => provenance)
			)
		})
	),
	...pack.unitCosts.map((cost) =>
		entryOf({
			kind: 'cost',
			key: cost.id,
			title: cost.item,
			summary: cost.unit,
			areas: cost.areas,
			texts: [cost.basis],
			provenance: cost.provenance
		})
	)
];

const lawEntries = (pack: Pack): LibraryEntry[] => [
	...pack.acts.map((act) =>
		entryOf({
			kind: 'act',
			key: act.id,
			title: act.title,
			summary: act.summary,
			areas: act.areas,
			texts: act.provisions.map(({ content }) => content),
			provenance: withSourcesOf(
				act.provenance,
				act.provisions.map(({ provenance }) => provenance)
			)
		})
	),
	...pack.vehicles.map(({ key, name, description, provenance }) =>
		entryOf({ kind: 'vehicle', key, title: name, summary: description, provenance })
	),
	...pack.procedure.map(({ key, title, description, who, product, provenance }) =>
		entryOf({
			kind: 'step',
			key,
			title,
			summary: description,
			texts: [who, product],
			provenance
		})
	)
];

const methodEntries = (pack: Pack): LibraryEntry[] => [
	...pack.workshops.map((workshop) =>
		entryOf({
			kind: 'workshop',
			key: workshop.key,
			code: workshop.key,
			title: workshop.title,
			summary: workshop.aim,
			texts: [workshop.method, workshop.product, ...workshop.agenda.map(({ what }) => what)],
			provenance: workshop.provenance
		})
	),
	...(pack.survey?.questions ?? []).map(({ id, text, options, provenance }) =>
		entryOf({ kind: 'survey', key: id, code: id, title: text, texts: options, provenance })
	),
	entryOf({
		kind: 'template',
		key: pack.template.id,
		title: pack.template.name,
		texts: pack.template.sections.flatMap(({ title, guidance }) => [title, guidance])
	}),
	...pack.templates.map(({ id, name, purpose, sections, provenance }) =>
		entryOf({
			kind: 'template',
			key: id,
			title: name,
			summary: purpose,
			texts: sections.flatMap(({ title, guidance }) => [title, guidance]),
			provenance
		})
	)
];

const frameworkEntries = (pack: Pack): LibraryEntry[] => [
	...pack.frameworks.map(({ key, name, description, items, provenance }) =>
		entryOf({
			kind: 'framework',
			key,
			title: name,
			summary: description,
			areas: [...new Set(items.flatMap(({ areas }) => areas))],
			texts: items.map((item) => item.name),
			provenance
		})
	),
	...pack.lenses.map(({ key, name, question, provenance }) =>
		entryOf({ kind: 'lens', key, title: name, summary: question, provenance })
	),
	...pack.targetGroups.map(({ key, code, label, why, provenance }) =>
		entryOf({ kind: 'group', key, code, title: label, summary: why, provenance })
	),
	...pack.activities.map(({ key, label, areas, offers, provenance }) =>
		entryOf({ kind: 'activity', key, title: label, summary: offers, areas, provenance })
	)
];

const wordEntries = (pack: Pack): LibraryEntry[] => [
	...pack.glossary.map(({ key, term, explanation, provenance }) =>
		entryOf({ kind: 'term', key, title: term, summary: explanation, provenance })
	),
	...pack.sources.map(({ key, title, publisher, supports, verified }) =>
		entryOf({
			kind: 'source',
			key,
			title: { pl: title, en: title },
			summary: supports,
			texts: [{ pl: publisher, en: publisher }],
			provenance: { ...ownDesign, standing: verified ? 'verified' : 'to be checked' }
		})
	)
];

/** What is looked up rather than planned with: money, law, methods, frameworks, words. */
export const referenceEntries = (pack: Pack): LibraryEntry[] => [
	...moneyEntries(pack),
	...lawEntries(pack),
	...methodEntries(pack),
	...frameworkEntries(pack),
	...wordEntries(pack)
];
