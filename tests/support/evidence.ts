import { indicatorSchema, type Indicator } from '../../src/domain/evidence/indicator';
import { readingSchema, type Reading } from '../../src/domain/evidence/reading';

const both = (text: string) => ({ pl: text, en: text });

/** An identifier for tests: the number in the form of a UUID. */
export const testId = (number: number): string =>
	`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A normal count of people; name what matters. */
export const anIndicator = (changes: Partial<Indicator> = {}): Indicator =>
	indicatorSchema.parse({
		id: 'EDU-01',
		area: 'EDU',
		name: { pl: 'Uczniowie cudzoziemcy', en: 'Foreign learners' },
		type: 'context',
		definition: both('definition'),
		unit: both('osoby'),
		unitKind: 'count',
		decimals: 0,
		countsPeople: true,
		sensitivity: 'normal',
		frequency: both('y'),
		disaggregation: null,
		whereToGet: [both('SIO')],
		caveats: [],
		sources: [],
		verified: true,
		starter: true,
		mayCarryTarget: false,
		freshYears: 3,
		derivation: null,
		betterWhen: 'neutral',
		...changes
	});

/** A stock in the gmina in 2024; name what matters. */
export const aReading = (number: number, changes: Partial<Reading> = {}): Reading =>
	readingSchema.parse({
		id: testId(number),
		version: 1,
		indicatorId: 'EDU-01',
		year: 2024,
		asOf: null,
		value: 100,
		missing: changes.value === null ? 'no data' : null,
		valueKind: 'exact',
		low: null,
		high: null,
		level: 'gmina',
		countKind: 'stock',
		breakdown: '',
		grade: 'A',
		sourceId: null,
		note: '',
		preferred: false,
		...changes
	});
