import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aPlan } from '../../../tests/support/builders';
import type { ClaimAttributes } from '../plan/living-text';
import type { Plan } from '../plan/plan';
import { checkClaim, claimFacts } from './claim';
import { composing } from './composing';
import { figureSheet } from './figure-sheet';

const pack = currentPack();
const sheetOf = (plan: Plan) => figureSheet(composing(plan, pack, '2026-11-22'));
const aClaim = (claim: ClaimAttributes['claim'], fields: Partial<ClaimAttributes> = {}) => ({
	claim,
	of: 'POP-03',
	level: 'gmina',
	counted: 'stock',
	part: '',
	year: 'newest',
	since: '',
	than: '',
	...fields
});
const check = (plan: Plan, claim: ClaimAttributes['claim'], fields?: Partial<ClaimAttributes>) =>
	checkClaim(aClaim(claim, fields), sheetOf(plan));
const stateOf = (...args: Parameters<typeof check>) => check(...args).state;

const years = (...values: number[]) =>
	values
		.reduce((plan, value, index) => plan.withReading('POP-03', 2023 + index, value), aPlan())
		.build();
const parts = (women: number, men: number) =>
	aPlan()
		.withReading('POP-03', 2025, women + men)
		.withReading('POP-03', 2025, women, { breakdown: 'kobiety' })
		.withReading('POP-03', 2025, men, { breakdown: 'mężczyźni' })
		.build();

describe('a claim about the years', () => {
	it('holds while the figures go the way it says', () => {
		expect(stateOf(years(4000, 4500), 'rose')).toBe('holds');
		expect(stateOf(years(4000, 3800), 'rose')).toBe('no longer holds');
		expect(stateOf(years(4000, 3800), 'fell')).toBe('holds');
		expect(stateOf(years(4000, 4010), 'unchanged')).toBe('holds');
		expect(stateOf(years(4000, 4500), 'unchanged')).toBe('no longer holds');
	});

	it('compares with the year that it names', () => {
		expect(stateOf(years(5000, 4000, 4500), 'rose', { since: '2023' })).toBe('no longer holds');
		expect(stateOf(years(5000, 4000, 4500), 'rose')).toBe('holds');
	});

	it('says the figures that it was held against', () => {
		const plan = years(4000, 3800);
		const facts = claimFacts(check(plan, 'rose'), sheetOf(plan));
		expect(facts.replaceAll('\u00a0', ' ')).toBe('2023 r.: 4 000 osób → 2024 r.: 3 800 osób');
	});

	it('cannot be checked without figures that may be compared', () => {
		const estimate = aPlan()
			.withReading('POP-03', 2024, 4000)
			.withReading('POP-03', 2025, 4500, { grade: 'C' })
			.build();
		expect(check(estimate, 'rose', { since: '2024' })).toMatchObject({ because: 'estimate' });
		expect(check(years(4000), 'rose')).toMatchObject({ because: 'nothing to compare' });
		expect(check(aPlan().build(), 'rose')).toMatchObject({ because: 'no figure' });
	});

	it('is never held against figures that protect people', () => {
		const small = years(4000, 3);
		expect(check(small, 'fell', { year: '2024', since: '2023' })).toMatchObject({
			state: 'cannot be checked',
			because: 'withheld'
		});
		expect(
			claimFacts(check(small, 'fell', { year: '2024', since: '2023' }), sheetOf(small))
		).toContain('<5');
	});
});

describe('a claim about parts', () => {
	it('most is more than half', () => {
		expect(stateOf(parts(600, 400), 'most', { part: 'kobiety' })).toBe('holds');
		expect(stateOf(parts(400, 600), 'most', { part: 'kobiety' })).toBe('no longer holds');
		const percent = aPlan().withReading('GOV-05', 2025, 61).build();
		expect(stateOf(percent, 'most', { of: 'GOV-05' })).toBe('holds');
		expect(check(years(4000), 'most')).toMatchObject({ because: 'no figure' });
	});

	it('the largest and the smallest are so among parts of their own kind', () => {
		expect(stateOf(parts(600, 400), 'largest', { part: 'kobiety' })).toBe('holds');
		expect(stateOf(parts(400, 600), 'largest', { part: 'kobiety' })).toBe('no longer holds');
		expect(stateOf(parts(400, 600), 'smallest', { part: 'kobiety' })).toBe('holds');
	});
});

describe('a claim about an amount or another level', () => {
	it('at least and at most', () => {
		expect(stateOf(years(4000), 'at least', { than: '4000' })).toBe('holds');
		expect(stateOf(years(3999), 'at least', { than: '4000' })).toBe('no longer holds');
		expect(stateOf(years(4001), 'at most', { than: '4000' })).toBe('no longer holds');
		expect(check(years(4000), 'at least', { than: 'dużo' })).toMatchObject({
			because: 'no figure'
		});
	});

	it('a rate against that of another level in the same year', () => {
		const plan = aPlan()
			.withReading('GOV-05', 2025, 61)
			.withReading('GOV-05', 2025, 48, { level: 'voivodeship' })
			.build();
		const rate = { of: 'GOV-05', than: 'voivodeship' };
		expect(stateOf(plan, 'higher than', rate)).toBe('holds');
		expect(stateOf(plan, 'lower than', rate)).toBe('no longer holds');
		expect(stateOf(years(4000), 'higher than', { than: 'voivodeship' })).toBe('cannot be checked');
	});
});
