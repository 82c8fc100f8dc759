import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planSchema, type Plan } from '../../src/domain/plan/plan';
import { planFormat } from '../../src/domain/plan/plan-file';
import { versionHeadSchema } from '../../src/domain/plan/version';
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

const ask = (name: Name, sql: string, values: unknown[]) =>
	database.actAs(cast.actor(name), (query) => valueOf(query, sql, values));
const save = (kind: string, item: object) =>
	ask('editor', `select public.save_${kind}($1, $2)`, [plan.id, JSON.stringify(item)]);
const read = async () =>
	planSchema.parse(await ask('editor', 'select public.read_plan($1)', [plan.id]));
const keep = (name: string) => ask('lead', 'select public.keep_version($1, $2)', [plan.id, name]);
const list = async () =>
	versionHeadSchema
		.array()
		.parse(await ask('reader', 'select public.list_versions($1, true, 100)', [plan.id]));
const planOf = async (id: unknown) =>
	planSchema.parse(
		await ask('reader', "select public.read_version($1, $2) -> 'plan'", [plan.id, id])
	);
const restore = (name: Name, id: unknown, whole: Plan | null) =>
	ask(name, 'select public.restore_plan($1, $2, $3)', [
		plan.id,
		id,
		whole && JSON.stringify(whole)
	]);
/** As if everything so far had happened that long ago; versions themselves cannot be changed. */
const letPass = async (interval: string) => {
	await database.query(
		'update public.plans set created_at = created_at - $2::interval where id = $1',
		[plan.id, interval]
	);
};

beforeEach(async () => {
	plan = aFullPlan(cast.person('contributor').id).plan;
	await database.actAs(cast.person('lead'), (query) =>
		textOf(query, 'select public.create_plan($1, $2)', [cast.organisationId, JSON.stringify(plan)])
	);
});

const withoutVersions = (of: Plan): unknown =>
	JSON.parse(
		JSON.stringify(of, (key, value: unknown) =>
			key === 'version' && typeof value === 'number' ? 0 : value
		)
	);
const measure = () => {
	const [first] = plan.measures;
	if (!first) throw new Error('The full plan has a measure');
	return first;
};

describe('a version', () => {
	it('is kept in the format of plan files', async () => {
		const { rows } = await database.query('select private.plan_format() as format');
		expect(rows).toEqual([{ format: planFormat }]);
	});

	it('holds the plan as it was', async () => {
		const id = await keep('Do konsultacji');
		await save('measure', { ...measure(), title: 'Inny tytuł' });
		expect(await planOf(id)).toEqual(plan);
		expect(await list()).toMatchObject([
			{ number: 1, kind: 'named', name: 'Do konsultacji', madeBy: cast.person('lead').name }
		]);
	});

	it('never changes and never goes', async () => {
		await keep('Stała');
		for (const act of [
			"update public.plan_versions set plan = '{}' where plan_id = $1",
			'update public.plan_versions set number = 7 where plan_id = $1',
			'delete from public.plan_versions where plan_id = $1'
		])
			await expect(database.query(act, [plan.id])).rejects.toThrow('stay as they were');
	});

	it('is read by everybody in the plan and kept by those who edit it', async () => {
		const id = await keep('Pierwsza');
		for (const name of everybody.filter((one) => one !== 'anonymous')) {
			const reaches = await ask(name, 'select public.read_access($1) is not null', [plan.id]);
			const seen = await ask(name, 'select public.read_version($1, $2)', [plan.id, id]);
			expect([name, seen !== null]).toEqual([name, reaches]);
			const kept = await database.tryAs(cast.actor(name), (query) =>
				valueOf(query, "select public.keep_version($1, 'Druga')", [plan.id])
			);
			const mayEdit = ['lead', 'editor'].includes(name);
			expect([name, kept !== null]).toEqual([name, mayEdit]);
		}
	});

	it('gets a name from those who edit', async () => {
		await letPass('2 hours');
		await save('measure', measure());
		const [automatic] = await list();
		expect(automatic).toMatchObject({ kind: 'automatic', name: null });
		const named = "select public.name_version($1, $2, 'Przed wakacjami')";
		expect(await ask('reader', named, [plan.id, automatic?.id])).toBe(false);
		expect(await ask('editor', named, [plan.id, automatic?.id])).toBe(true);
		expect(await list()).toMatchObject([{ kind: 'named', name: 'Przed wakacjami' }]);
	});
});

describe('an automatic version', () => {
	it('is what stood there before the first change in an hour', async () => {
		await save('measure', measure());
		expect(await list()).toEqual([]);
		await letPass('61 minutes');
		await save('measure', { ...measure(), version: 2, title: 'Po godzinie' });
		await save('measure', { ...measure(), version: 3, title: 'Jeszcze raz' });
		const versions = await list();
		expect(versions).toMatchObject([{ kind: 'automatic', madeBy: cast.person('editor').name }]);
		expect((await planOf(versions[0]?.id)).measures[0]?.title).toBe(measure().title);
	});

	it('holds the words that a change of the document replaces', async () => {
		const [section] = plan.sections;
		const begin = { id: randomUUID(), version: null, state: 'AAA=', texts: {} };
		const write = (document: object) =>
			database.query('select public.save_document($1, $2, $3)', [
				plan.id,
				JSON.stringify(document),
				cast.person('editor').id
			]);
		await write(begin);
		await letPass('61 minutes');
		const text = { type: 'doc', content: [{ type: 'paragraph' }] };
		await write({ ...begin, version: 1, texts: { [section?.key ?? '']: text } });
		const versions = await list();
		expect(versions).toHaveLength(1);
		expect((await planOf(versions[0]?.id)).sections).toEqual(plan.sections);
	});

	it('is kept for a contributor’s change too, and for a change of the settings', async () => {
		await letPass('61 minutes');
		await ask('contributor', 'select public.save_reading($1, $2)', [
			plan.id,
			JSON.stringify(plan.readings.find(({ indicatorId }) => indicatorId.startsWith('EDU')))
		]);
		expect(await list()).toMatchObject([{ madeBy: cast.person('contributor').name }]);
	});
});

describe('restoring', () => {
	const changeMuch = async () => {
		const [goal] = plan.goals;
		await save('measure', { ...measure(), title: 'Zmienione', budget: [], goalIds: [] });
		await save('goal', { ...goal, id: randomUUID(), version: null, parentId: null, title: 'Nowy' });
		for (const reading of plan.readings)
			await ask('editor', "select public.remove_item($1, 'reading', $2, $3)", [
				plan.id,
				reading.id,
				reading.version
			]);
		await ask('editor', "select public.remove_item($1, 'challenge', $2, $3)", [
			plan.id,
			plan.challenges[0]?.id,
			plan.challenges[0]?.version
		]);
	};

	it('brings back evidence and decisions with their ids and links', async () => {
		const id = await keep('Wersja');
		await changeMuch();
		expect(await restore('editor', id, plan)).toMatchObject({ status: 'restored' });
		expect(withoutVersions(await read())).toEqual(withoutVersions(plan));
	});

	it('keeps what stood there before', async () => {
		const id = await keep('Wersja');
		await changeMuch();
		const changed = await read();
		await restore('editor', id, plan);
		const versions = await list();
		expect(versions.map(({ kind }) => kind)).toEqual(['before restore', 'named']);
		expect(await planOf(versions[0]?.id)).toEqual(changed);
	});

	it('tells whoever read the plan before it, and leaves alone what did not change', async () => {
		const id = await keep('Wersja');
		await save('measure', { ...measure(), title: 'Zmienione' });
		await restore('editor', id, plan);
		const now = await read();
		expect(now.measures[0]?.version).toBe(3);
		expect(now.goals).toEqual(plan.goals);
		expect(await save('measure', { ...measure(), version: 2 })).toMatchObject({
			status: 'conflict'
		});
	});

	it('takes answers of people from the version, whatever it is handed', async () => {
		const id = await keep('Wersja');
		const forged = planSchema.parse(
			JSON.parse(
				JSON.stringify(plan).replace(/"justification":"[^"]*"/g, '"justification":"podrobione"')
			)
		);
		await restore('editor', id, forged);
		expect(JSON.stringify((await read()).assessments)).not.toContain('podrobione');
	});

	it('leaves settings and words alone', async () => {
		const id = await keep('Wersja');
		await restore('editor', id, { ...plan, title: 'Nie ten', sections: [] });
		const now = await read();
		expect(now.title).toBe(plan.title);
		expect(now.sections.map(({ text }) => text)).toEqual(plan.sections.map(({ text }) => text));
	});

	it('is for leads and editors, and leaves one event', async () => {
		const id = await keep('Wersja');
		for (const name of everybody.filter((one) => one !== 'anonymous')) {
			const answer = await database.tryAs(cast.actor(name), (query) =>
				valueOf(query, "select public.restore_plan($1, $2, $3) ->> 'status'", [plan.id, id, null])
			);
			expect([name, answer]).toEqual([
				name,
				['lead', 'editor'].includes(name) ? 'restored' : 'refused'
			]);
		}
		await changeMuch();
		await database.query('delete from public.audit_events where plan_id = $1', [plan.id]);
		await restore('lead', id, plan);
		const { rows } = await database.query(
			'select action, kind, label from public.audit_events where plan_id = $1',
			[plan.id]
		);
		expect(rows).toEqual([{ action: 'restored', kind: 'version', label: '#1 Wersja' }]);
	});

	it('refuses a version of another plan', async () => {
		const id = await ask('lead', "select public.keep_version($1, 'Inna')", [cast.plan.id]);
		expect(await restore('lead', id, plan)).toMatchObject({ status: 'refused' });
	});
});
