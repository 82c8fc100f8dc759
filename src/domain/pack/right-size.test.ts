import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { planSizes } from '../shared/size';
import {
	askedIndicators,
	askedQuestions,
	effortOf,
	proposeSize,
	type SizeRule
} from './right-size';

const pack = currentPack();
const efforts = pack.sizes.map((size) => effortOf(pack, size));
const rule = (): SizeRule => {
	if (!pack.sizeRule) throw new Error('the pack has no rule of sizes');
	return pack.sizeRule;
};
const propose = (about: Partial<Parameters<typeof proposeSize>[2]>) =>
	proposeSize(rule(), efforts, {
		residents: null,
		foreignShare: null,
		posts: null,
		months: null,
		...about
	});

describe('sizes of a plan', () => {
	it('each hold everything of the smaller ones', () => {
		const questions = planSizes.map((size) => askedQuestions(pack, size));
		const indicators = planSizes.map((size) => askedIndicators(pack, size));
		for (const sets of [questions, indicators])
			for (const [at, set] of sets.entries())
				for (const id of sets[at - 1] ?? []) expect(set.has(id)).toBe(true);
	});

	it('ask for more questions, indicators, sections and hours the larger they are', () => {
		const [light, standard, full] = efforts;
		expect(full?.questions).toBe(55);
		for (const what of ['questions', 'indicators', 'sections', 'hours', 'monthsAtLeast'] as const) {
			expect(light?.[what]).toBeLessThan(standard?.[what] ?? 0);
			expect(standard?.[what]).toBeLessThan(full?.[what] ?? 0);
		}
	});

	it('count hours as fixed hours, questions, indicators and workshops', () => {
		const small = {
			sizes: [],
			sizeRule: { ...rule(), minutesPerQuestion: 30, minutesPerIndicator: 60 },
			indicators: [
				{ id: 'A', derivation: null },
				{ id: 'B', derivation: {} }
			],
			questionnaire: { questions: [{ id: 'Q1' }, { id: 'Q2' }] },
			workshops: [{ key: 'W0', minutes: 120 }],
			template: { sections: [{ from: 'light' as const }, { from: 'full' as const }] }
		};
		const [light] = pack.sizes;
		if (!light) throw new Error('the pack has no sizes');
		// 100 + 2 × 0.5 + 1 × 1 + 2 × 4 = 110; derived indicators cost nobody any time
		expect(effortOf(small, { ...light, team: 4, fixedHours: 100 })).toMatchObject({
			questions: 2,
			indicators: 1,
			sections: 1,
			hours: 110
		});
	});
});

describe('the size that is proposed', () => {
	it('follows the number of residents', () => {
		expect(propose({ residents: 8_000 }).size).toBe('light');
		expect(propose({ residents: 60_000 }).size).toBe('standard');
		expect(propose({ residents: 480_000 }).size).toBe('full');
	});

	it('is one larger where many foreigners live, and never larger than full', () => {
		expect(propose({ residents: 8_000, foreignShare: 12 }).size).toBe('standard');
		expect(propose({ residents: 480_000, foreignShare: 12 }).size).toBe('full');
	});

	it('shrinks to what posts and months allow, and says so', () => {
		const { size, reasons } = propose({ residents: 60_000, posts: 0.25, months: 6 });
		expect(size).toBe('light');
		expect(reasons.map(({ kind }) => kind)).toEqual(['residents', 'months']);
	});

	it('warns when there is too little time even for a light plan', () => {
		const { reasons } = propose({ residents: 8_000, posts: 0.1, months: 5 });
		expect(reasons.at(-1)).toMatchObject({ kind: 'too little even for light', available: 60 });
	});

	it('never grows when there are fewer people or months', () => {
		const amount = fc.double({ min: 0.1, max: 24, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2_000_000 }), amount, amount, (residents, a, b) => {
				const [less, more] = a < b ? [a, b] : [b, a];
				const poor = planSizes.indexOf(propose({ residents, posts: 1, months: less }).size);
				const rich = planSizes.indexOf(propose({ residents, posts: 1, months: more }).size);
				expect(poor).toBeLessThanOrEqual(rich);
			})
		);
	});
});
