import { describe, expect, it } from 'vitest';
import {
	aPack,
	aPlan,
	anIndicator,
	aReading,
	anAnswer,
	idOf
} from '../../../tests/support/builders';
import { proposeChallenges } from './propose-challenges';

const pack = aPack();

describe('a proposed challenge', () => {
	it('rests on the latest preferred reading that passes its threshold', () => {
		const plan = aPlan()
			.withReading('EDU-01', 2024, 70)
			.withReading('EDU-01', 2025, 61)
			.withReading('EDU-01', 2025, 10, { id: idOf('rejected'), preferred: false, grade: 'D' })
			.build();
		const [proposal] = proposeChallenges(pack, plan);
		expect(proposal?.pattern.key).toBe('school-language-gap');
		expect(proposal?.on).toMatchObject([
			{ kind: 'indicator', value: 61, year: 2025, signal: { threshold: 50, test: 'above' } }
		]);
		expect(proposal?.evidence).toEqual([{ kind: 'reading', id: aReading('EDU-01', 2025, 61).id }]);
	});

	it('rests on both readings of a derived indicator', () => {
		const derived = anIndicator('EDU-01', {
			derivation: { kind: 'ratio', numerator: 'EDU-02', denominator: 'EDU-03', factor: 100 }
		});
		const plan = aPlan().withReading('EDU-02', 2025, 90).withReading('EDU-03', 2025, 100).build();
		const [proposal] = proposeChallenges({ ...pack, indicators: [derived] }, plan);
		expect(proposal?.on).toMatchObject([{ value: 90, year: 2025 }]);
		expect(proposal?.evidence).toHaveLength(2);
	});

	it('is not made without a signal that is on', () => {
		expect(proposeChallenges(pack, aPlan().build())).toEqual([]);
		expect(proposeChallenges(pack, aPlan().withReading('EDU-01', 2025, 50).build())).toEqual([]);
	});

	it('comes from a low answer of the team, and cites it', () => {
		const plan = aPlan().withAnswer('LNG-1', 1).build();
		const [proposal] = proposeChallenges(pack, plan);
		expect(proposal?.pattern.key).toBe('language-courses-missing');
		expect(proposal?.on).toMatchObject([{ kind: 'question level', level: 1, agreed: true }]);
		expect(proposal?.evidence).toEqual([{ kind: 'answer', id: anAnswer('LNG-1', 1).id }]);
	});

	it('comes from a low score of an area, and cites the low answers behind it', () => {
		const plan = aPlan().withAnswer('EDU-1', 1).withAnswer('EDU-2', 2).build();
		const [proposal] = proposeChallenges(pack, plan);
		expect(proposal?.on).toMatchObject([{ kind: 'area score', score: (100 * 4) / 12 }]);
		expect(proposal?.evidence).toEqual([{ kind: 'answer', id: anAnswer('EDU-1', 1).id }]);
	});

	it('asks the team what no indicator measures, and shows what people said of the area', () => {
		const plan = aPlan()
			.withReading('EDU-01', 2025, 61)
			.withFinding('Klasy są przepełnione')
			.withFinding('Kursów brak', { area: 'LNG' })
			.build();
		const [proposal] = proposeChallenges(pack, plan);
		expect(proposal?.questions.map(({ key }) => key)).toEqual(['school-places']);
		expect(proposal?.findings.map(({ text }) => text)).toEqual(['Klasy są przepełnione']);
	});

	it('is stronger when confirmed than when unknown, and weakest when contradicted', () => {
		const strength = (plan: ReturnType<typeof aPlan>) =>
			proposeChallenges(pack, plan.build())[0]?.strength;
		const measured = aPlan().withReading('EDU-01', 2025, 61);
		expect(strength(measured.withAnswer('EDU-1', 0).withAnswer('EDU-2', 0))).toBe(1);
		expect(strength(measured)).toBe(2 / 2.5);
		expect(strength(measured.withAnswer('EDU-1', 4).withAnswer('EDU-2', 4))).toBe(2 / 3);
	});

	it('is not made again once the team accepted or refused it', () => {
		const plan = aPlan().withReading('EDU-01', 2025, 61);
		const decided = { patternKeys: ['school-language-gap'] };
		expect(proposeChallenges(pack, plan.withChallenge('A', decided).build())).toEqual([]);
		expect(
			proposeChallenges(pack, plan.withChallenge('A', { ...decided, status: 'refused' }).build())
		).toEqual([]);
	});
});
