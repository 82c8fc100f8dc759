import { describe, expect, it } from 'vitest';
import {
	aBudgetLine,
	aMeasureIndicator,
	anAnswer,
	aPack,
	aPlan,
	aReading,
	idOf
} from '../../../tests/support/builders';
import type { Measure } from '../measures/measure';
import type { Plan } from '../plan/plan';
import { findGaps, splitAccepted } from './find-gaps';
import type { GapKind } from './gap';

const pack = aPack();
const today = '2026-11-22';

/** Gaps of the parts named; every plan of these tests lacks evidence and sections, which is not what they are about. */
const gapsOf = (plan: Plan) =>
	findGaps(plan, pack, today).filter(
		({ kind }) => kind !== 'area without evidence' && kind !== 'empty section'
	);
const kindsOf = (plan: Plan): GapKind[] => gapsOf(plan).map(({ kind }) => kind);

const finding = { evidence: [{ kind: 'finding' as const, id: idOf('Rozmowa') }] };
const whole = aPlan()
	.withFinding('Rozmowa')
	.withChallenge('A', finding)
	.withGoalFor('A')
	.withMeasureFor('A');

describe('a plan whose chain is whole', () => {
	it('has no gaps', () => {
		expect(gapsOf(whole.build())).toEqual([]);
	});
});

describe('a gap among challenges and goals', () => {
	it('is a challenge that no goal answers', () => {
		expect(gapsOf(aPlan().withChallenge('A', finding).build())).toEqual([
			{
				kind: 'challenge without goal',
				key: `challenge without goal:${idOf('A')}`,
				about: { kind: 'challenge', id: idOf('A') },
				severity: 3,
				where: 'goals'
			}
		]);
	});

	it('is a challenge whose goals have no measure', () => {
		expect(kindsOf(aPlan().withChallenge('A', finding).withGoalFor('A').build())).toEqual([
			'challenge without measure',
			'goal without measure'
		]);
	});

	it('is none where an operational goal carries the measure', () => {
		const plan = aPlan()
			.withChallenge('A', finding)
			.withGoalFor('A')
			.withGoal('part', { level: 'operational', parentId: idOf('Cel: A') })
			.withMeasure('M', { goalIds: [idOf('part')] })
			.build();
		expect(kindsOf(plan)).toEqual([]);
	});

	it('is a challenge without evidence or ratings, but not a refused one', () => {
		const bare = { severity: null };
		expect(kindsOf(whole.withChallenge('B', bare).build())).toEqual([
			'challenge without goal',
			'challenge without evidence',
			'challenge not ranked'
		]);
		expect(kindsOf(whole.withChallenge('B', { ...bare, status: 'refused' }).build())).toEqual([]);
	});

	it('is a goal that answers nothing, and more goals than people can follow', () => {
		const plan = [1, 2, 3, 4, 5, 6].reduce((made, n) => made.withGoal(`G${n}`), whole).build();
		expect(new Set(kindsOf(plan))).toEqual(
			new Set(['goal without challenge', 'goal without measure', 'too many goals'])
		);
	});
});

describe('a gap among measures', () => {
	const withFields = (fields: Partial<Measure>) =>
		kindsOf(whole.withMeasure('M', { goalIds: [idOf('Cel: A')], ...fields }).build());

	const lacking: [Partial<Measure>, GapKind][] = [
		[{ goalIds: [] }, 'measure without goal'],
		[{ indicators: [] }, 'measure without outcome indicator'],
		[{ responsibleUnit: ' ' }, 'measure without responsible unit'],
		[{ budget: [] }, 'measure without cost'],
		[{ endsOn: null }, 'measure without period'],
		[{ startsOn: '2026-06' }, 'measure outside period'],
		[{ startsOn: '2028-02', endsOn: '2027-02' }, 'measure outside period'],
		[{ indicators: [aMeasureIndicator('i', { baseline: null })] }, 'indicator without baseline'],
		[{ indicators: [aMeasureIndicator('i', { target: null })] }, 'indicator without target'],
		[{ indicators: [aMeasureIndicator('i', { indicatorId: 'POP-13' })] }, 'target not allowed'],
		[{ budget: [aBudgetLine(2027, 5, { fundingKey: null })] }, 'cost without source'],
		[{ endsOn: '2028-03' }, 'year without money']
	];
	it.each(lacking)('%o is "%s"', (fields, kind) => {
		expect(withFields(fields)).toEqual([kind]);
	});

	it('does not ask a target of an indicator that may never carry one', () => {
		const indicator = aMeasureIndicator('i', { indicatorId: 'POP-13', target: null });
		expect(withFields({ indicators: [indicator] })).toEqual([]);
	});
});

describe('a gap in the evidence', () => {
	const sourced = { sourceId: idOf('GUS') };

	it('is a figure without a source', () => {
		expect(kindsOf(aPlan().withReading('EDU-01', 2025, 61).build())).toEqual([
			'reading without source'
		]);
	});

	it('is the newest figure of a series when it is older than the indicator allows', () => {
		const plan = aPlan()
			.withSource('GUS')
			.withReading('EDU-01', 2020, 61, sourced)
			.withReading('EDU-01', 2021, 61, sourced)
			.build();
		expect(gapsOf(plan)).toMatchObject([
			{ kind: 'old reading', about: { id: aReading('EDU-01', 2021, 1).id }, age: 5, freshYears: 3 }
		]);
	});

	it('is a count that identifies people', () => {
		const plan = aPlan().withSource('GUS').withReading('EDU-02', 2025, 3, sourced).build();
		expect(kindsOf(plan)).toEqual(['small count']);
	});

	it('is a sudden jump', () => {
		const plan = aPlan()
			.withSource('GUS')
			.withReading('EDU-02', 2024, 100, sourced)
			.withReading('EDU-02', 2025, 1000, sourced)
			.build();
		expect(gapsOf(plan)).toMatchObject([
			{ kind: 'questionable reading', question: { kind: 'sudden jump', from: 100, to: 1000 } }
		]);
	});

	it('is a level that claims more than its evidence carries, and an area half answered', () => {
		const plan = aPlan().withAnswer('EDU-1', 3, { evidenceGrade: 'E1' }).build();
		expect(gapsOf(plan)).toMatchObject([
			{ kind: 'level without evidence', about: { id: anAnswer('EDU-1', 3).id } },
			{ kind: 'incomplete area', about: { id: 'EDU' } }
		]);
	});

	it('is an area that nobody knows anything about', () => {
		const areas = findGaps(aPlan().withFinding('Szkoły', { area: 'EDU' }).build(), pack, today)
			.filter(({ kind }) => kind === 'area without evidence')
			.map(({ about }) => about.id);
		expect(areas).toEqual(['LNG']);
	});
});

describe('a gap around the document', () => {
	const empty = (plan: Plan) =>
		findGaps(plan, pack, today)
			.filter(({ kind }) => kind === 'empty section')
			.map(({ about }) => about.id);

	it('is a required section that says nothing; a chapter speaks through its sub-sections', () => {
		expect(empty(aPlan().build())).toEqual(['introduction']);
		expect(empty(aPlan().withSection('introduction', ' ').build())).toEqual(['introduction']);
		expect(empty(aPlan().withSection('introduction', 'Słowo wstępne').build())).toEqual([]);
	});

	it('is a section that is late, or due and nobody’s, until it is approved', () => {
		const kinds = (fields: Partial<Plan['sections'][number]>) =>
			kindsOf(aPlan().withSection('annexes', 'Załącznik', fields).build());
		const ownerId = idOf('Anna');
		expect(kinds({ ownerId, dueOn: '2020-01-01' })).toEqual(['overdue section']);
		expect(kinds({ ownerId: null, dueOn: '2099-01-01' })).toEqual(['section without owner']);
		expect(kinds({ ownerId, dueOn: '2099-01-01' })).toEqual([]);
		expect(kinds({ ownerId: null, dueOn: '2020-01-01', status: 'approved' })).toEqual([]);
	});

	it('is a missing form of the name in a Polish plan only', () => {
		const place = { ...aPlan().build().place, locative: '' };
		expect(kindsOf(aPlan({ place }).build())).toEqual(['missing name form']);
		expect(kindsOf(aPlan({ place, language: 'en' }).build())).toEqual([]);
	});

	it('is a milestone past its day', () => {
		const plan = aPlan()
			.withMilestone('Spóźniony', '2026-11-21')
			.withMilestone('Dzisiejszy', today)
			.withMilestone('Zrobiony', '2026-01-01', { doneOn: '2026-02-01' });
		expect(gapsOf(plan.build()).map(({ about }) => about.id)).toEqual([idOf('Spóźniony')]);
	});
});

describe('the list of gaps', () => {
	const plan = whole
		.withMeasure('M', { budget: [] })
		.withMilestone('Spóźniony', '2026-01-01')
		.build();

	it('has the worst first and a key of its own for each', () => {
		const gaps = findGaps(plan, pack, today);
		const severities = gaps.map(({ severity }) => severity);
		expect(severities).toEqual(severities.toSorted((a, b) => b - a));
		expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
	});

	it('parts those that the team accepted, with their reason', () => {
		const gapKey = `measure without cost:${idOf('M')}`;
		const acceptedGaps = [{ id: idOf('ok'), gapKey, reason: 'Koszt ponosi partner' }];
		const { open, accepted } = splitAccepted(findGaps(plan, pack, today), acceptedGaps);
		expect(open.map(({ key }) => key)).not.toContain(gapKey);
		expect(accepted).toMatchObject([{ gap: { key: gapKey }, reason: 'Koszt ponosi partner' }]);
	});
});
