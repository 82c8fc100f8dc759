import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../tests/support/builders';
import { currentPack } from '../../content/packs';
import { newPlan, proposeMilestones } from './new-plan';
import { planSchema } from './plan';

const pack = currentPack();
const beginning = {
	title: 'Strategia integracji',
	documentKind: 'strategy',
	language: 'pl',
	place: {
		kind: 'gmina',
		teryt: '9999992',
		name: 'Przykładowo',
		voivodeship: 'przykładowe',
		genitive: 'Gminy Przykładowo',
		locative: 'w gminie Przykładowo'
	},
	period: { from: 2028, to: 2031 },
	size: 'standard',
	demonstration: false,
	startsOn: '2027-01-31'
} as const;

describe('a new plan', () => {
	const plan = newPlan(pack, beginning, countingIds());

	it('is a plan, with ids of its own everywhere', () => {
		expect(planSchema.parse(plan)).toEqual(plan);
		const ids = [plan, ...plan.milestones, ...plan.sections].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(plan.pack).toEqual({ id: 'pl-2026', version: pack.version });
	});

	it('has an empty section for each of the template, in its order', () => {
		expect(plan.sections.map(({ key }) => key)).toEqual(
			pack.template.sections.map(({ key }) => key)
		);
		for (const section of plan.sections)
			expect(section).toMatchObject({ status: 'to do', text: null, version: 1 });
	});

	it('knows nothing else yet', () => {
		for (const rows of [plan.readings, plan.challenges, plan.goals, plan.measures, plan.findings])
			expect(rows).toEqual([]);
	});
});

describe('proposed milestones', () => {
	const propose = (size: 'light' | 'standard', language: 'pl' | 'en' = 'pl') =>
		proposeMilestones(pack, { startsOn: '2027-01-31', size, language }, countingIds());

	it('are one for each phase of the pack, in the language of the plan', () => {
		expect(propose('standard').map(({ title, phase }) => [title, phase])).toEqual(
			pack.milestones.map(({ title, phase }) => [title.pl, phase])
		);
		expect(propose('standard', 'en')[0]?.title).toBe(pack.milestones[0]?.title.en);
	});

	it.each([
		['standard', '2027-10-31', '2028-01-31'],
		['light', '2027-06-30', '2027-07-31']
	] as const)('of a %s place adopt the strategy in time', (size, earliest, latest) => {
		const milestones = propose(size);
		const days = milestones.map(({ dueOn }) => dueOn);
		expect(days).toEqual(days.toSorted());
		// Phase 8 ends with the adopted document; phase 9 is carrying it out.
		const adopted = milestones.find(({ phase }) => phase === 8)?.dueOn ?? '';
		expect(adopted >= earliest).toBe(true);
		expect(adopted <= latest).toBe(true);
	});

	it('fall on days that exist', () => {
		for (const { dueOn } of [...propose('light'), ...propose('standard')])
			expect(new Date(`${dueOn}T00:00:00Z`).toISOString().slice(0, 10)).toBe(dueOn);
	});
});
