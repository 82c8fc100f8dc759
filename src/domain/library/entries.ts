import type { Pack } from '../pack/pack';
import type { Localised } from '../shared/localised';
import { ownDesign, type Provenance } from '../shared/provenance';
import { entryOf, type LibraryEntry } from './entry';
import { referenceEntries } from './reference-entries';

const present = (texts: (Localised | null | undefined)[]): Localised[] =>
	texts.flatMap((text) => (text ? [text] : []));

/** Where an entry only says "verified" or not. */
export const standingFrom = (verified: boolean, sources: string[]): Provenance => ({
	...ownDesign,
	standing: verified ? 'verified' : 'to be checked',
	sources
});

const areaEntries = (pack: Pack): LibraryEntry[] =>
	pack.areas.map(({ code, name, description }) =>
		entryOf({ kind: 'area', key: code, code, title: name, summary: description, areas: [code] })
	);

const measureEntries = (pack: Pack): LibraryEntry[] =>
	pack.catalogue.map((entry) =>
		entryOf({
			kind: 'measure',
			key: entry.id,
			title: entry.title,
			summary: entry.summary,
			areas: [entry.area],
			texts: [
				...entry.steps,
				...entry.preconditions,
				...[...entry.outputIndicators, ...entry.outcomeIndicators].map(({ name }) => name),
				...entry.risks.flatMap(({ risk, mitigation }) => [risk, mitigation]),
				...entry.examples.map(({ place }) => place),
				...present([entry.evidence.note, entry.competence?.note])
			]
		})
	);

const challengeEntries = (pack: Pack): LibraryEntry[] =>
	pack.patterns.map((pattern) =>
		entryOf({
			kind: 'challenge',
			key: pattern.key,
			title: pattern.title,
			summary: pattern.description,
			areas: [pattern.area],
			texts: pattern.signals.map(({ name }) => name),
			provenance: pattern.provenance
		})
	);

const indicatorEntries = (pack: Pack): LibraryEntry[] =>
	pack.indicators.map((indicator) =>
		entryOf({
			kind: 'indicator',
			key: indicator.id,
			code: indicator.id,
			title: indicator.name,
			summary: indicator.definition,
			areas: [indicator.area],
			texts: [...indicator.whereToGet, ...indicator.caveats],
			provenance: standingFrom(indicator.verified, indicator.sources)
		})
	);

const goalEntries = (pack: Pack): LibraryEntry[] =>
	pack.goalTemplates.map((goal) =>
		entryOf({
			kind: 'goal',
			key: goal.id,
			title: goal.title,
			areas: goal.areas,
			provenance: goal.provenance
		})
	);

const questionEntries = (pack: Pack): LibraryEntry[] =>
	pack.questionnaire.questions.map((question) =>
		entryOf({
			kind: 'question',
			key: question.id,
			code: question.id,
			title: question.title,
			summary: question.text,
			areas: [question.area],
			texts: [...question.levels, question.evidenceHint],
			provenance: { ...ownDesign, sources: question.sources }
		})
	);

const capacityEntries = (pack: Pack): LibraryEntry[] =>
	(pack.capacity?.domains ?? []).flatMap((domain) =>
		domain.items.map((item) =>
			entryOf({
				kind: 'capacity',
				key: item.id,
				code: item.id,
				title: item.title,
				summary: domain.name,
				texts: [...item.levels, ...item.notes.map(({ text }) => text)],
				provenance: item.provenance
			})
		)
	);

const checklistEntries = (pack: Pack): LibraryEntry[] =>
	pack.checklists.map((list) =>
		entryOf({
			kind: 'checklist',
			key: list.key,
			title: list.name,
			summary: list.purpose,
			areas: [list.area, ...list.alsoAreas],
			texts: [
				list.audience,
				...list.cautions,
				...list.groups.flatMap(({ title, items }) =>
					present([title, ...items.flatMap(({ text, hint }) => [text, hint])])
				)
			],
			provenance: list.provenance
		})
	);

/** Everything in the pack that the library can find, open and link to. */
export const libraryEntries = (pack: Pack): LibraryEntry[] => [
	...areaEntries(pack),
	...measureEntries(pack),
	...challengeEntries(pack),
	...indicatorEntries(pack),
	...goalEntries(pack),
	...questionEntries(pack),
	...capacityEntries(pack),
	...checklistEntries(pack),
	...referenceEntries(pack)
];
