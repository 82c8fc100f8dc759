import type { IndicatorArea } from '../shared/area';
import type { Localised } from '../shared/localised';
import { ownDesign, type Provenance } from '../shared/provenance';

/** What the library holds, in the order in which kinds are offered. */
export const libraryKinds = [
	'area',
	'measure',
	'challenge',
	'indicator',
	'goal',
	'question',
	'capacity',
	'checklist',
	'programme',
	'cost',
	'act',
	'vehicle',
	'step',
	'workshop',
	'survey',
	'template',
	'framework',
	'lens',
	'group',
	'activity',
	'term',
	'source'
] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** Names one entry of the library: `measure:buddy-programme`. */
export type EntryRef = `${LibraryKind}:${string}`;

/** One thing that can be found, opened and linked to, whatever its kind. */
export type LibraryEntry = {
	kind: LibraryKind;
	key: string;
	/** Shown before the title where people know it: `EDU-01`, `W2` */
	code: string | null;
	title: Localised;
	summary: Localised | null;
	areas: IndicatorArea[];
	/** Everything else that a search should find it by */
	texts: Localised[];
	provenance: Provenance;
};

/** An entry from what is known of it; the rest is empty, and a recommendation of our own. */
export const entryOf = (
	known: Pick<LibraryEntry, 'kind' | 'key' | 'title'> & Partial<LibraryEntry>
): LibraryEntry => ({
	code: null,
	summary: null,
	areas: [],
	texts: [],
	provenance: ownDesign,
	...known
});

export const refOf = ({ kind, key }: Pick<LibraryEntry, 'kind' | 'key'>): EntryRef =>
	`${kind}:${key}`;

/** Kinds whose entries have a page of their own, and kinds that stand on a page under their key. */
const places: Record<LibraryKind, (key: string) => string> = {
	area: (key) => `/areas/${key}`,
	measure: (key) => `/measures/${key}`,
	challenge: (key) => `/challenges/${key}`,
	indicator: (key) => `/indicators/${key}`,
	goal: (key) => `/goals/${key}`,
	question: (key) => `/questionnaires/municipality#${key}`,
	capacity: (key) => `/questionnaires/organisation#${key}`,
	checklist: (key) => `/checklists/${key}`,
	programme: (key) => `/funding#${key}`,
	cost: (key) => `/costs#${key}`,
	act: (key) => `/law/${key}`,
	vehicle: (key) => `/law#vehicle-${key}`,
	step: (key) => `/law#step-${key}`,
	workshop: (key) => `/methods#${key}`,
	survey: (key) => `/methods#${key}`,
	template: (key) => `/templates/${key}`,
	framework: (key) => `/frameworks#${key}`,
	lens: (key) => `/frameworks#lens-${key}`,
	group: (key) => `/frameworks#group-${key}`,
	activity: (key) => `/frameworks#activity-${key}`,
	term: (key) => `/glossary#${key}`,
	source: (key) => `/sources#${key}`
};

/** Where an entry stands: `/library/measures/buddy-programme`. */
export const pathOf = ({ kind, key }: Pick<LibraryEntry, 'kind' | 'key'>): string =>
	`/library${places[kind](key)}`;
