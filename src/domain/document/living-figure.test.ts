import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aBudgetLine, aPlan, idOf } from '../../../tests/support/builders';
import type { FigureAttributes } from '../plan/living-text';
import type { Plan } from '../plan/plan';
import { composing } from './composing';
import { figureSheet } from './figure-sheet';
import { figureState, livingFigure } from './living-figure';

const pack = currentPack();
const sheetOf = (plan: Plan, today = '2026-11-22') => figureSheet(composing(plan, pack, today));

const aFigure = (fields: Partial<FigureAttributes> = {}): FigureAttributes => ({
	kind: 'value',
	of: 'POP-03',
	level: 'gmina',
	counted: 'stock',
	part: '',
	year: 'newest',
	since: '',
	form: '',
	shown: '',
	basis: '',
	...fields
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const says = (plan: Plan, fields: Partial<FigureAttributes> = {}): string =>
	plain(livingFigure(aFigure(fields), sheetOf(plan)).text);
const stateIn = (
	plan: Plan,
	shown: string,
	fields: Partial<FigureAttributes> = {},
	today?: string
) => {
	const figure = aFigure({ shown, ...fields });
	return figureState(figure, livingFigure(figure, sheetOf(plan, today)));
};

const begun = () =>
	aPlan()
		.withSource('Rejestr', { publisher: 'Urząd Miejski', year: 2026 })
		.withReading('POP-03', 2024, 4000, { sourceId: idOf('Rejestr') });
const later = () => begun().withReading('POP-03', 2025, 4492, { sourceId: idOf('Rejestr') });

describe('a figure in a sentence', () => {
	it('says the newest year, or the year it was tied to, with or without its unit', () => {
		expect(says(later().build())).toBe('4 492 osoby');
		expect(says(later().build(), { year: '2024' })).toBe('4 000 osób');
		expect(says(later().build(), { form: 'number' })).toBe('4 492');
	});

	it('knows its source, year and grade', () => {
		const now = livingFigure(aFigure(), sheetOf(later().build()));
		expect(now).toMatchObject({ year: 2025, grade: 'A', source: 'Urząd Miejski, 2026' });
		expect(plain(now.note)).toBe(
			'Cudzoziemcy zameldowani, 2025 r., ocena A; źródło: Urząd Miejski, 2026'
		);
	});

	it('says a change as a noun, so that the sentence stays true when it turns', () => {
		const change = { kind: 'change' as const };
		expect(says(later().build(), change)).toBe('wzrost o 12,3%');
		expect(says(begun().withReading('POP-03', 2025, 3000).build(), change)).toBe('spadek o 25,0%');
		expect(says(begun().build(), change)).toBe('brak danych');
		const estimated = begun().withReading('POP-03', 2025, 9000, { grade: 'C' }).build();
		expect(says(estimated, change)).toBe('brak danych');
	});

	it('says what share a part is of its total', () => {
		const plan = later().withReading('POP-03', 2025, 1123, { breakdown: 'kobiety' }).build();
		expect(says(plan, { kind: 'share', part: 'kobiety' })).toBe('25,0%');
	});

	it('withholds what disclosure control withholds, whatever form it has', () => {
		const plan = later().withReading('POP-03', 2025, 3, { breakdown: 'Andora' }).build();
		expect(says(plan, { part: 'Andora' })).toBe('<10 osób');
		expect(says(plan, { kind: 'share', part: 'Andora' })).toBe('dane niepublikowane');
		const small = begun().withReading('POP-03', 2025, 3).build();
		expect(says(small, { kind: 'change', year: '2025' })).toBe('brak danych');
		expect(stateIn(small, '<5\u00a0osób')).toBe('withheld');
	});

	it('adds up the money and counts the items of the plan', () => {
		const plan = aPlan()
			.withMeasure('Kursy', { budget: [aBudgetLine(2027, 120000), aBudgetLine(2028, 80000)] })
			.withMeasure('Punkt', { budget: [] })
			.build();
		expect(says(plan, { kind: 'budget', of: 'total', year: '' })).toBe('200 000 zł');
		expect(says(plan, { kind: 'budget', of: 'total', year: '2027' })).toBe('120 000 zł');
		expect(says(plan, { kind: 'count', of: 'measures', year: '' })).toBe('2 działania');
		expect(says(plan, { kind: 'count', of: 'anything', year: '' })).toBe('brak danych');
	});
});

describe('how a figure stands in its text', () => {
	it('is current while the plan says what was accepted', () => {
		expect(stateIn(later().build(), '4\u00a0492\u00a0osoby')).toBe('current');
	});

	it('has changed when the plan says something else', () => {
		expect(stateIn(later().build(), '4\u00a0000\u00a0osób')).toBe('changed');
	});

	it('is old past the years that its indicator stays fresh, unless it is about a named year', () => {
		expect(stateIn(later().build(), '4\u00a0492\u00a0osoby', {}, '2035-01-01')).toBe('old');
		const named = { year: '2025' };
		expect(stateIn(later().build(), '4\u00a0492\u00a0osoby', named, '2035-01-01')).toBe('current');
	});

	it('lost its source when the source was taken away', () => {
		const plan = begun().withReading('POP-03', 2025, 4492).build();
		expect(stateIn(plan, '4\u00a0492\u00a0osoby')).toBe('lost source');
		expect(stateIn({ ...later().build(), sources: [] }, '4\u00a0492\u00a0osoby')).toBe(
			'lost source'
		);
	});

	it('is missing when the plan has no such figure any more', () => {
		expect(stateIn(aPlan().build(), '4\u00a0492\u00a0osoby')).toBe('missing');
		expect(stateIn(later().build(), '1', { of: 'ZZZ-99' })).toBe('missing');
	});
});
