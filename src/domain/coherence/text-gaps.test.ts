import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aPlan, idOf } from '../../../tests/support/builders';
import type { Plan } from '../plan/plan';
import type { RichText } from '../plan/rich-text';
import { findGaps } from './find-gaps';
import { findTextGaps } from './text-gaps';

const pack = currentPack();
const today = '2026-11-22';
const pointing = { of: 'POP-03', level: 'gmina', counted: 'stock', part: '', since: '' };
const aClaim = (words: string) => ({
	type: 'text' as const,
	text: words,
	marks: [
		{
			type: 'claim' as const,
			attrs: { ...pointing, claim: 'rose' as const, year: 'newest', than: '' }
		}
	]
});
const aFigure = (shown: string) => ({
	type: 'figure' as const,
	attrs: { ...pointing, kind: 'value' as const, year: 'newest', form: 'number', shown, basis: '' }
});
const text: RichText = {
	type: 'doc',
	content: [
		{
			type: 'bulletList',
			content: [
				{
					type: 'listItem',
					content: [
						{
							type: 'paragraph',
							content: [aClaim('wzrosła do '), aFigure('4\u00a0492'), aClaim(' osób')]
						}
					]
				}
			]
		},
		{ type: 'living', attrs: { part: 'table:POP-03', basis: 'dawniej' } },
		{ type: 'living', attrs: { part: 'chart:POP-03', basis: '' } }
	]
};
const planWith = (newest: number, sourceId: string | null = idOf('Rejestr')): Plan => {
	const plan = aPlan()
		.withSource('Rejestr')
		.withReading('POP-03', 2024, 4000, { sourceId })
		.withReading('POP-03', 2025, newest, { sourceId })
		.withSection('vision', null)
		.build();
	return { ...plan, sections: plan.sections.map((section) => ({ ...section, text })) };
};
const kinds = (plan: Plan) => findTextGaps(plan, pack, today).map(({ kind }) => kind);

describe('what a text says against the data', () => {
	it('is no gap while they agree, but for the table that said something else', () => {
		expect(findTextGaps(planWith(4492), pack, today)).toMatchObject([
			{ kind: 'figure changed since accepted', about: { id: 'vision' }, figure: 'table:POP-03' }
		]);
	});

	it('tells the figure that changed and the sentence that holds no longer', () => {
		const gaps = findTextGaps(planWith(3800), pack, today);
		expect(gaps).toContainEqual(
			expect.objectContaining({
				kind: 'figure changed since accepted',
				then: '4\u00a0492',
				now: '3\u00a0800'
			})
		);
		expect(gaps).toContainEqual(
			expect.objectContaining({
				kind: 'claim no longer holds',
				passage: 'wzrosła do 4\u00a0492 osób'
			})
		);
	});

	it('tells the figure whose source is gone, and the claim without figures', () => {
		expect(kinds(planWith(4492, null))).toContain('figure lost its source');
		const empty = { ...planWith(4492), readings: [] };
		expect(kinds(empty)).toEqual(
			expect.arrayContaining(['figure lost its source', 'claim cannot be checked'])
		);
	});

	it('gives every gap a key of its own', () => {
		const keys = findGaps(planWith(3800), pack, today).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
