import { describe, expect, it } from 'vitest';
import { aPack, both } from '../../../tests/support/small-pack';
import type { Pack } from './pack';
import { inventoryOf } from './inventory';

const today = '2026-11-22';
const rowOf = (pack: Pack, kind: string) =>
	inventoryOf(pack, today).find((row) => row.kind === kind);
const aCost = (id: string, fields: object) => ({
	id,
	item: both('Kurs'),
	unit: both('grupa'),
	low: 100,
	usual: null,
	high: null,
	priceYear: '2026',
	basis: both('Cennik'),
	confidence: 'verified' as const,
	areas: [],
	provenance: {
		standing: 'verified' as const,
		sources: ['GUS'],
		stateAsOf: '2026-11-01',
		checkBy: null,
		note: null,
		...fields
	}
});

describe('the inventory of a pack', () => {
	it('counts entries of each kind and how far they can be trusted', () => {
		const pack = aPack({
			unitCosts: [
				aCost('course', {}),
				aCost('room', { standing: 'to be checked', sources: [] }),
				aCost('tea', { standing: 'own design', sources: [] })
			]
		});
		expect(rowOf(pack, 'unit cost')).toMatchObject({
			entries: 3,
			bothLanguages: 3,
			sourced: 1,
			verified: 1,
			ownDesign: 1,
			toBeChecked: 1,
			outOfDate: 0
		});
	});

	it('says what is out of date from the day after it should have been checked', () => {
		const pack = aPack({
			unitCosts: [aCost('yesterday', { checkBy: '2026-11-21' }), aCost('today', { checkBy: today })]
		});
		expect(rowOf(pack, 'unit cost')?.outOfDate).toBe(1);
	});

	it('takes a measure without sources for an opinion of experts', () => {
		expect(rowOf(aPack(), 'measure')).toMatchObject({ entries: 3, sourced: 0, ownDesign: 3 });
	});

	it('has no row for what the pack does not have', () => {
		expect(rowOf(aPack(), 'legal act')).toBeUndefined();
	});
});
