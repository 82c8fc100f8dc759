import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessSchema } from '../../src/domain/access/access';
import { planSchema, type Plan } from '../../src/domain/plan/plan';
import { assembleCast, everybody, textOf, valueOf, type Cast, type Name } from '../support/cast';
import { startDatabase, type TestDatabase } from '../support/database';
import { aFullPlan } from '../support/full-plan';

let database: TestDatabase;
let cast: Cast;
let plan: Plan;

beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());

const named = everybody.filter((name) => name !== 'anonymous');
const ask = (name: Name, sql: string, values: unknown[]) =>
	database.actAs(cast.actor(name), (query) => valueOf(query, sql, values));
const attempt = (name: Name, sql: string, values: unknown[]) =>
	database.tryAs(cast.actor(name), (query) => valueOf(query, sql, values));
const resolution = { on: '2027-03-25', resolutionNumber: 'XII/345/2027', title: null };
const frozen = [{ key: 'vision', text: { type: 'doc', content: [] } }];
const adopting = 'select public.adopt_plan($1, $2, $3, $4)';
const adopt = (name: Name = 'lead', documentVersion = 0) =>
	ask(name, adopting, [
		plan.id,
		JSON.stringify(resolution),
		JSON.stringify(frozen),
		documentVersion
	]);
const read = async (name: Name = 'lead') =>
	planSchema.parse(await ask(name, 'select public.read_plan($1)', [plan.id]));
/** As the server does in the name of a person. */
const write = async (name: Exclude<Name, 'anonymous'>, document: object) => {
	const { rows } = await database.query('select public.save_document($1, $2, $3) as answer', [
		plan.id,
		JSON.stringify(document),
		cast.person(name).id
	]);
	return rows[0]?.['answer'];
};
const statusOf = (answer: unknown) => Object(answer).status;
const reopen = (name: Name, reason = 'Uwagi wojewody') =>
	ask(name, 'select public.request_change($1, $2)', [plan.id, reason]);

beforeEach(async () => {
	plan = aFullPlan(cast.person('contributor').id).plan;
	await database.actAs(cast.person('lead'), (query) =>
		textOf(query, 'select public.create_plan($1, $2)', [cast.organisationId, JSON.stringify(plan)])
	);
});

describe('adopting', () => {
	it('is for leads', async () => {
		for (const name of named) {
			const values = [plan.id, JSON.stringify(resolution), JSON.stringify(frozen), 0];
			const answer = await attempt(name, adopting, values);
			expect([name, statusOf(answer)]).toEqual([name, name === 'lead' ? 'adopted' : 'refused']);
		}
	});

	it('keeps the plan with its resolution, and the frozen text beside it', async () => {
		await adopt();
		const now = await read('reader');
		expect(now).toMatchObject({ adoption: resolution, edition: 1 });
		const kept = await ask('reader', 'select public.read_version($1, $2)', [
			plan.id,
			now.adoption?.versionId
		]);
		expect(kept).toMatchObject({ kind: 'adopted', name: 'XII/345/2027', frozenSections: frozen });
		expect(planSchema.parse(Object(kept).plan)).toEqual({ ...plan, adoption: now.adoption });
	});

	it('happens once, and only to the text that was frozen', async () => {
		await write('lead', { id: randomUUID(), version: null, state: 'AAA=', texts: {} });
		expect(statusOf(await adopt('lead', 0))).toBe('conflict');
		expect(statusOf(await adopt('lead', 1))).toBe('adopted');
		expect(statusOf(await adopt('lead', 1))).toBe('refused');
	});

	it('leaves one event', async () => {
		await database.query('delete from public.audit_events where plan_id = $1', [plan.id]);
		await adopt();
		const { rows } = await database.query(
			'select action, kind, label from public.audit_events where plan_id = $1',
			[plan.id]
		);
		expect(rows).toEqual([{ action: 'created', kind: 'adoption', label: 'XII/345/2027' }]);
	});
});

const itemsOf = (of: Plan): [string, object | undefined][] => [
	['milestone', of.milestones[0]],
	['source', of.sources[0]],
	['reading', of.readings[0]],
	['assessment', of.assessments[0]],
	['area_target', of.areaTargets[0]],
	['finding', of.findings[0]],
	['challenge', of.challenges[0]],
	['goal', of.goals[0]],
	['measure', of.measures[0]],
	['section', of.sections[0]],
	['check', of.checks[0]],
	['refusal', of.refusals[0]],
	['accepted_gap', of.acceptedGaps[0]]
];

describe('an adopted plan', () => {
	it('takes no item from anybody, new or changed', async () => {
		await adopt();
		const before = await read();
		for (const name of named)
			for (const [kind, item] of itemsOf(plan)) {
				const save = `select public.save_${kind}($1, $2)`;
				const changed = await ask(name, save, [plan.id, JSON.stringify(item)]);
				expect([name, kind, statusOf(changed)]).not.toContain('saved');
				const fresh = { ...item, id: randomUUID(), version: null };
				const added = await ask(name, save, [plan.id, JSON.stringify(fresh)]);
				expect([name, kind, statusOf(added)]).not.toContain('saved');
			}
		expect(await read()).toEqual(before);
	});

	it('loses no item, whoever removes it', async () => {
		await adopt();
		for (const name of named) {
			const removed = await ask(name, "select public.remove_item($1, 'measure', $2, 1)", [
				plan.id,
				plan.measures[0]?.id
			]);
			expect([name, statusOf(removed)]).toEqual([name, 'refused']);
		}
	});

	it('takes no words, no settings, no other pack and no restore', async () => {
		const document = { id: randomUUID(), version: null, state: 'AAA=', texts: {} };
		await write('lead', document);
		const kept = await ask('lead', "select public.keep_version($1, 'Przed')", [plan.id]);
		await adopt('lead', 1);
		const text = { type: 'doc', content: [{ type: 'paragraph' }] };
		for (const name of named) {
			const words = { ...document, version: 1, texts: { vision: text } };
			expect([name, statusOf(await write(name, words))]).toEqual([name, 'refused']);
			const acts: [string, unknown[]][] = [
				['select public.save_settings($1, $2)', [plan.id, JSON.stringify({ ...plan, title: 'X' })]],
				["select public.move_plan_to_pack($1, 1, '9.0.0')", [plan.id]],
				['select public.restore_plan($1, $2, $3)', [plan.id, kept, JSON.stringify(plan)]]
			];
			for (const [sql, values] of acts)
				expect([name, sql, statusOf(await ask(name, sql, values))]).toEqual([name, sql, 'refused']);
		}
	});

	it('can still be archived, and put back', async () => {
		await adopt();
		expect(await ask('lead', 'select public.archive_plan($1, true)', [plan.id])).toBe(true);
		expect(await ask('lead', 'select public.archive_plan($1, false)', [plan.id])).toBe(true);
	});

	it('says so to everybody who reaches it', async () => {
		const access = async () =>
			accessSchema.parse(await ask('editor', 'select public.read_access($1)', [plan.id]));
		expect((await access()).frozen).toBe(false);
		await adopt();
		expect((await access()).frozen).toBe(true);
	});

	it('of one plan leaves other plans open', async () => {
		await adopt();
		const [measure] = cast.plan.measures;
		const saved = await attempt('editor', 'select public.save_measure($1, $2)', [
			cast.plan.id,
			JSON.stringify(measure)
		]);
		expect(statusOf(saved)).toBe('saved');
	});
});

describe('a change request', () => {
	it('is for leads and editors, with a reason, and once', async () => {
		await adopt();
		for (const name of named) {
			const opened = await attempt(name, "select public.request_change($1, 'Powód')", [plan.id]);
			expect([name, opened]).toEqual([name, ['lead', 'editor'].includes(name)]);
		}
		expect(await reopen('editor', '  ')).toBe(false);
		expect(await reopen('editor')).toBe(true);
		expect(await reopen('editor')).toBe(false);
	});

	it('opens the next edition, in which people write again, and keeps the adopted one', async () => {
		await adopt();
		const adopted = (await read()).adoption;
		await reopen('editor');
		expect(await read()).toMatchObject({ adoption: null, edition: 2 });
		const [measure] = plan.measures;
		const save = 'select public.save_measure($1, $2)';
		const saved = await ask('editor', save, [plan.id, JSON.stringify(measure)]);
		expect(statusOf(saved)).toBe('saved');
		expect(statusOf(await adopt())).toBe('adopted');
		const history = await ask('reader', 'select public.list_adoptions($1)', [plan.id]);
		expect(history).toMatchObject([
			{ edition: 2, reopenedAt: null },
			{ edition: 1, changeReason: 'Uwagi wojewody', versionId: adopted?.versionId }
		]);
	});
});

describe('a plan file of an adopted plan', () => {
	it('begins a plan that is not adopted', async () => {
		await adopt();
		const copied = { ...(await read()), id: randomUUID() };
		await ask('lead', 'select public.create_plan($1, $2)', [
			cast.organisationId,
			JSON.stringify(copied)
		]);
		const copy = await ask('lead', 'select public.read_plan($1)', [copied.id]);
		expect(planSchema.parse(copy)).toMatchObject({ adoption: null, edition: 1 });
	});
});
