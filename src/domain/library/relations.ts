import type { CatalogueEntry } from '../measures/catalogue';
import type { Pack } from '../pack/pack';
import type { EntryRef, LibraryKind } from './entry';

/** Two entries that belong together; each shows the other. */
type Relation = readonly [EntryRef, EntryRef];

const toEach = (from: EntryRef, kind: LibraryKind, keys: string[]): Relation[] =>
	keys.map((key) => [from, `${kind}:${key}`]);

/** Indicators of the pack that a measure is measured by. */
const indicatorsOf = ({ outputIndicators, outcomeIndicators }: CatalogueEntry): string[] =>
	[...outputIndicators, ...outcomeIndicators].flatMap(({ indicatorId }) =>
		indicatorId === null ? [] : [indicatorId]
	);

const measureRelations = (pack: Pack): Relation[] =>
	pack.catalogue.flatMap((entry) => {
		const from: EntryRef = `measure:${entry.id}`;
		const programmes = pack.fundingProgrammes.filter(({ fundingKey }) =>
			entry.fundingKeys.includes(fundingKey)
		);
		return [
			...toEach(from, 'challenge', entry.challengeKeys),
			...toEach(from, 'indicator', indicatorsOf(entry)),
			...toEach(from, 'measure', entry.related),
			...toEach(from, 'group', entry.targetGroups),
			...toEach(from, 'activity', entry.activities),
			...programmes.map(({ id }): Relation => [from, `programme:${id}`])
		];
	});

const challengeRelations = (pack: Pack): Relation[] =>
	pack.patterns.flatMap(({ key, signals }) =>
		signals.flatMap((signal): Relation[] => {
			if (signal.kind === 'indicator')
				return [[`challenge:${key}`, `indicator:${signal.indicatorId}`]];
			if (signal.kind === 'question level')
				return [[`challenge:${key}`, `question:${signal.questionId}`]];
			return [];
		})
	);

const goalRelations = (pack: Pack): Relation[] =>
	pack.goalTemplates.flatMap(({ id, challengeKeys, measureIds }) => [
		...toEach(`goal:${id}`, 'challenge', challengeKeys),
		...toEach(`goal:${id}`, 'measure', measureIds)
	]);

const methodRelations = (pack: Pack): Relation[] => [
	...pack.checklists.flatMap(({ key, measureIds }) =>
		toEach(`checklist:${key}`, 'measure', measureIds)
	),
	...(pack.survey?.questions ?? []).flatMap(({ id, indicatorIds }) =>
		toEach(`survey:${id}`, 'indicator', indicatorIds)
	),
	...pack.indicators.flatMap(({ id, derivation }) =>
		derivation === null
			? []
			: toEach(`indicator:${id}`, 'indicator', [derivation.numerator, derivation.denominator])
	)
];

const lawRelations = (pack: Pack): Relation[] => [
	...pack.vehicles.flatMap(({ key, actIds }) => toEach(`vehicle:${key}`, 'act', actIds)),
	...pack.procedure.flatMap(({ key, vehicleKeys, provisionIds }) => {
		const acts = pack.acts.filter(({ provisions }) =>
			provisions.some(({ id }) => provisionIds.includes(id))
		);
		return [
			...toEach(`step:${key}`, 'vehicle', vehicleKeys),
			...acts.map(({ id }): Relation => [`step:${key}`, `act:${id}`])
		];
	})
];

/** Every relation of the pack, each once and without a direction: what points here is found as well as what this points to. */
export const relationsIn = (pack: Pack): Map<EntryRef, EntryRef[]> => {
	const relations = [
		...measureRelations(pack),
		...challengeRelations(pack),
		...goalRelations(pack),
		...methodRelations(pack),
		...lawRelations(pack)
	];
	const related = new Map<EntryRef, EntryRef[]>();
	for (const [one, other] of [...relations, ...relations.map(([a, b]): Relation => [b, a])]) {
		const known = related.get(one) ?? [];
		if (one !== other && !known.includes(other)) related.set(one, [...known, other]);
	}
	return related;
};
