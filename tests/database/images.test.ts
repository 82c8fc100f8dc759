import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleCast, valueOf, type Cast } from '../support/cast';
import { startDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let cast: Cast;
beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());

const fill = (images: number, bytes: number) =>
	database.query(
		`insert into public.images (plan_id, id, mime, width, height, bytes)
		select $1, gen_random_uuid(), 'image/png', 1, 1, decode(repeat('00', $3), 'hex')
		from generate_series(1, $2)`,
		[cast.plan.id, images, bytes]
	);
const save = (id: string) =>
	database.actAs(cast.actor('lead'), (query) =>
		valueOf(query, 'select public.save_image($1, $2)', [
			cast.plan.id,
			JSON.stringify({ id, mime: 'image/png', width: 1, height: 1, bytes: 'AAAA' })
		])
	);
const empty = () => database.query('delete from public.images where plan_id = $1', [cast.plan.id]);

describe('the pictures of a plan', () => {
	it('are 300 at most, and one that is sent again is still welcome', async () => {
		await fill(299, 1);
		const last = randomUUID();
		expect(await save(last)).toEqual({ status: 'saved' });
		expect(await save(randomUUID())).toEqual({ status: 'full' });
		expect(await save(last)).toEqual({ status: 'saved' });
		await empty();
	});

	it('have 150 MB at most', async () => {
		await fill(18, 8_333_333);
		expect(await save(randomUUID())).toEqual({ status: 'saved' });
		await fill(1, 1);
		expect(await save(randomUUID())).toEqual({ status: 'full' });
		await empty();
	});
});
