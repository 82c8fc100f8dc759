import fc from 'fast-check';
import type { Plan } from '../../src/domain/plan/plan';
import { aPlan, countingIds, idOf } from './builders';

const words = fc
	.string({ minLength: 1, maxLength: 30 })
	.filter((text) => text.trim() === text && text !== '');
const value = fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => number || 0);

/** Whole plans whose references all lead somewhere, with any text in them. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
	.record({
		titles: fc.array(words, { minLength: 1, maxLength: 4 }),
		texts: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
		values: fc.array(value, { maxLength: 4 }),
		language: fc.constantFrom('pl', 'en'),
		goals: fc.integer({ min: 1, max: 3 }),
		measures: fc.integer({ min: 0, max: 4 })
	})
	.map(({ titles, texts, values, language, goals, measures }) => {
		const title = (index: number) => titles[index % titles.length] ?? 'x';
		const text = (index: number) => texts[index % texts.length] ?? '';
		let plan = aPlan({ language, title: title(0) }).withSource('source', { note: text(0) });
		values.forEach((number, index) => {
			const id = idOf(`reading ${index}`);
			plan = plan.withReading('EDU-01', 2020 + index, number, { id, sourceId: idOf('source') });
		});
		plan = plan
			.withAnswer('EDU-1', 2, { justification: text(1) })
			.withFinding('finding', { text: title(1) })
			.withChallenge('challenge', {
				title: title(2),
				description: text(2),
				evidence: [
					{ kind: 'finding', id: idOf('finding') },
					...values.map((_, index) => ({ kind: 'reading' as const, id: idOf(`reading ${index}`) }))
				]
			});
		for (let index = 0; index < goals; index += 1)
			plan = plan.withGoal(`goal ${index}`, {
				title: title(index),
				challengeIds: [idOf('challenge')],
				level: index === 0 ? 'strategic' : 'operational',
				parentId: index === 0 ? null : idOf('goal 0')
			});
		const newId = countingIds('part');
		for (let index = 0; index < measures; index += 1) {
			const name = `measure ${index}`;
			plan = plan.withMeasure(name, { title: title(index), goalIds: [idOf('goal 0')] });
			const last = plan.build().measures.at(-1);
			for (const part of [...(last?.budget ?? []), ...(last?.indicators ?? [])]) part.id = newId();
		}
		return plan
			.withSection('introduction', text(0))
			.with({
				acceptedGaps: [
					{
						id: idOf('accepted'),
						gapKey: `goal without measure:${idOf('goal 0')}`,
						reason: title(3)
					}
				]
			})
			.build();
	});
