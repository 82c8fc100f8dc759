import { assertNever } from '../shared/result';
import type { Pack } from '../pack/pack';
import type { Plan } from './plan';

/** A reference that leads nowhere; `path` as in `goals.2.parentId`. */
export type BrokenReference = {
	path: string;
	kind:
		| 'used twice'
		| 'no such source'
		| 'no such evidence'
		| 'no such challenge'
		| 'no such goal'
		| 'no such measure'
		| 'no such parent goal';
	key: string;
};

/** A key that the content pack does not know; the plan still opens, the item shows without its definition. */
export type UnknownKey = {
	path: string;
	kind: 'indicator' | 'question' | 'pattern' | 'measure' | 'goal' | 'funding source' | 'section';
	key: string;
};

type Named = { path: string; id: string };

const named = (field: string, items: { id: string }[]): Named[] =>
	items.map(({ id }, index) => ({ path: `${field}.${index}.id`, id }));

/** Everything of the plan that has an id of its own. */
const ownIds = (plan: Plan): Named[] => [
	...named('milestones', plan.milestones),
	...named('sources', plan.sources),
	...named('readings', plan.readings),
	...named('assessments', plan.assessments),
	...plan.assessments.flatMap(({ answers }, index) =>
		named(`assessments.${index}.answers`, answers)
	),
	...named('findings', plan.findings),
	...named('challenges', plan.challenges),
	...named('goals', plan.goals),
	...named('measures', plan.measures),
	...plan.measures.flatMap(({ budget, indicators }, index) => [
		...named(`measures.${index}.budget`, budget),
		...named(`measures.${index}.indicators`, indicators)
	]),
	...named('refusals', plan.refusals),
	...named('acceptedGaps', plan.acceptedGaps),
	...named('sections', plan.sections),
	...named('checks', plan.checks)
];

export const idsOf = (plan: Plan): string[] => [plan.id, ...ownIds(plan).map(({ id }) => id)];

const findRepeatedIds = (plan: Plan): BrokenReference[] => {
	const seen = new Set([plan.id]);
	const repeated: BrokenReference[] = [];
	for (const { path, id } of ownIds(plan)) {
		if (seen.has(id)) repeated.push({ path, kind: 'used twice', key: id });
		seen.add(id);
	}
	return repeated;
};

const evidenceIds = (plan: Plan, kind: 'reading' | 'answer' | 'finding'): string[] => {
	switch (kind) {
		case 'reading':
			return plan.readings.map(({ id }) => id);
		case 'answer':
			return plan.assessments.flatMap(({ answers }) => answers.map(({ id }) => id));
		case 'finding':
			return plan.findings.map(({ id }) => id);
		default:
			return assertNever(kind);
	}
};

const missing = (
	kind: BrokenReference['kind'],
	known: string[],
	references: { path: string; key: string | null }[]
): BrokenReference[] => {
	const ids = new Set(known);
	return references.flatMap(({ path, key }) =>
		key === null || ids.has(key) ? [] : [{ path, kind, key }]
	);
};

const keysAt = (path: string, keys: string[]) =>
	keys.map((key, index) => ({ path: `${path}.${index}`, key }));

const findBrokenEvidence = (plan: Plan): BrokenReference[] =>
	(['reading', 'answer', 'finding'] as const).flatMap((kind) =>
		missing(
			'no such evidence',
			evidenceIds(plan, kind),
			plan.challenges.flatMap(({ evidence }, challenge) =>
				evidence.flatMap((ref, index) =>
					ref.kind === kind
						? [{ path: `challenges.${challenge}.evidence.${index}`, key: ref.id }]
						: []
				)
			)
		)
	);

/** References between items of the plan that lead nowhere, and ids that two items share. */
export const findBrokenReferences = (plan: Plan): BrokenReference[] => {
	const { sources, readings, challenges, goals, measures } = plan;
	const idOf = ({ id }: { id: string }) => id;
	return [
		...findRepeatedIds(plan),
		...missing(
			'no such source',
			sources.map(idOf),
			readings.map(({ sourceId }, index) => ({ path: `readings.${index}.sourceId`, key: sourceId }))
		),
		...findBrokenEvidence(plan),
		...missing(
			'no such challenge',
			challenges.map(idOf),
			goals.flatMap((goal, index) => keysAt(`goals.${index}.challengeIds`, goal.challengeIds))
		),
		...missing(
			'no such parent goal',
			goals.filter(({ level }) => level === 'strategic').map(idOf),
			goals.map(({ parentId }, index) => ({ path: `goals.${index}.parentId`, key: parentId }))
		),
		...missing(
			'no such goal',
			goals.map(idOf),
			measures.flatMap((measure, index) => keysAt(`measures.${index}.goalIds`, measure.goalIds))
		),
		...missing(
			'no such measure',
			measures.map(idOf),
			plan.checks.map(({ measureId }, index) => ({
				path: `checks.${index}.measureId`,
				key: measureId
			}))
		)
	];
};

const unknown = (
	kind: UnknownKey['kind'],
	known: string[],
	keys: { path: string; key: string | null }[]
): UnknownKey[] => {
	const keysOfPack = new Set(known);
	return keys.flatMap(({ path, key }) =>
		key === null || keysOfPack.has(key) ? [] : [{ path, kind, key }]
	);
};

const measureKeys = (plan: Plan) => ({
	indicators: plan.measures.flatMap(({ indicators }, measure) =>
		indicators.map(({ indicatorId }, index) => ({
			path: `measures.${measure}.indicators.${index}.indicatorId`,
			key: indicatorId
		}))
	),
	funding: plan.measures.flatMap(({ budget }, measure) =>
		budget.map(({ fundingKey }, index) => ({
			path: `measures.${measure}.budget.${index}.fundingKey`,
			key: fundingKey
		}))
	)
});

const fields = <Item>(
	field: string,
	items: Item[],
	rest: string,
	key: (item: Item) => string | null
): { path: string; key: string | null }[] =>
	items.map((item, index) => ({ path: `${field}.${index}.${rest}`, key: key(item) }));

const findUnknownEvidence = (plan: Plan, pack: Pack): UnknownKey[] => [
	...unknown(
		'indicator',
		pack.indicators.map(({ id }) => id),
		[
			...fields('readings', plan.readings, 'indicatorId', ({ indicatorId }) => indicatorId),
			...measureKeys(plan).indicators
		]
	),
	...unknown(
		'question',
		pack.questionnaire.questions.map(({ id }) => id),
		plan.assessments.flatMap(({ answers }, round) =>
			fields(`assessments.${round}.answers`, answers, 'questionId', ({ questionId }) => questionId)
		)
	),
	...unknown(
		'pattern',
		pack.patterns.map(({ key }) => key),
		plan.challenges.flatMap((challenge, index) =>
			keysAt(`challenges.${index}.patternKeys`, challenge.patternKeys)
		)
	)
];

/** Keys of the plan that this version of the pack does not have: worth a warning, no reason to refuse the plan. */
export const findUnknownKeys = (plan: Plan, pack: Pack): UnknownKey[] => [
	...findUnknownEvidence(plan, pack),
	...unknown(
		'measure',
		pack.catalogue.map(({ id }) => id),
		fields('measures', plan.measures, 'catalogueId', ({ catalogueId }) => catalogueId)
	),
	...unknown(
		'goal',
		pack.goalTemplates.map(({ id }) => id),
		fields('goals', plan.goals, 'templateId', ({ templateId }) => templateId)
	),
	...unknown(
		'funding source',
		pack.fundingSources.map(({ key }) => key),
		measureKeys(plan).funding
	),
	...unknown(
		'section',
		pack.template.sections.map(({ key }) => key),
		fields('sections', plan.sections, 'key', ({ key }) => key)
	)
];
