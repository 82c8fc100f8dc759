import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { testId } from '../../../tests/support/evidence';
import type { CapacityAnswer } from './capacity';
import { poolCapacities, scoreCapacity, selectPriorities } from './capacity-scoring';

const { capacity } = currentPack();
if (capacity === null) throw new Error('The pack has no capacity questionnaire');
const { scoring } = capacity;
const allItems = capacity.domains.flatMap(({ items }) => items);
const p1 = capacity.profiles.find(({ key }) => key === 'P1');

type Given = number | 'unknown' | { because: string };
const anAnswer = (
	itemId: string,
	given: Given,
	respondent: number | null = null,
	evidenceSeen = true
): CapacityAnswer => ({
	itemId,
	respondentId: respondent === null ? null : testId(respondent),
	response:
		typeof given === 'number'
			? { kind: 'level', level: given }
			: given === 'unknown'
				? { kind: 'unknown' }
				: { kind: 'not applicable', reason: given.because },
	evidenceSeen
});
const agreed = (levels: Record<string, Given>): CapacityAnswer[] =>
	Object.entries(levels).map(([id, given]) => anAnswer(id, given));
const domainOf = (code: string, answers: CapacityAnswer[]) =>
	scoreCapacity(capacity, answers).domains.find((domain) => domain.code === code);

describe('the score of a domain', () => {
	const finance = agreed({
		C1: 2,
		C2: 3,
		C3: 1,
		C4: 2,
		C5: { because: 'nie mamy dotacji' },
		C6: 3
	});

	it('is the mean of the answered items', () => {
		// C5 does not apply: (2 + 3 + 1 + 2 + 3) / 5 = 11 / 5 = 2.2
		expect(domainOf('C', finance)).toEqual({ code: 'C', mean: 2.2, answered: 5, applicable: 5 });
	});

	it('counts "don\'t know", no answer and "not applicable" without a reason as not answered', () => {
		const answers = agreed({ A1: 4, A2: 'unknown', A3: { because: ' ' }, A4: 1 });
		// (4 + 1) / 2 = 2.5; A2, A3 and A5 still ask for an answer
		expect(domainOf('A', answers)).toEqual({ code: 'A', mean: 2.5, answered: 2, applicable: 5 });
		expect(domainOf('B', answers)).toEqual({ code: 'B', mean: null, answered: 0, applicable: 5 });
	});

	it('takes the median of individual answers where nothing is agreed, and says so', () => {
		const own = [anAnswer('A1', 1, 1), anAnswer('A1', 2, 2)];
		expect(scoreCapacity(capacity, own).items).toEqual([
			{ id: 'A1', domain: 'A', level: 1.5, agreed: false }
		]);
		expect(scoreCapacity(capacity, [...own, anAnswer('A1', 3)]).items).toEqual([
			{ id: 'A1', domain: 'A', level: 3, agreed: true }
		]);
	});

	it('asks a new group for less, but counts what it answered all the same', () => {
		const applicable = (answers: CapacityAnswer[]) =>
			scoreCapacity(capacity, answers, p1).domains.find(({ code }) => code === 'C');
		// C has six items; C4 and C6 are hidden
		expect(applicable([])).toMatchObject({ mean: null, applicable: 4 });
		expect(applicable(agreed({ C4: 2, C6: 'unknown' }))).toMatchObject({ mean: 2, applicable: 5 });
	});

	it('lies within 1 and 4, or is not there', () => {
		const answers = fc.array(
			fc.record({
				itemId: fc.constantFrom(...allItems.map(({ id }) => id)),
				level: fc.integer({ min: 1, max: 4 }),
				respondent: fc.option(fc.integer({ min: 1, max: 6 }))
			})
		);
		fc.assert(
			fc.property(answers, (given) => {
				const score = scoreCapacity(
					capacity,
					given.map(({ itemId, level, respondent }) => anAnswer(itemId, level, respondent))
				);
				const means = [...score.domains.map(({ mean }) => mean), score.overall];
				return means.every((mean) => mean === null || (mean >= 1 && mean <= 4));
			})
		);
	});

	it('is not changed by an item that does not apply', () => {
		const level = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
		const levels = fc.array(level, { minLength: 48, maxLength: 48 });
		fc.assert(
			fc.property(levels, fc.nat({ max: 47 }), (given, excused) => {
				const answers = allItems.flatMap(({ id }, index) => {
					const value = given[index];
					return value === undefined || index === excused ? [] : [anAnswer(id, value)];
				});
				const excuse = anAnswer(allItems[excused]?.id ?? '', { because: 'nie dotyczy' });
				const before = scoreCapacity(capacity, answers);
				const after = scoreCapacity(capacity, [...answers, excuse]);
				const meansOf = ({ domains }: typeof before) => domains.map(({ mean }) => mean);
				expect(meansOf(after)).toEqual(meansOf(before));
				expect({ ...after, domains: [] }).toEqual({ ...before, domains: [] });
			})
		);
	});
});

describe('what the score says besides', () => {
	it('gives the mean of the domains, each counting the same, to the organisation', () => {
		// A: (2 + 2 + 2 + 4) / 4 = 2.5; C: 4; overall (2.5 + 4) / 2 = 3.25, not 14 / 5 = 2.8
		const answers = agreed({ A1: 2, A2: 2, A3: 2, A4: 4, C1: 4 });
		expect(scoreCapacity(capacity, answers).overall).toBe(3.25);
		expect(scoreCapacity(capacity, []).overall).toBeNull();
	});

	it('flags a must-have item at level 1, however high the mean', () => {
		// E: (1 + 4 + 4 + 4 + 4) / 5 = 3.4
		const answers = agreed({ E1: 1, E2: 4, E3: 4, E4: 4, E5: 4, A1: 1 });
		expect(domainOf('E', answers)?.mean).toBe(3.4);
		expect(scoreCapacity(capacity, answers).firstDoThis).toEqual(['E1']);
	});

	it('flags it for one person alone until the organisation has agreed', () => {
		const own = [anAnswer('G3', 1, 1), anAnswer('G3', 3, 2), anAnswer('G3', 3, 3)];
		expect(scoreCapacity(capacity, own).firstDoThis).toEqual(['G3']);
		expect(scoreCapacity(capacity, [...own, anAnswer('G3', 2)]).firstDoThis).toEqual([]);
	});

	it.each([
		[[1, 1, 3], 'high'], // 5 / 3 = 1.67
		[[2, 2, 2], 'medium'], // 2.0
		[[3, 3, 2], 'medium'], // 8 / 3 = 2.67
		[[3, 3, 3], 'low'] // 3.0
	])('names the risk of the finance domain: %j is %s', ([c1 = 1, c2 = 1, c3 = 1], risk) => {
		expect(scoreCapacity(capacity, agreed({ C1: c1, C2: c2, C3: c3 })).risk).toBe(risk);
	});

	it('names no risk without answers on finance', () => {
		expect(scoreCapacity(capacity, agreed({ A1: 1 })).risk).toBeNull();
	});

	it('marks two levels between people for a talk, without saying whose is whose', () => {
		const own = [
			anAnswer('D5', 4, 1),
			anAnswer('D5', 2, 2),
			anAnswer('D6', 3, 1),
			anAnswer('D6', 2, 2),
			anAnswer('D6', 1)
		];
		expect(scoreCapacity(capacity, own).spreads).toEqual([{ id: 'D5', lowest: 2, highest: 4 }]);
	});

	it('asks for a document or example from level 3', () => {
		const answers = [
			anAnswer('A1', 2, null, false),
			anAnswer('A2', 3, null, false),
			anAnswer('A3', 4, null, true),
			anAnswer('A4', 3, 1, false),
			anAnswer('A4', 3, 2, true)
		];
		expect(scoreCapacity(capacity, answers).withoutEvidence).toEqual(['A2']);
	});
});

describe('priorities of the development plan', () => {
	const weigh = (itemId: string, importance: number, feasibility: number) => ({
		itemId,
		importance,
		feasibility
	});

	it('are all flagged items, then the three with the greatest importance × gap × feasibility', () => {
		const score = scoreCapacity(
			capacity,
			agreed({ A2: 1, B1: 1, C1: 2, D3: 2, E1: 1, F3: 2, H1: 1, I3: 3 })
		);
		const weights = [
			weigh('H1', 3, 2), // 3 × (3 − 1) × 2 = 12
			weigh('C1', 4, 3), // 4 × (3 − 2) × 3 = 12, before H1 in the questionnaire
			weigh('A2', 5, 2), // 5 × (3 − 1) × 2 = 20
			weigh('D3', 2, 2), // 2 × (3 − 2) × 2 = 4: the fourth
			weigh('I3', 5, 5), // no gap
			weigh('B1', 5, 5) // flagged already
		];
		expect(selectPriorities(capacity, score, weights, 3)).toEqual([
			{ kind: 'first do this', id: 'B1' },
			{ kind: 'first do this', id: 'E1' },
			{ kind: 'chosen', id: 'A2', weight: 20 },
			{ kind: 'chosen', id: 'C1', weight: 12 },
			{ kind: 'chosen', id: 'H1', weight: 12 }
		]);
	});

	it('are nothing that nobody has weighed', () => {
		expect(selectPriorities(capacity, scoreCapacity(capacity, agreed({ A1: 1 })), [], 3)).toEqual(
			[]
		);
	});
});

describe('pooled results', () => {
	const organisation = (levels: Record<string, Given>) => scoreCapacity(capacity, agreed(levels));

	it('are the means of domains with at least five organisations behind each', () => {
		const five = [1, 2, 3, 4, 4].map((level) => organisation({ A1: level }));
		// A: (1 + 2 + 3 + 4 + 4) / 5 = 14 / 5 = 2.8
		expect(poolCapacities(five, scoring)).toEqual({
			organisations: 5,
			domains: [{ code: 'A', mean: 2.8 }]
		});
		const four = [2, 2, 2, 2].map((level) => organisation({ A1: level, B1: level }));
		// A: (4 × 2 + 1) / 5 = 1.8; only four answered on B
		expect(poolCapacities([...four, organisation({ A1: 1 })], scoring)?.domains).toEqual([
			{ code: 'A', mean: 1.8 }
		]);
	});

	it('do not exist for four organisations or fewer', () => {
		const level = fc.integer({ min: 1, max: 4 });
		const few = fc.array(fc.record({ A1: level, C3: level, I5: level }), { maxLength: 4 });
		fc.assert(
			fc.property(few, (given) => poolCapacities(given.map(organisation), scoring) === null)
		);
	});
});
