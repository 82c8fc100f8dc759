import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { assembleCast, valueOf, type Cast, type Name } from '../support/cast';
import { startDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let cast: Cast;
beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());
beforeEach(async () => {
	await database.query('delete from public.comment_letters');
	await database.query('delete from public.letter_settings');
});

const idOf = (name: Exclude<Name, 'anonymous'>) => cast.person(name).id;
const at = (...names: Exclude<Name, 'anonymous'>[]) =>
	names.map((name) => `@[${idOf(name)}]`).join(' ');

type Start = { body?: string; visibility?: string; assigneeId?: string };
const start = async (name: Name, { body = 'Dlaczego?', visibility, assigneeId }: Start = {}) => {
	const ids = { id: randomUUID(), commentId: randomUUID() };
	const thread = {
		...ids,
		anchor: { kind: 'section', id: 'vision' },
		visibility: visibility ?? 'everyone',
		assigneeId: assigneeId ?? null,
		body
	};
	await database.actAs(cast.actor(name), (query) =>
		query('select public.start_thread($1, $2)', [cast.plan.id, JSON.stringify(thread)])
	);
	return ids;
};
const say = (name: Name, comment: object) =>
	database.actAs(cast.actor(name), (query) =>
		query('select public.save_comment($1, $2)', [cast.plan.id, JSON.stringify(comment)])
	);
const choose = (name: Exclude<Name, 'anonymous'>, pace: string) =>
	database.actAs(cast.actor(name), (query) =>
		query('insert into public.letter_settings (person_id, comments) values ($1, $2)', [
			idOf(name),
			pace
		])
	);

const takenSchema = z.array(
	z.object({
		id: z.string(),
		reason: z.string(),
		body: z.string(),
		to: z.object({ id: z.string(), email: z.string() })
	})
);
const take = async (pace: string, inHours = 0) =>
	takenSchema.parse(
		await valueOf(
			database.query,
			'select public.take_comment_letters($1, now() + make_interval(hours => $2))',
			[pace, inHours]
		)
	);
/** Who gets a letter, and why. */
const due = async (pace = 'at once') =>
	Object.fromEntries(
		(await take(pace)).map(({ to, reason }) => [
			[...(['lead', 'editor', 'contributor', 'consultant', 'reader', 'stranger'] as const)].find(
				(name) => idOf(name) === to.id
			),
			reason
		])
	);

describe('a letter about a comment', () => {
	it('goes to whoever is mentioned, with the words and the address', async () => {
		await start('consultant', { body: `${at('lead')}, skąd to?` });
		const letters = await take('at once');
		expect(letters).toMatchObject([
			{
				reason: 'mention',
				body: `@[${idOf('lead')}], skąd to?`,
				to: { id: idOf('lead'), email: cast.person('lead').email }
			}
		]);
	});

	it('goes to those in the conversation when somebody answers, not to who answers', async () => {
		const { id } = await start('consultant', { assigneeId: idOf('contributor') });
		await database.query('delete from public.comment_letters');
		await say('lead', { id: randomUUID(), threadId: id, body: 'Z rejestru.' });
		expect(await due()).toEqual({ consultant: 'reply', contributor: 'reply' });
	});

	it('is one letter, whatever its reasons', async () => {
		const { id } = await start('lead', { body: at('editor'), assigneeId: idOf('editor') });
		expect(await due()).toEqual({ editor: 'assignment' });
		await database.query('delete from public.comment_letters');
		await say('consultant', { id: randomUUID(), threadId: id, body: at('lead') });
		expect(await due()).toEqual({ lead: 'mention', editor: 'reply' });
	});

	it('never goes to its author', async () => {
		await start('lead', { body: at('lead'), assigneeId: idOf('lead') });
		expect(await due()).toEqual({});
	});

	it('tells nobody about an internal note that they cannot see', async () => {
		await start('lead', { visibility: 'internal', body: at('consultant', 'reader', 'editor') });
		expect(await due()).toEqual({ editor: 'mention' });
	});

	it('tells nobody who is no longer in the plan', async () => {
		await start('lead', { body: at('stranger', 'former member', 'editor') });
		expect(await due()).toEqual({ editor: 'mention' });
	});

	it('goes when the person wants it: at once, daily or never', async () => {
		await choose('editor', 'daily');
		await choose('consultant', 'never');
		await start('lead', { body: at('editor', 'consultant', 'contributor') });
		expect(await due('at once')).toEqual({ contributor: 'mention' });
		expect(await due('daily')).toEqual({ editor: 'mention' });
	});

	it('is not sent about words that were taken back', async () => {
		const { id, commentId } = await start('lead', { body: at('editor') });
		await say('lead', { id: commentId, threadId: id, version: 1, body: '', removed: true });
		expect(await due()).toEqual({});
	});

	it('is taken by one server, and again when it was not sent within the hour', async () => {
		await start('lead', { body: at('editor') });
		const [letter] = await take('at once');
		expect(await take('at once')).toEqual([]);
		expect(await take('at once', 2)).toMatchObject([{ id: letter?.id }]);
		await database.query('select public.forget_comment_letters($1)', [[letter?.id]]);
		expect(await take('at once', 4)).toEqual([]);
	});

	it('is given to nobody but the server', async () => {
		await start('consultant', { body: at('lead') });
		for (const name of ['lead', 'consultant'] as const)
			await expect(
				database.actAs(cast.actor(name), (query) =>
					query("select public.take_comment_letters('at once', now())")
				)
			).rejects.toMatchObject({ code: '42501' });
	});
});
