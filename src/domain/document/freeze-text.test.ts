import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aPlan, idOf } from '../../../tests/support/builders';
import { richTextSchema, type RichText } from '../plan/rich-text';
import type { Plan } from '../plan/plan';
import { composeDocument } from './compose';
import { freezeSections, freezeText } from './freeze-text';
import { plainText } from './plain-text';

const pack = currentPack();
const today = '2026-11-22';

const pointing = { of: 'POP-03', level: 'gmina', counted: 'stock', part: '', since: '' };
const figure = {
	type: 'figure' as const,
	attrs: {
		...pointing,
		kind: 'value' as const,
		year: 'newest',
		form: '',
		shown: '4 000 osób',
		basis: ''
	}
};
const claim = {
	type: 'claim' as const,
	attrs: { ...pointing, claim: 'rose' as const, year: 'newest', than: '' }
};
const text: RichText = {
	type: 'doc',
	content: [
		{
			type: 'paragraph',
			content: [
				{ type: 'text', text: 'Liczba cudzoziemców wzrosła', marks: [claim] },
				{ type: 'text', text: ' do ' },
				figure
			]
		},
		{ type: 'composed', attrs: { part: 'population' } },
		{ type: 'living', attrs: { part: 'chart:POP-03', basis: '' } },
		{ type: 'living', attrs: { part: 'table:POP-03', basis: '' } },
		{
			type: 'kept',
			attrs: { part: 'population', basis: 'dawniej' },
			content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Po swojemu.' }] }]
		}
	]
};
const registered = (newest: number) =>
	aPlan()
		.withSource('Rejestr', { publisher: 'Urząd Miejski', year: 2026 })
		.withReading('POP-03', 2024, 4000, { sourceId: idOf('Rejestr') })
		.withReading('POP-03', 2025, newest, { sourceId: idOf('Rejestr') })
		.withSection('vision', null)
		.build();
const withText = (plan: Plan, vision: RichText): Plan => ({
	...plan,
	sections: plan.sections.map((section) => ({ ...section, text: vision }))
});
const blocksOf = (plan: Plan) =>
	composeDocument(plan, pack, today).sections.find(({ key }) => key === 'vision')?.blocks ?? [];
const wordsOf = (plan: Plan) => plainText(blocksOf(plan)).replaceAll('\u00a0', ' ');

describe('a text tied to the plan', () => {
	it('prints what the plan says now, with the source as a footnote', () => {
		const [first] = blocksOf(withText(registered(4492), text));
		if (first?.kind !== 'paragraph') throw new Error('no paragraph');
		expect(first.runs.map((run) => run.text.replaceAll('\u00a0', ' ')).join('')).toBe(
			'Liczba cudzoziemców wzrosła do 4 492 osoby'
		);
		expect(first.runs.at(-1)?.footnote?.text.replaceAll('\u00a0', ' ')).toBe(
			'Cudzoziemcy zameldowani, 2025 r., ocena A; źródło: Urząd Miejski, 2026'
		);
		expect(blocksOf(withText(registered(4492), text)).map(({ kind }) => kind)).toEqual([
			'paragraph',
			'paragraph',
			'chart',
			'table',
			'paragraph'
		]);
	});
});

describe('a frozen text', () => {
	const then = withText(registered(4492), text);
	const frozen = freezeText(text, then, pack, today);

	it('says what the living one said on the day, to the letter', () => {
		expect(wordsOf(withText(registered(4492), frozen))).toBe(wordsOf(then));
	});

	it('follows the plan no more', () => {
		const later = withText(registered(9999), frozen);
		expect(wordsOf(later)).toBe(wordsOf(then));
		expect(wordsOf(later)).not.toContain('9 999');
		expect(blocksOf(later).some((block) => 'stale' in block)).toBe(false);
	});

	it('keeps where every figure and claim came from, and the day', () => {
		const written = JSON.stringify(frozen).replaceAll('\u00a0', ' ');
		expect(written).toContain('ocena A; źródło: Urząd Miejski, 2026');
		expect(written).toContain('2024 r.: 4 000 osób → 2025 r.: 4 492 osoby');
		expect(written).toContain(`"on":"${today}"`);
		expect(written).toContain('Źródło: Urząd Miejski, Rejestr, 2026.');
	});

	it('is a text of a section, and freezing it again changes nothing', () => {
		expect(richTextSchema.parse(frozen)).toEqual(frozen);
		expect(freezeText(frozen, registered(1), pack, '2030-01-01')).toEqual(frozen);
	});

	it('covers the sections that nobody has written in', () => {
		const sections = freezeSections(registered(4492), pack, today);
		expect(sections.map(({ key }) => key)).toEqual(pack.template.sections.map(({ key }) => key));
		const types = sections.flatMap((one) => one.text.content.map(({ type }) => type));
		expect(types).not.toContain('composed');
		expect(types).toContain('frozen');
	});
});
