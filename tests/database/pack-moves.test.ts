import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

beforeEach(() => {
	plan = cast.plan;
});

const move = (name: Name, version: number, packVersion: string) =>
	database.tryAs(cast.actor(name), (query) =>
		valueOf(query, 'select public.move_plan_to_pack($1, $2, $3)', [plan.id, version, packVersion])
	);

describe('moving a plan to another version of its pack', () => {
	it.each(everybody.filter((name) => name !== 'anonymous'))('by %s', async (name) => {
		expect(await move(name, plan.version, '9.0.0')).toMatchObject({
			status: name === 'lead' ? 'saved' : 'refused'
		});
	});

	it('is nothing that anonymous people can ask for', async () => {
		await expect(move('anonymous', plan.version, '9.0.0')).rejects.toThrow('permission denied');
	});

	it('needs the version of the plan that was read', async () => {
		expect(await move('lead', plan.version + 1, '9.0.0')).toMatchObject({
			status: 'conflict',
			current: { version: plan.version, pack: plan.pack }
		});
	});

	it('needs the name of a version', async () => {
		await expect(move('lead', plan.version, '')).rejects.toThrow('no version of a pack');
	});

	it('changes nothing else, leaves a trace of its own, and can be undone', async () => {
		const own = aFullPlan(cast.person('contributor').id).plan;
		const lead = cast.person('lead');
		await database.actAs(lead, (query) =>
			textOf(query, 'select public.create_plan($1, $2)', [cast.organisationId, JSON.stringify(own)])
		);
		const moveOwn = (version: number, to: string) =>
			database.actAs(lead, (query) =>
				valueOf(query, 'select public.move_plan_to_pack($1, $2, $3)', [own.id, version, to])
			);
		const read = async () =>
			planSchema.parse(
				await database.actAs(lead, (query) =>
					valueOf(query, 'select public.read_plan($1)', [own.id])
				)
			);
		expect(await moveOwn(1, '9.0.0')).toMatchObject({ status: 'saved', version: 2 });
		expect(await read()).toEqual({ ...own, version: 2, pack: { ...own.pack, version: '9.0.0' } });
		expect(await moveOwn(2, own.pack.version)).toMatchObject({ status: 'saved', version: 3 });
		expect(await read()).toEqual({ ...own, version: 3 });
		const { rows } = await database.query(
			`select action, kind, label, person_id from public.audit_events
			where plan_id = $1 and kind in ('pack', 'plan') order by at`,
			[own.id]
		);
		const trace = { action: 'changed', kind: 'pack', person_id: lead.id };
		expect(rows).toEqual([
			{ action: 'created', kind: 'plan', label: own.title, person_id: lead.id },
			{ ...trace, label: `${own.pack.version} → 9.0.0` },
			{ ...trace, label: `9.0.0 → ${own.pack.version}` }
		]);
	});
});
