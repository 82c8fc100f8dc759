import { describe, expect, it } from 'vitest';
import { aPack, aPlan, idOf } from '../../../tests/support/builders';
import { findGaps } from '$lib/domain/coherence/find-gaps';
import { gapOf, type Gap } from '$lib/domain/coherence/gap';
import { gapText } from './gap-text';

const pack = aPack();
const plan = aPlan().withMeasure('Kursy', { goalIds: [] }).withReading('EDU-01', 2018, 61).build();
const textOf = (kind: Gap['kind'], language: 'pl' | 'en') =>
	findGaps(plan, pack, '2026-11-22')
		.filter((gap) => gap.kind === kind)
		.map((gap) => gapText(gap, plan, pack, language));

describe('the sentence about a gap', () => {
	it('names the item, in either language', () => {
		expect(textOf('measure without goal', 'pl')).toEqual([
			'Działanie „Kursy” nie służy żadnemu celowi.'
		]);
		expect(textOf('measure without goal', 'en')).toEqual(['The measure “Kursy” serves no goal.']);
	});

	it('counts years as the language does', () => {
		expect(textOf('old reading', 'pl')[0]).toContain('sprzed 8 lat (2018 r.)');
		expect(textOf('old reading', 'en')[0]).toContain('8 years old (2018)');
	});

	it('survives the removal of what it is about', () => {
		const gap = gapOf({ kind: 'goal without measure', about: { kind: 'goal', id: idOf('gone') } });
		expect(gapText(gap, plan, pack, 'en')).toBe('The goal “(removed item)” has no measure.');
	});
});
