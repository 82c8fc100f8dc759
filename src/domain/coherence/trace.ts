import type { Plan } from '../plan/plan';
import { assertNever } from '../shared/result';

export type TracedItem = {
	kind: 'source' | 'reading' | 'answer' | 'finding' | 'challenge' | 'goal' | 'measure';
	id: string;
};

/** An item and what it comes from (`traceBack`) or leads to (`traceForward`), as deep as the plan goes. */
export type Trace = TracedItem & { then: Trace[] };

const of =
	(kind: TracedItem['kind']) =>
	(id: string): TracedItem => ({ kind, id });

const ids = (items: { id: string }[]) => items.map(({ id }) => id);

/** What the item directly rests on. */
const causesOf = (plan: Plan, { kind, id }: TracedItem): TracedItem[] => {
	switch (kind) {
		case 'measure':
			return plan.measures
				.filter((measure) => measure.id === id)
				.flatMap(({ goalIds }) => goalIds.map(of('goal')));
		case 'goal':
			return plan.goals
				.filter((goal) => goal.id === id)
				.flatMap(({ parentId, challengeIds }) => [
					...challengeIds.map(of('challenge')),
					// An operational goal also answers what its strategic goal answers.
					...(parentId ? [of('goal')(parentId)] : [])
				]);
		case 'challenge':
			return plan.challenges
				.filter((challenge) => challenge.id === id)
				.flatMap(({ evidence }) => evidence.map((ref) => of(ref.kind)(ref.id)));
		case 'reading':
			return plan.readings
				.filter((reading) => reading.id === id)
				.flatMap(({ sourceId }) => (sourceId ? [of('source')(sourceId)] : []));
		case 'source':
		case 'answer':
		case 'finding':
			return [];
		default:
			return assertNever(kind);
	}
};

/** What directly rests on the item. */
const effectsOf = (plan: Plan, { kind, id }: TracedItem): TracedItem[] => {
	switch (kind) {
		case 'source':
			return ids(plan.readings.filter(({ sourceId }) => sourceId === id)).map(of('reading'));
		case 'reading':
		case 'answer':
		case 'finding':
			return ids(
				plan.challenges.filter(({ evidence }) =>
					evidence.some((ref) => ref.kind === kind && ref.id === id)
				)
			).map(of('challenge'));
		case 'challenge':
			return ids(plan.goals.filter(({ challengeIds }) => challengeIds.includes(id))).map(
				of('goal')
			);
		case 'goal':
			return [
				...ids(plan.goals.filter(({ parentId }) => parentId === id)).map(of('goal')),
				...ids(plan.measures.filter(({ goalIds }) => goalIds.includes(id))).map(of('measure'))
			];
		case 'measure':
			return [];
		default:
			return assertNever(kind);
	}
};

type Step = (plan: Plan, item: TracedItem) => TracedItem[];

const follow = (plan: Plan, item: TracedItem, step: Step, passed: string[]): Trace => {
	const here = [...passed, `${item.kind}:${item.id}`];
	return {
		...item,
		then: step(plan, item)
			// Nothing in a plan should go in circles; a file from elsewhere might.
			.filter((next) => !here.includes(`${next.kind}:${next.id}`))
			.map((next) => follow(plan, next, step, here))
	};
};

/** From any item back to its evidence: measure → goals → challenges → readings, answers, findings → sources. */
export const traceBack = (plan: Plan, item: TracedItem): Trace => follow(plan, item, causesOf, []);

/** From any item to everything that rests on it: source → readings → challenges → goals → measures. */
export const traceForward = (plan: Plan, item: TracedItem): Trace =>
	follow(plan, item, effectsOf, []);

/** Every item of a trace once, the nearest first, without the item that it starts from. */
export const itemsOf = (trace: Trace): TracedItem[] => {
	const found = new Map<string, TracedItem>();
	let layer = trace.then;
	while (layer.length > 0) {
		for (const { kind, id } of layer) {
			const key = `${kind}:${id}`;
			if (!found.has(key)) found.set(key, { kind, id });
		}
		layer = layer.flatMap(({ then }) => then);
	}
	return [...found.values()];
};
