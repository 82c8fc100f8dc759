import { describe, expect, it } from 'vitest';
import { aPack, aPlan, idOf } from '../../../tests/support/builders';
import { nextStep, planProgress } from './progress';
import { itemsOf, traceBack, traceForward } from './trace';

const pack = aPack();
const today = '2026-11-22';

const chain = aPlan()
	.withSource('GUS')
	.withReading('EDU-01', 2025, 61, { id: idOf('reading'), sourceId: idOf('GUS') })
	.withChallenge('A', { evidence: [{ kind: 'reading', id: idOf('reading') }] })
	.withGoalFor('A')
	.withGoal('part', { level: 'operational', parentId: idOf('Cel: A') })
	.withMeasure('M', { goalIds: [idOf('part')] });

describe('the state of a stage', () => {
	const stateOf = (plan: typeof chain, stage: string) =>
		planProgress(plan.build(), pack, today).find((entry) => entry.stage === stage);

	it('is "not started" in a new plan, except for settings that are complete', () => {
		const states = planProgress(aPlan().build(), pack, today);
		expect(states.filter(({ state }) => state !== 'not started')).toEqual([
			{ stage: 'settings', state: 'done', count: 2, total: 2 }
		]);
	});

	it('asks for attention while something that matters is missing', () => {
		expect(stateOf(chain, 'measures')?.state).toBe('done');
		expect(stateOf(chain.withMeasure('N'), 'measures')?.state).toBe('needs attention');
	});

	it('counts what is there against what can be counted', () => {
		expect(stateOf(chain, 'readings')).toMatchObject({ count: 1, total: 3, state: 'in progress' });
		expect(stateOf(chain.withAnswer('EDU-1', 2), 'assessment')).toMatchObject({
			count: 1,
			total: 3,
			state: 'in progress'
		});
	});
});

describe('the next step', () => {
	const step = (plan: typeof chain) => nextStep(plan.build(), pack, today).kind;

	it('follows the flow from evidence to document', () => {
		const readings = aPlan().withReading('EDU-01', 2025, 61);
		expect(step(aPlan())).toBe('enter first readings');
		expect(step(readings)).toBe('answer questionnaire');
		const heard = readings.withFinding('Rozmowa');
		expect(step(heard)).toBe('decide on challenges');
		expect(step(heard.withChallenge('A'))).toBe('set goals');
		expect(step(heard.withChallenge('A').withGoalFor('A'))).toBe('choose measures');
		expect(step(heard.withChallenge('A').withGoalFor('A').withMeasureFor('A'))).toBe('mend gap');
	});
});

describe('the trace', () => {
	it('leads from a measure back to the source of its evidence', () => {
		const trace = traceBack(chain.build(), { kind: 'measure', id: idOf('M') });
		expect(itemsOf(trace)).toEqual([
			{ kind: 'goal', id: idOf('part') },
			{ kind: 'goal', id: idOf('Cel: A') },
			{ kind: 'challenge', id: idOf('A') },
			{ kind: 'reading', id: idOf('reading') },
			{ kind: 'source', id: idOf('GUS') }
		]);
	});

	it('leads from a source on to the measures that rest on it', () => {
		const trace = traceForward(chain.build(), { kind: 'source', id: idOf('GUS') });
		expect(itemsOf(trace).map(({ kind }) => kind)).toEqual([
			'reading',
			'challenge',
			'goal',
			'goal',
			'measure'
		]);
	});

	it('ends even where goals of a damaged file go in circles', () => {
		const plan = aPlan()
			.withGoal('a', { parentId: idOf('b') })
			.withGoal('b', { parentId: idOf('a') })
			.build();
		expect(itemsOf(traceBack(plan, { kind: 'goal', id: idOf('a') }))).toEqual([
			{ kind: 'goal', id: idOf('b') }
		]);
	});
});
