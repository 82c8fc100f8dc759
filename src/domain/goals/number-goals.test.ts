import { describe, expect, it } from 'vitest';
import { aGoal, aMeasure, aPack, aPlan, idOf } from '../../../tests/support/builders';
import { numberGoals, numberMeasures } from './number-goals';
import { suggestGoals } from './suggest-goals';

const goals = [
	aGoal('second', { position: 2 }),
	aGoal('first', { position: 1 }),
	aGoal('under first', { level: 'operational', parentId: idOf('first'), position: 5 }),
	aGoal('stray', { level: 'operational', parentId: idOf('gone'), position: 0 })
];

describe('the codes of goals and measures', () => {
	it('follow the positions: strategic, the operational ones under them, strays at the end', () => {
		const codes = numberGoals(goals);
		expect(
			['first', 'under first', 'second', 'stray'].map((name) => codes.get(idOf(name)))
		).toEqual(['1', '1.1', '2', '3']);
	});

	it('number a measure once, under the first of its goals', () => {
		const codes = numberMeasures(goals, [
			aMeasure('b', { position: 2, goalIds: [idOf('second'), idOf('under first')] }),
			aMeasure('a', { position: 1, goalIds: [idOf('under first')] }),
			aMeasure('free')
		]);
		expect(['a', 'b', 'free'].map((name) => codes.get(idOf(name)))).toEqual([
			'1.1.1',
			'1.1.2',
			undefined
		]);
	});
});

describe('a suggested goal', () => {
	const plan = aPlan().withChallenge('Szkoły', { patternKeys: ['school-language-gap'] });
	it('answers accepted challenges', () => {
		const [suggestion, ...others] = suggestGoals(aPack(), plan.build());
		expect(suggestion?.template.id).toBe('g-equal-education');
		expect(suggestion?.answers).toEqual([{ challengeId: idOf('Szkoły'), alreadyAnswered: false }]);
		expect(others).toEqual([]);
	});

	it('is not in the plan yet', () => {
		const taken = plan.withGoal('Cel', { templateId: 'g-equal-education' }).build();
		expect(suggestGoals(aPack(), taken)).toEqual([]);
	});
});
