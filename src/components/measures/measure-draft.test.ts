import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBudgetLine, aMeasure, aMeasureIndicator, idOf } from '../../../tests/support/builders';
import type { Measure } from '../../domain/measures/measure';
import { languages } from '../../domain/shared/localised';
import { draftOf, measureOf } from './measure-draft';

const line = fc
	.string({ minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() === text && text !== '' && !text.includes('\n'));
const text = fc.string({ maxLength: 40 });
const ids = fc.array(fc.uuid(), { maxLength: 3 });
const year = fc.integer({ min: 1990, max: 2100 });
const month = fc.constantFrom(null, '2027-01', '2027-09', '2031-12');
const number = fc.oneof(
	fc.integer({ min: 0, max: 1e9 }),
	fc.integer({ min: 0, max: 1e9 }).map((grosze) => grosze / 100),
	fc.double({ min: 1e-9, max: 1e12, noNaN: true })
);
const signed = fc
	.tuple(number, fc.boolean())
	.map(([size, below]) => (below && size ? -size : size));
const orNone = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });

const arbitraryMeasure: fc.Arbitrary<Measure> = fc.record({
	id: fc.uuid(),
	version: fc.integer({ min: 1, max: 99 }),
	catalogueId: orNone(fc.constant('buddy-programme')),
	title: line,
	summary: text,
	goalIds: ids,
	position: fc.nat(9),
	responsibleUnit: text,
	partners: fc.array(line, { maxLength: 3 }),
	targetGroups: fc.array(line, { maxLength: 3 }),
	startsOn: month,
	endsOn: fc.constantFrom(null, '2032-01'),
	steps: fc.array(line, { maxLength: 3 }),
	risks: fc.array(fc.record({ risk: line, mitigation: text }), { maxLength: 2 }),
	equalityNote: text,
	budget: fc.array(
		fc.record({
			id: fc.uuid(),
			year,
			amount: number,
			fundingKey: orNone(fc.constantFrom('own-budget', 'amif')),
			certainty: fc.constantFrom('certain', 'planned'),
			note: text
		}),
		{ maxLength: 3 }
	),
	indicators: fc.array(
		fc.record({
			id: fc.uuid(),
			kind: fc.constantFrom('output', 'outcome'),
			name: line,
			unit: text,
			indicatorId: orNone(fc.constant('EDU-01')),
			baseline: orNone(signed),
			baselineYear: orNone(year),
			target: orNone(signed),
			targetYear: orNone(year),
			dataSource: text,
			frequency: text
		}),
		{ maxLength: 3 }
	)
});

const begun = aMeasure('Kursy polskiego', {
	goalIds: [idOf('goal')],
	partners: ['Biblioteka', 'Szkoła'],
	budget: [aBudgetLine(2027, 12_500.5), aBudgetLine(2028, 1_234)],
	indicators: [aMeasureIndicator('Uczestnicy', { baseline: 1.234, target: 1_234.5 })]
});

describe.each(languages)('a measure in the form, in %s', (language) => {
	const changed = (change: (draft: ReturnType<typeof draftOf>) => void) => {
		const draft = draftOf(begun, language);
		change(draft);
		const before = structuredClone(draft);
		const read = measureOf(draft, begun, language);
		// What was typed stays as it was typed, whatever came of it.
		expect(draft).toEqual(before);
		return read;
	};

	it('comes back the same when nothing was typed', () => {
		fc.assert(
			fc.property(arbitraryMeasure, (measure) => {
				const read = measureOf(draftOf(measure, language), measure, language);
				expect(read).toEqual({ measure, errors: {} });
			})
		);
	});

	it('reads numbers as people write them', () => {
		const { measure } = changed((draft) => {
			for (const row of draft.budget) row.amount = '12 500,50 zł';
			for (const row of draft.indicators) row.target = '85%';
		});
		expect(measure?.budget.map(({ amount }) => amount)).toEqual([12_500.5, 12_500.5]);
		expect(measure?.indicators.map(({ target }) => target)).toEqual([85]);
	});

	it('names the field of every error at once', () => {
		const { measure, errors } = changed((draft) => {
			draft.title = '  ';
			draft.startsOn = '2028-05';
			draft.endsOn = '2028-04';
			draft.budget = draft.budget.map((row, index) =>
				index === 0 ? { ...row, amount: '-5', year: '28' } : { ...row, amount: '' }
			);
			draft.indicators = draft.indicators.map((row) => ({
				...row,
				name: '',
				baseline: 'dużo',
				baselineYear: '1800',
				target: '1,2,3',
				targetYear: 'x'
			}));
		});
		expect(measure).toBeNull();
		expect(Object.keys(errors).toSorted()).toEqual([
			'budget.0.amount',
			'budget.0.year',
			'budget.1.amount',
			'endsOn',
			'indicators.0.baseline',
			'indicators.0.baselineYear',
			'indicators.0.name',
			'indicators.0.target',
			'indicators.0.targetYear',
			'title'
		]);
		for (const message of Object.values(errors)) expect(message).toMatch(/[.!]$/);
	});

	it('says in plain words what is wrong with a month that a browser lets people type', () => {
		const { measure, errors } = changed((draft) => {
			draft.startsOn = 'wrzesień 2027';
			draft.endsOn = '2027-13';
		});
		expect(measure).toBeNull();
		expect(Object.keys(errors).toSorted()).toEqual(['endsOn', 'startsOn']);
		for (const message of Object.values(errors)) expect(message).toContain('2027-09');
	});

	it('drops empty lines and empty risks only', () => {
		const { measure } = changed((draft) => {
			draft.partners = 'Biblioteka\n\n  Szkoła  \n';
			draft.risks = [
				{ risk: ' ', mitigation: '' },
				{ risk: '', mitigation: 'Nabór przez szkoły' }
			];
		});
		expect(measure?.partners).toEqual(['Biblioteka', 'Szkoła']);
		expect(measure?.risks).toEqual([{ risk: '', mitigation: 'Nabór przez szkoły' }]);
	});

	it('leaves money without a source and indicators without numbers open', () => {
		const { measure } = changed((draft) => {
			draft.budget = draft.budget.map((row) => ({ ...row, fundingKey: '' }));
			draft.indicators = draft.indicators.map((row) => ({
				...row,
				baseline: '',
				baselineYear: '',
				target: ' ',
				targetYear: ''
			}));
		});
		expect(measure?.budget.map(({ fundingKey }) => fundingKey)).toEqual([null, null]);
		expect(measure?.indicators[0]).toMatchObject({
			baseline: null,
			baselineYear: null,
			target: null,
			targetYear: null
		});
	});
});
