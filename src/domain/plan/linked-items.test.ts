import { describe, expect, it } from 'vitest';
import { aPlan, aReading, anAnswer, idOf } from '../../../tests/support/builders';
import type { ItemKind } from './items';
import { asOf, findLinkedItems } from './linked-items';
import type { Plan } from './plan';

const reading = aReading('EDU-01', 2026, 10);
const answer = anAnswer('EDU-1', 1);
const plan = aPlan()
	.withSource('GUS')
	.withReading('EDU-01', 2026, 10, { sourceId: idOf('GUS') })
	.withReading('EDU-01', 2025, 9)
	.withAnswer('EDU-1', 1)
	.withFinding('wywiad')
	.withChallenge('szkoła', {
		evidence: [
			{ kind: 'reading', id: reading.id },
			{ kind: 'answer', id: answer.id },
			{ kind: 'finding', id: idOf('wywiad') }
		]
	})
	.withChallenge('praca')
	.withGoalFor('szkoła')
	.withGoalFor('praca')
	.withGoal('operacyjny', { level: 'operational', parentId: idOf('Cel: szkoła') })
	.withMeasureFor('szkoła')
	.withMeasureFor('praca')
	.build();

const linksOf = (kind: ItemKind, id: string): string[] =>
	findLinkedItems(plan, kind, id).map((linked) => `${linked.kind} ${linked.item.id}`);

describe('what points to an item', () => {
	it('is found for everything that a removal unlinks', () => {
		const challenge = [`challenge ${idOf('szkoła')}`];
		expect(linksOf('reading', reading.id)).toEqual(challenge);
		expect(linksOf('answer', answer.id)).toEqual(challenge);
		expect(linksOf('finding', idOf('wywiad'))).toEqual(challenge);
		expect(linksOf('source', idOf('GUS'))).toEqual([`reading ${reading.id}`]);
		expect(linksOf('challenge', idOf('szkoła'))).toEqual([`goal ${idOf('Cel: szkoła')}`]);
		expect(linksOf('goal', idOf('Cel: szkoła'))).toEqual([
			`goal ${idOf('operacyjny')}`,
			`measure ${idOf('Działanie: szkoła')}`
		]);
	});

	it('is nothing where nothing points', () => {
		expect(linksOf('measure', idOf('Działanie: szkoła'))).toEqual([]);
		expect(linksOf('reading', idOf('elsewhere'))).toEqual([]);
		expect(linksOf('finding', reading.id)).toEqual([]);
	});
});

describe('undoing a removal', () => {
	/** The plan after the database took the goal and every link to it, each of which made a new version. */
	const removed: Plan = {
		...plan,
		goals: plan.goals
			.filter(({ id }) => id !== idOf('Cel: szkoła'))
			.map((goal) => (goal.parentId ? { ...goal, parentId: null, version: 2 } : goal)),
		measures: plan.measures.map((measure) =>
			measure.goalIds.includes(idOf('Cel: szkoła'))
				? { ...measure, goalIds: [], version: 7 }
				: measure
		)
	};

	it('writes the old links over the versions that the items have now', () => {
		const linked = asOf(findLinkedItems(plan, 'goal', idOf('Cel: szkoła')), removed);
		expect(linked.map(({ kind, item }) => [kind, item.version])).toEqual([
			['goal', 2],
			['measure', 7]
		]);
		expect(linked[0]?.item).toMatchObject({ parentId: idOf('Cel: szkoła') });
		expect(linked[1]?.item).toMatchObject({ goalIds: [idOf('Cel: szkoła')] });
	});

	it('keeps the version of an item that is gone as well', () => {
		const linked = asOf(findLinkedItems(plan, 'source', idOf('GUS')), { ...plan, readings: [] });
		expect(linked).toEqual([{ kind: 'reading', item: plan.readings[0] }]);
	});
});
