import { describe, expect, it } from 'vitest';
import { aPack, anEntry, anIndicator } from '../../../tests/support/small-pack';
import { ownDesign } from '../shared/provenance';
import { citationsIn, publicationsIn } from './citations';
import { libraryEntries } from './entries';
import { pathOf, refOf } from './entry';
import { isPastCheck } from './freshness';
import { relationsIn } from './relations';

describe('the relations of the library', () => {
	const related = relationsIn(aPack());

	it('are seen from both sides', () => {
		expect(related.get('measure:evening-courses')).toContain('challenge:language-courses-missing');
		expect(related.get('challenge:language-courses-missing')).toContain('measure:evening-courses');
		for (const [one, others] of related)
			for (const other of others) expect(related.get(other)).toContain(one);
	});

	it('join measure, challenge, indicator, question and goal', () => {
		expect(related.get('indicator:EDU-01')).toEqual(
			expect.arrayContaining(['measure:preparatory-classes', 'challenge:school-language-gap'])
		);
		expect(related.get('question:LNG-1')).toEqual(['challenge:language-courses-missing']);
		expect(related.get('goal:g-language')).toEqual(
			expect.arrayContaining(['challenge:language-courses-missing', 'measure:evening-courses'])
		);
	});

	it('name nothing twice and never the entry itself', () => {
		for (const [one, others] of related) {
			expect(others).not.toContain(one);
			expect(new Set(others).size).toBe(others.length);
		}
	});
});

describe('the entries of the library', () => {
	it('have a name and a place of their own', () => {
		const entries = libraryEntries(aPack());
		expect(new Set(entries.map(refOf)).size).toBe(entries.length);
		expect(new Set(entries.map(pathOf)).size).toBe(entries.length);
	});

	it('are found from the sources that they cite', () => {
		const pack = aPack({ indicators: [anIndicator('EDU-01', { sources: ['A', 'A', 'B'] })] });
		const cited = citationsIn(libraryEntries(pack));
		expect(cited.get('A')).toEqual(['indicator:EDU-01']);
		expect(cited.get('C')).toBeUndefined();
	});

	it('share a publication that several measures rest on', () => {
		const source = {
			title: 'Badanie',
			organisation: 'OECD',
			year: 2020,
			yearApproximate: false,
			address: 'https://example.org',
			verified: true
		};
		const evidence = { strength: 'strong' as const, note: null, sources: [source, source] };
		const catalogue = [anEntry('one', { evidence }), anEntry('two', { evidence })];
		expect(publicationsIn(aPack({ catalogue }))).toEqual([
			{ ...source, citedBy: ['measure:one', 'measure:two'] }
		]);
	});
});

describe('an entry is past its check', () => {
	it('from the day after it', () => {
		const provenance = { ...ownDesign, checkBy: '2027-03-31' };
		expect(isPastCheck(provenance, '2027-03-31')).toBe(false);
		expect(isPastCheck(provenance, '2027-04-01')).toBe(true);
		expect(isPastCheck(ownDesign, '2099-01-01')).toBe(false);
	});
});
