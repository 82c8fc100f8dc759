import { describe, expect, it } from 'vitest';
import { anIndicator, aPack, both } from '../../../tests/support/builders';
import { findLostIds, findLostReplacements, findReusedIds } from './id-ledger';
import { compareVersions } from './versions';

const first = aPack();
const gone = {
	kind: 'indicator' as const,
	id: 'EDU-02',
	since: '2',
	replacedBy: 'EDU-01',
	note: both('Wycofany')
};
const without = aPack({ version: '2', indicators: [anIndicator('EDU-01'), anIndicator('POP-13')] });

describe('the ledger of ids', () => {
	it('misses an id that was taken out without a word', () => {
		expect(findLostIds([first], without)).toEqual([{ kind: 'indicator', id: 'EDU-02' }]);
		expect(findLostIds([first], { ...without, retired: [gone] })).toEqual([]);
		expect(findLostIds([first], first)).toEqual([]);
	});

	it('keeps what was retired for good, also when the id comes back', () => {
		const second = { ...without, retired: [gone] };
		expect(findLostIds([first, second], { ...first, retired: [] })).toEqual([
			{ kind: 'indicator', id: 'EDU-02' }
		]);
	});

	it('finds an id that is retired and used again', () => {
		expect(findReusedIds({ ...first, retired: [gone] })).toEqual([
			{ kind: 'indicator', id: 'EDU-02' }
		]);
		expect(findReusedIds({ ...without, retired: [gone] })).toEqual([]);
	});

	it('finds a replacement that is not there', () => {
		expect(findLostReplacements({ ...without, retired: [gone] })).toEqual([]);
		const lost = { ...gone, replacedBy: 'EDU-99' };
		expect(findLostReplacements({ ...without, retired: [lost] })).toHaveLength(1);
	});
});

describe('versions', () => {
	it('are compared by number, not by letter', () => {
		const versions = ['1.10.0', '1.9.0', '2', '1.9.0', '1'];
		expect(versions.toSorted(compareVersions)).toEqual(['1', '1.9.0', '1.9.0', '1.10.0', '2']);
	});
});
