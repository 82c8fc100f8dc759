import type { Language } from '../shared/localised';
import type { DecisionGroup } from './compare-decisions';
import type { LineChange } from './compare-text';

type Counts = { added: number; dropped: number; changed: number };

/** Every word of "what changed for the council". Counts stand after their noun, so that no noun needs its plural. */
export type ComparisonWords = {
	title: string;
	summary: string;
	decisions: string;
	texts: string;
	what: string;
	before: string;
	after: string;
	added: string;
	dropped: string;
	sameText: string;
	sameDecisions: string;
	/** Plain, inserted, plain, deleted, plain */
	legend: readonly [string, string, string, string, string];
	groups: Record<DecisionGroup, string>;
	tables: Record<DecisionGroup, string>;
	made: Record<LineChange['change'], (caption: string) => string>;
	between: (before: string, after: string) => string;
	compared: (before: string, after: string) => string;
	footnote: (text: string) => string;
	count: (group: string, counts: Counts) => string;
	text: (sections: number, inserted: number, deleted: number) => string;
};

const listed = (group: string, parts: [string, number][]): string =>
	`${group}: ${parts
		.filter(([, count]) => count > 0)
		.map(([word, count]) => `${word} – ${count}`)
		.join(', ')}.`;

const pl: ComparisonWords = {
	title: 'Co się zmieniło dla rady',
	summary: 'Najważniejsze zmiany',
	decisions: 'Zmiany w ustaleniach',
	texts: 'Zmiany w tekście',
	what: 'Co',
	before: 'Było',
	after: 'Jest',
	added: 'nie było, dodano',
	dropped: 'wykreślono',
	sameText: 'Tekst dokumentu się nie zmienił.',
	sameDecisions: 'Wyzwania, cele, działania, budżet i terminy się nie zmieniły.',
	legend: [
		'Pokazane są tylko akapity, które się zmieniły. ',
		'Słowa dodane są podkreślone',
		', ',
		'słowa usunięte są przekreślone',
		'. Pozostały tekst akapitu jest bez zmian.'
	],
	groups: {
		settings: 'Dokument',
		challenges: 'Wyzwania',
		goals: 'Cele',
		measures: 'Działania',
		owners: 'Jednostki odpowiedzialne',
		budget: 'Budżet',
		targets: 'Wartości docelowe',
		milestones: 'Harmonogram prac'
	},
	tables: {
		settings: 'Zmiany tytułu i\u00a0okresu',
		challenges: 'Zmiany wyzwań',
		goals: 'Zmiany celów',
		measures: 'Zmiany działań',
		owners: 'Zmiany jednostek odpowiedzialnych',
		budget: 'Zmiany kosztów',
		targets: 'Zmiany wartości docelowych',
		milestones: 'Zmiany harmonogramu prac'
	},
	made: {
		same: (caption) => `Zestawienie „${caption}” jest bez zmian.`,
		changed: (caption) => `Zmieniła się treść zestawienia „${caption}”.`,
		inserted: (caption) => `Dodano zestawienie „${caption}”.`,
		deleted: (caption) => `Usunięto zestawienie „${caption}”.`
	},
	between: (before, after) => `${before} → ${after}`,
	footnote: (text) => `Przypis: ${text}`,
	compared: (before, after) => `Porównano: ${before} oraz ${after}.`,
	count: (group, { added, dropped, changed }) =>
		listed(group, [
			['dodane', added],
			['wykreślone', dropped],
			['zmienione', changed]
		]),
	text: (sections, inserted, deleted) =>
		`Tekst: zmienione rozdziały – ${sections}, słowa dodane – ${inserted}, słowa usunięte – ${deleted}.`
};

const en: ComparisonWords = {
	title: 'What changed for the council',
	summary: 'In short',
	decisions: 'Changed decisions',
	texts: 'Changed text',
	what: 'What',
	before: 'Before',
	after: 'Now',
	added: 'not there before, added',
	dropped: 'dropped',
	sameText: 'The text of the document has not changed.',
	sameDecisions: 'Challenges, goals, measures, budget and dates have not changed.',
	legend: [
		'Only paragraphs that changed are shown. ',
		'Added words are underlined',
		', ',
		'deleted words are struck through',
		'. The rest of a paragraph is as it was.'
	],
	groups: {
		settings: 'Document',
		challenges: 'Challenges',
		goals: 'Goals',
		measures: 'Measures',
		owners: 'Responsible units',
		budget: 'Budget',
		targets: 'Targets',
		milestones: 'Work schedule'
	},
	tables: {
		settings: 'Changes of title and period',
		challenges: 'Changes of challenges',
		goals: 'Changes of goals',
		measures: 'Changes of measures',
		owners: 'Changes of responsible units',
		budget: 'Changes of cost',
		targets: 'Changes of targets',
		milestones: 'Changes of the work schedule'
	},
	made: {
		same: (caption) => `The table or chart “${caption}” is as it was.`,
		changed: (caption) => `The table or chart “${caption}” has other contents.`,
		inserted: (caption) => `The table or chart “${caption}” was added.`,
		deleted: (caption) => `The table or chart “${caption}” was removed.`
	},
	between: (before, after) => `${before} → ${after}`,
	footnote: (text) => `Footnote: ${text}`,
	compared: (before, after) => `Compared: ${before} and ${after}.`,
	count: (group, { added, dropped, changed }) =>
		listed(group, [
			['added', added],
			['dropped', dropped],
			['changed', changed]
		]),
	text: (sections, inserted, deleted) =>
		`Text: changed sections – ${sections}, words added – ${inserted}, words deleted – ${deleted}.`
};

export const comparisonWords: Record<Language, ComparisonWords> = { pl, en };
