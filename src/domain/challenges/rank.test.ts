import { describe, expect, it } from 'vitest';
import { aChallenge } from '../../../tests/support/builders';
import { mergeChallenges, rankChallenges, weightOf } from './rank';

const rated = (severity: number, urgency: number, feasibility: number) => ({
	severity,
	urgency,
	feasibility
});

describe('the weight of a challenge', () => {
	it('is the cube root of its ratings, with one decimal', () => {
		expect(weightOf(rated(1, 1, 1))).toBe(1);
		expect(weightOf(rated(5, 5, 5))).toBe(5);
		expect(weightOf(rated(5, 4, 2))).toBe(3.4);
	});

	it('waits for all three ratings', () => {
		expect(weightOf({ ...rated(5, 5, 5), urgency: null })).toBeNull();
	});
});

describe('the ranking', () => {
	it('gives equal weights the same rank and leaves unrated and refused ones unranked', () => {
		const ranked = rankChallenges([
			aChallenge('D', { severity: null }),
			aChallenge('C', rated(1, 1, 1)),
			aChallenge('B', rated(3, 3, 3)),
			aChallenge('X', { status: 'refused' }),
			aChallenge('A', rated(3, 3, 3))
		]);
		expect(ranked.map(({ challenge, rank }) => [challenge.title, rank])).toEqual([
			['A', 1],
			['B', 1],
			['C', 3],
			['D', null]
		]);
	});
});

describe('two challenges merged', () => {
	it('keep the first one and everything that both rest on', () => {
		const shared = { kind: 'finding' as const, id: aChallenge('finding').id };
		const own = { kind: 'reading' as const, id: aChallenge('reading').id };
		const merged = mergeChallenges(
			aChallenge('A', { patternKeys: ['a'], evidence: [shared], ...rated(2, 5, 4) }),
			aChallenge('B', { patternKeys: ['b', 'a'], evidence: [shared, own], ...rated(4, 1, 2) })
		);
		expect(merged).toMatchObject({ title: 'A', patternKeys: ['a', 'b'], ...rated(4, 5, 2) });
		expect(merged.evidence).toEqual([shared, own]);
	});
});
