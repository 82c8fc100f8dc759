import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both } from '../../../tests/support/small-pack';
import { checklistSchema } from '../pack/checklist';
import { checklistResult } from './checklist-result';
import { checkAnswers } from './plan';

const checklist = checklistSchema.parse({
	key: 'fair-work',
	area: 'THB',
	subject: 'plan',
	answers: 'yes partly no',
	name: both('Uczciwa praca'),
	purpose: both('Sprawdzenie'),
	audience: both('Pracodawca'),
	groups: [
		{
			items: [
				{ id: 'fair-work-01', text: both('Brak opłat'), critical: true },
				{ id: 'fair-work-02', text: both('Umowa') },
				{ id: 'fair-work-03', text: both('Grafik') },
				{ id: 'fair-work-04', text: both('Kwatera') }
			]
		}
	],
	provenance: { standing: 'own design' }
});
const answer = (number: number, given: (typeof checkAnswers)[number]) => ({
	itemId: `fair-work-0${number}`,
	answer: given
});

describe('the result of a checklist', () => {
	it('is yes of the points that apply, with partly as a half', () => {
		const result = checklistResult(checklist, [
			answer(1, 'yes'),
			answer(2, 'partly'),
			answer(3, 'no'),
			answer(4, 'not applicable')
		]);
		expect(result).toMatchObject({ share: 50, answered: 4, complete: true, first: [] });
	});

	it('has no share before the first answer that applies', () => {
		expect(checklistResult(checklist, []).share).toBeNull();
		expect(checklistResult(checklist, [answer(4, 'not applicable')]).share).toBeNull();
	});

	it('puts a critical point that is not met first', () => {
		const { first } = checklistResult(checklist, [answer(1, 'partly'), answer(2, 'no')]);
		expect(first.map(({ id }) => id)).toEqual(['fair-work-01']);
	});

	it('never leaves 0 to 100, and leaves out points that the list no longer has', () => {
		const given = fc.array(
			fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...checkAnswers))
		);
		fc.assert(
			fc.property(given, (answers) => {
				const result = checklistResult(
					checklist,
					answers.map(([number, each]) => answer(number, each))
				);
				expect(result.answered).toBeLessThanOrEqual(result.total);
				if (result.share !== null) {
					expect(result.share).toBeGreaterThanOrEqual(0);
					expect(result.share).toBeLessThanOrEqual(100);
				}
			})
		);
	});
});
