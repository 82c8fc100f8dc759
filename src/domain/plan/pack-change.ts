import { fieldChanges, type FieldChange } from '../pack/entry-change';
import type { Pack } from '../pack/pack';
import { packEntries, type PackEntry } from '../pack/pack-entries';
import { entryKinds, type EntryKind } from '../pack/retired';
import { reaches } from '../pack/right-size';
import type { Language, Localised } from '../shared/localised';
import { packForPlan } from './pack-for-plan';
import type { Plan } from './plan';

/** Where in a plan a change of its pack is met, in the order of its phases. */
export const packChangeStages = [
	'settings',
	'readings',
	'assessment',
	'challenges',
	'goals',
	'measures',
	'checklists',
	'budget',
	'document'
] as const;
export type PackChangeStage = (typeof packChangeStages)[number];

/** `scoring` is the rules and the scale of the self-assessment, which have no id of their own. */
type ChangedKind = EntryKind | 'scoring';

type Changed = { what: 'changed'; fields: FieldChange[] };
/** `note` and `replacedBy` as the other version gives them; null when it does not */
type Gone = {
	what: 'retired';
	replacedBy: { id: string; name: string } | null;
	note: string | null;
};

export type EntryChange = {
	kind: ChangedKind;
	id: string;
	stage: PackChangeStage;
	/** In the plan's language, as the pinned version calls it */
	name: string;
} & (Changed | Gone);

export type PackChanges = {
	/** What the plan uses, in the order of `packChangeStages` */
	used: EntryChange[];
	/** Entries that only the other version has */
	added: { kind: EntryKind; count: number }[];
	/** Entries that differ and that the plan does not use */
	others: { kind: EntryKind; changed: number; retired: number }[];
};

type Uses = Partial<Record<EntryKind, ReadonlySet<string>>>;

const stages: Partial<Record<ChangedKind, PackChangeStage>> = {
	area: 'settings',
	size: 'settings',
	indicator: 'readings',
	question: 'assessment',
	scoring: 'assessment',
	pattern: 'challenges',
	goal: 'goals',
	measure: 'measures',
	'target group': 'measures',
	checklist: 'checklists',
	'checklist item': 'checklists',
	'funding source': 'budget',
	section: 'document'
};

/** Indicators with readings, those of measures, and those derived from them. */
const usedIndicators = (plan: Plan, pack: Pack): Set<string> => {
	const read = new Set([
		...plan.readings.map(({ indicatorId }) => indicatorId),
		...plan.measures.flatMap(({ indicators }) =>
			indicators.flatMap(({ indicatorId }) => (indicatorId === null ? [] : [indicatorId]))
		)
	]);
	const derived = pack.indicators.filter(
		({ derivation }) =>
			derivation && (read.has(derivation.numerator) || read.has(derivation.denominator))
	);
	return new Set([...read, ...derived.map(({ id }) => id)]);
};

/** Sections as the ledger names them: those of the strategy by key, those of a further document with its name before. */
const usedSections = (plan: Plan, pack: Pack): Set<string> => {
	const own = packForPlan(pack, plan).template;
	const further = pack.templates.find(({ id }) => id === own.id && own.id !== pack.template.id);
	return new Set(own.sections.map(({ key }) => (further ? `${further.document}/${key}` : key)));
};

const present = (names: (string | null)[]): Set<string> =>
	new Set(names.filter((name) => name !== null));

/** Every entry of the pack that shows anywhere in the plan or its document. */
const usesOf = (plan: Plan, pack: Pack): Uses => ({
	area: new Set(pack.areas.map(({ code }) => code)),
	size: new Set(pack.sizes.map(({ key }) => key).filter((key) => reaches(plan.size, key))),
	indicator: usedIndicators(plan, pack),
	question: new Set(
		plan.assessments.flatMap(({ answers }) => answers.map(({ questionId }) => questionId))
	),
	pattern: new Set(plan.challenges.flatMap(({ patternKeys }) => patternKeys)),
	goal: present(plan.goals.map(({ templateId }) => templateId)),
	measure: present(plan.measures.map(({ catalogueId }) => catalogueId)),
	'target group': new Set(plan.measures.flatMap(({ targetGroups }) => targetGroups)),
	'funding source': present(
		plan.measures.flatMap(({ budget }) => budget.map(({ fundingKey }) => fundingKey))
	),
	checklist: new Set(plan.checks.map(({ checklistKey }) => checklistKey)),
	'checklist item': new Set(plan.checks.map(({ itemId }) => itemId)),
	section: usedSections(plan, pack)
});

const keyOf = ({ kind, id }: { kind: EntryKind; id: string }): string => `${kind} ${id}`;

type Entries = ReadonlyMap<string, PackEntry>;

const byKey = (entries: PackEntry[]): Entries =>
	new Map(entries.map((entry) => [keyOf(entry), entry]));

/** What became of an entry in the other version; null when it is as it was. */
const fateOf = (
	before: PackEntry,
	to: Pack,
	now: Entries,
	language: Language
): Changed | Gone | null => {
	const { kind, id } = before;
	const after = now.get(keyOf(before));
	if (after) {
		const fields = fieldChanges(before.value, after.value, language);
		return fields.length > 0 ? { what: 'changed', fields } : null;
	}
	const listed = to.retired.find((each) => each.kind === kind && each.id === id);
	const next = listed?.replacedBy ? now.get(keyOf({ kind, id: listed.replacedBy })) : undefined;
	return {
		what: 'retired',
		replacedBy: next ? { id: next.id, name: next.name[language] } : null,
		note: listed?.note[language] ?? null
	};
};

const scoringName: Localised = { pl: 'Zasady samooceny', en: 'Rules of the self-assessment' };

const scoringChange = (plan: Plan, from: Pack, to: Pack): EntryChange[] => {
	if (plan.assessments.every(({ answers }) => answers.length === 0)) return [];
	const rulesOf = ({ questionnaire: { scale, scoring } }: Pack) => ({ scale, scoring });
	const fields = fieldChanges(rulesOf(from), rulesOf(to), plan.language);
	if (fields.length === 0) return [];
	const name = scoringName[plan.language];
	return [{ kind: 'scoring', id: 'scoring', stage: 'assessment', name, what: 'changed', fields }];
};

const countsByKind = (entries: { kind: EntryKind }[]): Map<EntryKind, number> =>
	entries.reduce(
		(counts, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1),
		new Map<EntryKind, number>()
	);

const inOrder = (changes: EntryChange[]): EntryChange[] =>
	changes.toSorted((a, b) => packChangeStages.indexOf(a.stage) - packChangeStages.indexOf(b.stage));

/**
 * What moving a plan from one version of its pack to another changes for this plan, in its language; everything else
 * that differs only as numbers. Texts that people wrote or adopted are the plan's own and never change by a move.
 */
export const changesOfPack = (plan: Plan, from: Pack, to: Pack): PackChanges => {
	const before = packEntries(from);
	const now = byKey(packEntries(to));
	const uses = usesOf(plan, from);
	const fates = before.flatMap((entry) => {
		const fate = fateOf(entry, to, now, plan.language);
		return fate ? [{ entry, fate }] : [];
	});
	const isUsed = ({ entry }: (typeof fates)[number]) => uses[entry.kind]?.has(entry.id) ?? false;
	const used = fates.filter(isUsed).map(({ entry: { kind, id, name }, fate }) => ({
		kind,
		id,
		stage: stages[kind] ?? 'settings',
		name: name[plan.language],
		...fate
	}));
	const rest = fates.filter((each) => !isUsed(each));
	const of = (what: 'changed' | 'retired') =>
		countsByKind(rest.filter(({ fate }) => fate.what === what).map(({ entry }) => entry));
	const [changed, retired] = [of('changed'), of('retired')];
	const known = byKey(before);
	const added = countsByKind([...now.values()].filter((entry) => !known.has(keyOf(entry))));
	return {
		used: inOrder([...used, ...scoringChange(plan, from, to)]),
		added: [...added].map(([kind, count]) => ({ kind, count })),
		others: entryKinds.flatMap((kind) => {
			const counts = { changed: changed.get(kind) ?? 0, retired: retired.get(kind) ?? 0 };
			return counts.changed + counts.retired > 0 ? [{ kind, ...counts }] : [];
		})
	};
};
