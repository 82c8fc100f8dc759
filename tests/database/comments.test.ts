import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
	commentThreadSchema,
	myThreadSchema,
	type Anchor,
	type CommentThread,
	type Visibility
} from '../../src/domain/document/comment';
import { assembleCast, everybody, insiders, valueOf, type Cast, type Name } from '../support/cast';
import { startDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let cast: Cast;
beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());

type Outcome = { status: string; version?: number; current?: unknown };
const outcomeSchema = z.object({
	status: z.string(),
	version: z.number().optional(),
	current: z.unknown().optional()
});

const call = async (name: Name, sql: string, values: unknown[]): Promise<Outcome> => {
	const answer = await database
		.actAs(cast.actor(name), (query) => valueOf(query, `select public.${sql}`, values))
		.catch((error: unknown) => {
			// Those who are not signed in may not even call it.
			if (error instanceof Error && 'code' in error && error.code === '42501')
				return { status: 'refused' };
			throw error;
		});
	return outcomeSchema.parse(answer);
};

const passage: Anchor = {
	kind: 'passage',
	section: 'vision',
	from: 'AAEC',
	to: 'AAED',
	quote: 'wspólna przestrzeń'
};
type Start = { visibility?: Visibility; body?: string; assignee?: Name; anchor?: Anchor };
const start = async (name: Name, fields: Start = {}) => {
	const { visibility = 'everyone', body = 'Skąd to wiemy?', assignee, anchor = passage } = fields;
	const ids = { id: randomUUID(), commentId: randomUUID() };
	const assigneeId = assignee ? (cast.actor(assignee)?.id ?? null) : null;
	const thread = { ...ids, anchor, visibility, assigneeId, body };
	const outcome = await call(name, 'start_thread($1, $2)', [cast.plan.id, JSON.stringify(thread)]);
	return { ...ids, outcome };
};
const say = (name: Name, comment: object) =>
	call(name, 'save_comment($1, $2)', [cast.plan.id, JSON.stringify(comment)]);
const change = (name: Name, id: string, version: number, what: object) =>
	call(name, 'change_thread($1, $2, $3, $4)', [cast.plan.id, id, version, JSON.stringify(what)]);
const threadsOf = async (name: Name): Promise<CommentThread[]> =>
	z
		.array(commentThreadSchema)
		.parse(
			await database.actAs(cast.actor(name), (query) =>
				valueOf(query, 'select public.read_comments($1)', [cast.plan.id])
			)
		);
const seen = async (name: Name, id: string) =>
	(await threadsOf(name)).find((thread) => thread.id === id);
const mineOf = async (name: Name) =>
	z
		.array(myThreadSchema)
		.parse(
			await database.actAs(cast.actor(name), (query) =>
				valueOf(query, 'select public.list_my_comments()')
			)
		);
const idOf = (name: Exclude<Name, 'anonymous'>) => cast.person(name).id;

const whoSees = async (id: string) => {
	const found: Name[] = [];
	for (const name of everybody)
		if (name !== 'anonymous' && (await seen(name, id))) found.push(name);
	return found;
};
const team: Name[] = ['lead', 'editor', 'contributor'];
const speakers: Name[] = insiders.filter((name) => name !== 'reader');

describe('a thread', () => {
	it('is begun by everybody in the plan but readers, and by nobody else', async () => {
		const began: Name[] = [];
		for (const name of everybody)
			if ((await start(name)).outcome.status === 'saved') began.push(name);
		expect(began).toEqual(speakers);
	});

	it('is read by everybody in the plan, and by nobody else', async () => {
		const { id } = await start('consultant');
		expect(await whoSees(id)).toEqual([...insiders]);
	});

	it('comes back as it was begun', async () => {
		const { id } = await start('consultant', { assignee: 'lead', body: 'Proszę o źródło.' });
		expect(await seen('lead', id)).toMatchObject({
			anchor: passage,
			visibility: 'everyone',
			startedBy: { id: idOf('consultant') },
			assignee: { id: idOf('lead') },
			resolved: null,
			comments: [{ body: 'Proszę o źródło.', author: { id: idOf('consultant') }, removed: false }]
		});
	});

	it('is begun once, also when the page tries again', async () => {
		const thread = {
			id: randomUUID(),
			commentId: randomUUID(),
			anchor: passage,
			visibility: 'everyone',
			assigneeId: null,
			body: 'Raz.'
		};
		const values = [cast.plan.id, JSON.stringify(thread)];
		expect(await call('lead', 'start_thread($1, $2)', values)).toMatchObject({ status: 'saved' });
		expect(await call('lead', 'start_thread($1, $2)', values)).toMatchObject({ status: 'saved' });
		expect((await seen('lead', thread.id))?.comments).toHaveLength(1);
		expect(await call('editor', 'start_thread($1, $2)', values)).toMatchObject({
			status: 'refused'
		});
	});

	it('stays where it began and as open as it began', async () => {
		const { id } = await start('lead');
		for (const set of ["visibility = 'internal'", "target = 'other'", "quote = 'inne'"])
			await expect(
				database.actAs(cast.actor('lead'), (query) =>
					query(`update public.comment_threads set ${set} where id = $1`, [id])
				)
			).rejects.toMatchObject({ code: '42501' });
	});
});

describe('an internal note', () => {
	it('is written and read by those who make the plan, not by consultants and readers', async () => {
		const wrote: Name[] = [];
		for (const name of everybody)
			if ((await start(name, { visibility: 'internal' })).outcome.status === 'saved')
				wrote.push(name);
		expect(wrote).toEqual(team);
		const { id } = await start('editor', { visibility: 'internal' });
		expect(await whoSees(id)).toEqual(team);
	});

	it('takes no answer, settling or assignment from others', async () => {
		const { id } = await start('lead', { visibility: 'internal' });
		for (const name of ['consultant', 'editing consultant', 'reader', 'former member'] as const) {
			const reply = { id: randomUUID(), threadId: id, body: 'Widzę!' };
			expect(await say(name, reply)).toEqual({ status: 'refused' });
			expect(await change(name, id, 1, { resolved: true })).toEqual({ status: 'refused' });
		}
	});

	it('is assigned to nobody who cannot see it', async () => {
		const { id } = await start('lead', { visibility: 'internal' });
		expect(await change('lead', id, 1, { assigneeId: idOf('consultant') })).toEqual({
			status: 'refused'
		});
		expect(await change('lead', id, 1, { assigneeId: idOf('contributor') })).toMatchObject({
			status: 'saved'
		});
	});

	it('mentions nobody who cannot see it', async () => {
		const body = `@[${idOf('consultant')}] i @[${idOf('contributor')}]`;
		const { id } = await start('lead', { visibility: 'internal', body });
		const has = async (name: Name) => (await mineOf(name)).some((thread) => thread.id === id);
		expect(await has('consultant')).toBe(false);
		expect(await has('contributor')).toBe(true);
	});
});

describe('a comment', () => {
	it('is answered by everybody in the plan but readers', async () => {
		const { id } = await start('lead');
		const answered: Name[] = [];
		for (const name of everybody) {
			const reply = { id: randomUUID(), threadId: id, body: `Mówi ${name}` };
			if ((await say(name, reply)).status === 'saved') answered.push(name);
		}
		expect(answered).toEqual(speakers);
		expect((await seen('reader', id))?.comments).toHaveLength(1 + speakers.length);
	});

	it('is changed and removed by its author only', async () => {
		const { id, commentId } = await start('consultant');
		const edit = { id: commentId, threadId: id, version: 1, body: 'Nie ja.' };
		for (const name of everybody.filter((one) => one !== 'consultant')) {
			expect((await say(name, edit)).status).toBe('refused');
			expect((await say(name, { ...edit, body: '', removed: true })).status).toBe('refused');
		}
		expect(await say('consultant', { ...edit, body: 'Ja.' })).toMatchObject({ version: 2 });
		expect(await say('consultant', edit)).toMatchObject({
			status: 'conflict',
			current: { body: 'Ja.' }
		});
	});

	it('leaves its place without its words, and can come back', async () => {
		const { id, commentId } = await start('lead');
		await say('editor', { id: randomUUID(), threadId: id, body: 'Odpowiedź' });
		const removal = { id: commentId, threadId: id, version: 1, body: '', removed: true };
		expect(await say('lead', removal)).toMatchObject({ status: 'saved' });
		expect((await seen('editor', id))?.comments[0]).toMatchObject({ removed: true, body: '' });
		await say('lead', { id: commentId, threadId: id, version: 2, body: 'Jednak.' });
		expect((await seen('editor', id))?.comments[0]).toMatchObject({
			removed: false,
			body: 'Jednak.'
		});
	});

	it('takes its thread along when it was the only one', async () => {
		const { id, commentId } = await start('lead');
		await say('lead', { id: commentId, threadId: id, version: 1, body: '', removed: true });
		expect(await seen('lead', id)).toBeUndefined();
	});

	it('keeps its author until the person is gone', async () => {
		const { commentId } = await start('lead');
		await expect(
			database.actAs(cast.actor('lead'), (query) =>
				query('update public.comments set author_id = null where id = $1', [commentId])
			)
		).rejects.toMatchObject({ code: '42501' });
	});
});

describe('settling and assigning', () => {
	it('is up to whoever began it, has it to do, leads or edits', async () => {
		const { id } = await start('consultant', { assignee: 'contributor' });
		let version = 1;
		const may: Name[] = [];
		for (const name of everybody) {
			const outcome = await change(name, id, version, { resolved: version % 2 === 1 });
			if (outcome.status !== 'saved') continue;
			may.push(name);
			version += 1;
		}
		expect(may).toEqual(['lead', 'editor', 'contributor', 'consultant']);
	});

	it('says who settled it, and forgets it when it is opened again', async () => {
		const { id } = await start('consultant');
		await change('editor', id, 1, { resolved: true });
		expect((await seen('lead', id))?.resolved).toMatchObject({ by: 'editor' });
		await change('consultant', id, 2, { resolved: false });
		expect((await seen('lead', id))?.resolved).toBeNull();
	});

	it('goes to people of the plan who may answer', async () => {
		const { id } = await start('lead');
		for (const name of ['reader', 'stranger', 'former member'] as const)
			expect(await change('lead', id, 1, { assigneeId: idOf(name) })).toEqual({
				status: 'refused'
			});
		expect(await change('lead', id, 1, { assigneeId: idOf('consultant') })).toMatchObject({
			version: 2
		});
		expect(await change('lead', id, 2, { assigneeId: null })).toMatchObject({ version: 3 });
	});

	it('shows what stands when somebody was faster', async () => {
		const { id } = await start('lead');
		await change('editor', id, 1, { resolved: true });
		expect(await change('lead', id, 1, { assigneeId: idOf('editor') })).toMatchObject({
			status: 'conflict',
			current: { id, version: 2 }
		});
	});
});

describe('my comments', () => {
	it('are those that mention me, are mine to do or were begun by me, with the plan', async () => {
		const begun = await start('contributor');
		const mentioning = await start('lead', { body: `Co na to @[${idOf('contributor')}]?` });
		const assigned = await start('consultant', { assignee: 'contributor' });
		const other = await start('lead');
		const mine = new Map((await mineOf('contributor')).map((thread) => [thread.id, thread]));
		expect(mine.get(begun.id)).toMatchObject({
			why: ['started'],
			plan: { id: cast.plan.id, title: cast.plan.title }
		});
		expect(mine.get(mentioning.id)?.why).toEqual(['mentioned']);
		expect(mine.get(assigned.id)?.why).toEqual(['assigned']);
		expect(mine.has(other.id)).toBe(false);
	});

	it('go with the access', async () => {
		expect(await mineOf('former member')).toEqual([]);
		expect(await mineOf('stranger')).toEqual([]);
	});
});
