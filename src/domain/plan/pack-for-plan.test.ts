import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { aPlan } from '../../../tests/support/builders';
import { packForPlan } from './pack-for-plan';

const pack = currentPack();
const keysFor = (plan: Parameters<typeof packForPlan>[1]) =>
	packForPlan(pack, plan).template.sections.map(({ key }) => key);
const questionsFor = (plan: Parameters<typeof packForPlan>[1]) =>
	packForPlan(pack, plan).questionnaire.questions.map(({ id }) => id);
describe('the pack for a plan', () => {
	it('is whole for a full plan', () => {
		const plan = aPlan({ size: 'full' }).build();
		expect(questionsFor(plan)).toHaveLength(pack.questionnaire.questions.length);
		expect(keysFor(plan)).toHaveLength(pack.template.sections.length);
	});

	it('asks a light plan for less, in the same order', () => {
		const plan = aPlan({ size: 'light' }).build();
		const all = pack.questionnaire.questions.map(({ id }) => id);
		const asked = questionsFor(plan);
		expect(asked.length).toBeLessThan(all.length);
		expect(asked).toEqual(all.filter((id) => asked.includes(id)));
	});

	it('keeps what was written or answered when a plan steps down', () => {
		const dropped = pack.template.sections.find(({ from }) => from !== 'light');
		const question = pack.questionnaire.questions.find(({ id }) => id === 'INF-5');
		if (!dropped || !question) throw new Error('the pack has nothing beyond the light size');
		const small = aPlan({ size: 'light' })
			.withSection(dropped.key, 'Nasze')
			.withAnswer(question.id, 2)
			.build();
		expect(keysFor(small)).toContain(dropped.key);
		expect(questionsFor(small)).toContain(question.id);
		expect(keysFor(aPlan({ size: 'light' }).build())).not.toContain(dropped.key);
	});
});
