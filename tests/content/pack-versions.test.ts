import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShelf } from '../../src/content/pack-shelf';
import { findGaps } from '../../src/domain/coherence/find-gaps';
import { composeDocument } from '../../src/domain/document/compose';
import { scoreArea } from '../../src/domain/evidence/scoring';
import { changesOfPack } from '../../src/domain/plan/pack-change';
import { releasedText } from '../../src/domain/pack/released-text';
import type { Pack } from '../../src/domain/pack/pack';
import { packForPlan } from '../../src/domain/plan/pack-for-plan';
import type { Plan } from '../../src/domain/plan/plan';
import { releasePack } from '../../src/server/cli/pack/release';
import { aPack, aPlan, anIndicator, both } from '../support/builders';

const first = aPack();
const second = aPack({
	version: '2',
	indicators: first.indicators.map((indicator) =>
		indicator.id === 'EDU-01' ? anIndicator('EDU-01', { name: both('Nowa nazwa') }) : indicator
	),
	questionnaire: {
		...first.questionnaire,
		scoring: { ...first.questionnaire.scoring, coreWeight: 8 }
	},
	template: {
		...first.template,
		sections: first.template.sections.map((section) => ({ ...section, required: true }))
	}
});

/** A pack as experts keep it: parts in one file, each measure in its own. */
const filesOf = ({ catalogue, ...parts }: Pack) => ({
	'./packs/small/pack.yaml': parts,
	...Object.fromEntries(
		catalogue.map((entry) => [`./packs/small/measures/${entry.id}.yaml`, entry])
	)
});
const before = openShelf(filesOf(first), {});
const after = openShelf(filesOf(second), {
	'./released/small/1.json': () => Promise.resolve(JSON.parse(releasedText(first)))
});

const running = aPlan()
	.withReading('EDU-01', 2025, 60)
	.withAnswer('EDU-1', 4, { evidenceGrade: 'E3' })
	.withAnswer('EDU-2', 1)
	.withChallenge('school', { patternKeys: ['school-language-gap'] })
	.withSection('introduction', 'Wstęp')
	.build();

const seenOn = async (shelf: typeof before, plan: Plan) => {
	const pack = await shelf.find(plan.pack.id, plan.pack.version);
	if (!pack) throw new Error('The pack of the plan is missing');
	const own = packForPlan(pack, plan);
	const answers = plan.assessments.flatMap((round) => round.answers);
	return {
		document: composeDocument(plan, own, '2026-11-22'),
		score: scoreArea('EDU', own.questionnaire, answers).score,
		gaps: findGaps(plan, own, '2026-11-22').map(({ key }) => key)
	};
};

describe('a running plan', () => {
	it('sees nothing of a newer version that was installed', async () => {
		expect(after.newer(running.pack)?.version).toBe('2');
		expect(await seenOn(after, running)).toEqual(await seenOn(before, running));
	});

	it('sees the newer version after it was moved, and what it had after moving back', async () => {
		const was = await seenOn(after, running);
		const moved = { ...running, pack: { ...running.pack, version: '2' } };
		const is = await seenOn(after, moved);
		expect(is.document).not.toEqual(was.document);
		expect(JSON.stringify(is.document)).toContain('Nowa nazwa');
		expect(is.score).not.toBe(was.score);
		expect(is.gaps.length).toBeGreaterThan(was.gaps.length);
		const back = { ...moved, pack: running.pack };
		expect(await seenOn(after, back)).toEqual(was);
	});

	it('is told what the move changes for it', () => {
		const changes = changesOfPack(running, first, second);
		expect(changes.used.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
			'indicator EDU-01',
			'scoring scoring',
			'section annexes'
		]);
	});
});

describe('a version of a pack', () => {
	it('is found exactly or not at all', async () => {
		expect(await after.find('small', '1')).toEqual(first);
		expect(await after.find('small', '2')).toEqual(second);
		expect(await after.find('small', '1.5')).toBeNull();
		expect(await after.find('other', '1')).toBeNull();
		expect(after.versions('small')).toEqual(['1', '2']);
		expect(before.newer(running.pack)).toBeNull();
		expect(before.newer({ id: 'other', version: '1' })).toBeNull();
	});

	it('that was frozen before the schema grew gets what is new by default', async () => {
		const old = { ...first, retired: undefined };
		const shelf = openShelf({}, { './released/small/1.json': () => Promise.resolve(old) });
		expect(await shelf.find('small', '1')).toEqual(first);
	});

	it('that does not parse is refused with file, entry and field', () => {
		const [entry] = first.catalogue;
		const broken = { './packs/small/measures/x.yaml': { ...entry, id: 'x', monthsToStart: 'rok' } };
		const shelf = openShelf({ ...filesOf(first), ...broken }, {});
		expect(() => shelf.working('small')).toThrow(
			'measures/x.yaml, działanie x, pole monthsToStart: ma być liczba, a jest tekst „rok”.'
		);
	});
});

describe('releasing a version', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'released-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('freezes it once', async () => {
		expect(await releasePack(first, [], folder)).toMatchObject({ exitCode: 0 });
		expect(await readFile(join(folder, 'small/1.json'), 'utf8')).toBe(releasedText(first));
		expect(await releasePack(first, [first], folder)).toMatchObject({ exitCode: 0 });
		expect(await releasePack(second, [first], folder)).toMatchObject({ exitCode: 0 });
	});

	it('asks for another version when the content is another, and for a newer one', async () => {
		const changed = { ...second, version: '1' };
		const { exitCode, errors } = await releasePack(changed, [first], folder);
		expect(exitCode).toBe(1);
		expect(errors).toContain('small 1 wydano z inną treścią: podnieś wersję w pack.yaml.');
		const old = await releasePack({ ...first, version: '0.9' }, [first], folder);
		expect(old.errors).toContain('jest starsza niż wydana 1');
	});

	it('asks for every id that disappeared', async () => {
		const without = { ...second, glossary: [], catalogue: second.catalogue.slice(1) };
		const { exitCode, errors } = await releasePack(without, [first], folder);
		expect(exitCode).toBe(1);
		expect(errors).toContain('measure: preparatory-classes');
	});
});
