import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleCast, everybody, insiders, type Cast, type Name } from '../support/cast';
import { startDatabase, type TestDatabase } from '../support/database';
import { wordExport, wordReturn } from '../support/word-rows';

let database: TestDatabase;
let cast: Cast;
beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());

const commenters = insiders.filter((name) => name !== 'reader');
const strangerId = () => cast.person('stranger').id;

/** Whether the database lets the person do it; what it did is undone. */
const may = async (name: Name, sql: string, values: unknown[]): Promise<boolean> => {
	try {
		const { count } = await database.tryAs(cast.actor(name), (query) => query(sql, values));
		return count > 0;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === '42501') return false;
		throw error;
	}
};

const whoMay = async (act: (name: Name) => [string, unknown[]]): Promise<Name[]> => {
	const allowed: Name[] = [];
	for (const name of everybody) if (await may(name, ...act(name))) allowed.push(name);
	return allowed;
};

const idOf = (name: Name): string => cast.actor(name)?.id ?? strangerId();

describe('a file that leaves for Word', () => {
	it('is noted by whoever reads the plan, in their own name', async () => {
		expect(await whoMay((name) => wordExport(cast, idOf(name)))).toEqual([...insiders]);
	});

	it('is noted in nobody else’s name', async () => {
		const another = (name: Name) => cast.person(name === 'lead' ? 'editor' : 'lead').id;
		expect(await whoMay((name) => wordExport(cast, another(name)))).toEqual([]);
	});

	it('is not noted for a plan of others', async () => {
		const others = await whoMay((name) => wordExport(cast, idOf(name), cast.otherPlanId));
		expect(others).toEqual(['lead of another organisation']);
	});

	it('is read by those who work in the plan, and by a reader who took it', async () => {
		const readers = async () =>
			whoMay(() => ['select 1 from public.word_exports where plan_id = $1', [cast.plan.id]]);
		const insert = (name: Name) =>
			database.actAs(cast.actor(name), (query) => query(...wordExport(cast, idOf(name))));
		await insert('lead');
		expect(await readers()).toEqual(commenters);
		await insert('reader');
		expect(await readers()).toEqual([...insiders]);
	});

	it('is read only by those who see internal notes, where it holds some', async () => {
		const lead = cast.person('lead');
		const [sql, values] = wordExport(cast, lead.id, cast.plan.id, true);
		await database.actAs(lead, (query) => query(sql, values));
		const readers = await whoMay(() => [
			'select 1 from public.word_exports where internal and plan_id = $1',
			[cast.plan.id]
		]);
		expect(readers).toEqual(['lead', 'editor', 'contributor']);
	});

	it('is changed and removed by nobody', async () => {
		const of = [cast.plan.id];
		const touched = [
			...(await whoMay(() => ['update public.word_exports set at = now() where plan_id = $1', of])),
			...(await whoMay(() => ['delete from public.word_exports where plan_id = $1', of]))
		];
		expect(touched).toEqual([]);
	});
});

describe('a file that comes back from Word', () => {
	it('is noted by those who work in the plan, in their own name', async () => {
		expect(await whoMay((name) => wordReturn(cast, idOf(name)))).toEqual(commenters);
		const another = (name: Name) => cast.person(name === 'lead' ? 'editor' : 'lead').id;
		expect(await whoMay((name) => wordReturn(cast, another(name)))).toEqual([]);
	});

	it('is seen by those who work in the plan, and stays as it is', async () => {
		const of = [cast.plan.id];
		const lead = cast.person('lead');
		await database.actAs(lead, (query) => query(...wordReturn(cast, lead.id)));
		const readers = await whoMay(() => [
			'select 1 from public.word_returns where plan_id = $1',
			of
		]);
		expect(readers).toEqual(commenters);
		const touched = [
			...(await whoMay(() => ['update public.word_returns set at = now() where plan_id = $1', of])),
			...(await whoMay(() => ['delete from public.word_returns where plan_id = $1', of]))
		];
		expect(touched).toEqual([]);
	});
});
