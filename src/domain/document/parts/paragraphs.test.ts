import { describe, expect, it } from 'vitest';
import { aBudgetLine, aPack, aPlan, idOf } from '../../../../tests/support/builders';
import type { Plan } from '../../plan/plan';
import { ownText } from '../own-text';
import { composePart } from '../compose';
import { plainText } from '../plain-text';

const pack = aPack();
const says = (part: string, plan: Plan): string =>
	plainText(composePart(part, plan, pack, '2026-11-22')).replaceAll('\u00a0', ' ');

const plan = aPlan()
	.withFinding('Rodzice nie rozumieją pism ze szkoły')
	.withChallenge('Bariera językowa', {
		area: 'EDU',
		description: 'Uczniowie zaczynają bez polskiego',
		evidence: [{ kind: 'finding', id: idOf('Rodzice nie rozumieją pism ze szkoły') }]
	})
	.withGoalFor('Bariera językowa')
	.withMeasureFor('Bariera językowa', {
		responsibleUnit: 'Wydział Edukacji',
		budget: [aBudgetLine(2027, 120_000)]
	})
	.build();
const [goal] = plan.goals;
const [measure] = plan.measures;

describe('a paragraph on one item of the plan', () => {
	it('tells a challenge with what it rests on and the goals that answer it', () => {
		const text = says(`challenge:${idOf('Bariera językowa')}`, plan);
		expect(text).toContain('Wyzwanie „Bariera językowa”');
		expect(text).toContain('Uczniowie zaczynają bez polskiego.');
		expect(text).toContain('Wskazują na nie: Rodzice nie rozumieją pism ze szkoły');
		expect(text).toContain('Odpowiadają na nie cele: 1 Cel: Bariera językowa.');
	});

	it('tells a goal with its challenges and measures', () => {
		const text = says(`goal:${goal?.id}`, plan);
		expect(text).toContain('Odpowiada na wyzwania: Bariera językowa.');
		expect(text).toContain(`Prowadzą do niego działania: 1.1 ${measure?.title}.`);
	});

	it('tells a measure with who, when and for how much', () => {
		const text = says(`measure:${measure?.id}`, plan);
		expect(text).toContain('Odpowiada za nie: Wydział Edukacji.');
		expect(text).toContain('Koszt: 120 000 zł.');
	});

	it('says nothing of what was removed', () => {
		expect(says(`challenge:${idOf('nie ma')}`, plan)).toBe('');
		expect(says('measure:EDU', plan)).toBe('');
	});
});

describe('a paragraph on a whole stage', () => {
	it('tells how many challenges there are, and which weigh most', () => {
		expect(says('challenges-text', plan)).toContain('W wyniku diagnozy wskazano 1 wyzwanie.');
	});

	it('tells the sums of the budget without its table', () => {
		expect(says('budget-text', plan)).toContain('Koszt wszystkich działań: 120 000 zł.');
	});

	it('is nothing where the plan has nothing to say', () => {
		const empty = aPlan().build();
		for (const part of ['challenges-text', 'budget-text', 'assessment-text', 'scores:EDU'])
			expect(says(part, empty)).toBe('');
	});
});

it('every paragraph can be made one’s own', () => {
	for (const part of ['challenges-text', 'budget-text', `goal:${goal?.id}`])
		expect(ownText(composePart(part, plan, pack, '2026-11-22'))).not.toEqual([]);
});
