import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlan } from '../../../tests/support/arbitrary-plan';
import { aPack, aPlan, countingIds, idOf } from '../../../tests/support/builders';
import { readPlanFile, withNewIds, writePlanFile } from './plan-file';
import { findUnknownKeys, idsOf } from './plan-references';

const about = {
	exportedOn: '2026-11-22',
	containsSmallCounts: false,
	images: [
		{ id: idOf('Picture'), mime: 'image/png' as const, width: 2, height: 1, bytes: 'iVBORw0KGgo=' }
	]
};
const fileOf = (plan = aPlan().build()) => writePlanFile(plan, about);
const refusalOf = (text: string, language: 'pl' | 'en' = 'en') => {
	const read = readPlanFile(text, language);
	return read.ok ? null : read.error;
};

describe('a plan file', () => {
	it('gives back the plan that was written', () => {
		fc.assert(
			fc.property(arbitraryPlan, (plan) => {
				expect(readPlanFile(fileOf(plan))).toEqual({
					ok: true,
					value: { format: 'wspolny-plan', formatVersion: 3, ...about, plan }
				});
			}),
			{ numRuns: 60 }
		);
	});

	it('may begin with the mark that editors on Windows put there', () => {
		expect(readPlanFile(`\uFEFF${fileOf()}`).ok).toBe(true);
	});

	it.each([
		['half a file', fileOf().slice(0, 100), 'not json'],
		['another JSON file', '{"name":"x"}', 'not a plan file'],
		['a list', '[]', 'not a plan file'],
		[
			'a file of a newer program',
			fileOf().replace('"formatVersion": 3', '"formatVersion": 4'),
			'newer version'
		],
		['a field of the wrong kind', fileOf().replace('"from": 2027', '"from": "soon"'), 'invalid']
	])('is not %s', (_what, text, kind) => {
		expect(refusalOf(text)?.kind).toBe(kind);
	});

	it('says where a problem is, in the language asked for', () => {
		const text = fileOf().replace('"from": 2027', '"from": "soon"');
		const [english, polish] = [refusalOf(text, 'en'), refusalOf(text, 'pl')];
		expect(english?.problems.map(({ path }) => path)).toEqual(['plan.period.from']);
		expect(polish?.problems[0]?.message).not.toBe(english?.problems[0]?.message);
	});

	it.each([
		['small', 'light'],
		['standard', 'full']
	])('of version 1 keeps everything that its size "%s" asked for', (before, now) => {
		const old = fileOf(aPlan({ size: 'standard' }).build())
			.replace('"formatVersion": 3', '"formatVersion": 1')
			.replace('"size": "standard"', `"size": "${before}"`);
		const read = readPlanFile(old);
		expect(read.ok && read.value.plan.size).toBe(now);
	});

	it('of version 2 has no pictures', () => {
		const old = { ...JSON.parse(fileOf()), formatVersion: 2, images: undefined };
		const read = readPlanFile(JSON.stringify(old));
		expect(read.ok && read.value.images).toEqual([]);
	});

	it("of version 2 keeps its sections: nobody's yet, and approved where they were done", () => {
		const { sections, ...plan } = aPlan().withSection('a', 'A').withSection('b', null).build();
		const old = sections.map(({ id, version, key, text }) => ({
			...{ id, version, key, text },
			status: key === 'a' ? 'done' : 'to do'
		}));
		const file = { format: 'wspolny-plan', formatVersion: 2, ...about };
		const read = readPlanFile(JSON.stringify({ ...file, plan: { ...plan, sections: old } }));
		const nobodys = { ownerId: null, dueOn: null, restricted: false, writerIds: [] };
		expect(read.ok && read.value.plan.sections).toMatchObject([
			{ key: 'a', status: 'approved', ...nobodys },
			{ key: 'b', status: 'to do', ...nobodys }
		]);
	});

	it('is refused when its references lead nowhere', () => {
		const plan = aPlan()
			.withReading('EDU-01', 2025, 1, { sourceId: idOf('gone') })
			.withChallenge('A', { evidence: [{ kind: 'finding', id: idOf('gone') }] })
			.withGoal('B', { challengeIds: [idOf('gone')], parentId: idOf('gone') })
			.withMeasure('C', { goalIds: [idOf('gone')] })
			.withMeasure('C')
			.build();
		expect(refusalOf(fileOf(plan))?.problems.map(({ path }) => path)).toEqual([
			'plan.measures.1.id',
			'plan.measures.1.budget.0.id',
			'plan.measures.1.indicators.0.id',
			'plan.readings.0.sourceId',
			'plan.challenges.0.evidence.0',
			'plan.goals.0.challengeIds.0',
			'plan.goals.0.parentId',
			'plan.measures.0.goalIds.0'
		]);
	});

	it('opens with keys that the pack does not know, and names them', () => {
		const plan = aPlan().withReading('XYZ-99', 2025, 1).withSection('unheard-of', null).build();
		expect(readPlanFile(fileOf(plan)).ok).toBe(true);
		expect(findUnknownKeys(plan, aPack())).toEqual([
			{ path: 'readings.0.indicatorId', kind: 'indicator', key: 'XYZ-99' },
			{ path: 'sections.0.key', kind: 'section', key: 'unheard-of' }
		]);
	});
});

describe('a copy with new ids', () => {
	it('shares no id with the original and keeps its structure', () => {
		fc.assert(
			fc.property(arbitraryPlan, (plan) => {
				const copy = withNewIds(plan, countingIds('copy'));
				const old = new Set(idsOf(plan));
				expect(idsOf(copy).filter((id) => old.has(id))).toEqual([]);
				// Numbering the ids of both by first appearance leaves everything else to compare.
				const shape = (one: typeof plan) => {
					const names = new Map(idsOf(one).map((id, index) => [id, `#${index}`]));
					return [...names].reduce(
						(text, [id, name]) => text.replaceAll(id, name),
						JSON.stringify(one)
					);
				};
				expect(shape(copy)).toBe(shape(plan));
				expect(readPlanFile(fileOf(copy)).ok).toBe(true);
			}),
			{ numRuns: 40 }
		);
	});
});
