import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessSchema, type Access } from '../../src/domain/access/access';
import {
	mayAssign,
	sectionRight,
	sectionStatuses,
	statusesToGive,
	type SectionStatus
} from '../../src/domain/access/section-right';
import { sectionSchema, type Section } from '../../src/domain/plan/plan';
import { assembleCast, insiders, valueOf, type Cast, type Name } from '../support/cast';
import { startDatabase, type Query, type TestDatabase } from '../support/database';

let database: TestDatabase;
let cast: Cast;
let sections: Record<string, Section> = {};

const personOf = (name: Name) => {
	if (name === 'anonymous') throw new Error('Nobody');
	return cast.person(name);
};
const key = (what: string) => what.replaceAll(' ', '-');

const saveAs = async (query: Query, section: Section) =>
	valueOf(query, "select public.save_section($1, $2) ->> 'status'", [
		cast.plan.id,
		JSON.stringify(section)
	]);

const worksOf = (): Record<string, Partial<Section>> => ({
	nobodys: {},
	'of the contributor': { ownerId: personOf('contributor').id },
	'of the contributor alone': { ownerId: personOf('contributor').id, restricted: true },
	'restricted to the consultant': { restricted: true, writerIds: [personOf('consultant').id] },
	'open to the contributor': { writerIds: [personOf('contributor').id] },
	'of a reader': { ownerId: personOf('reader').id, restricted: true },
	approved: { status: 'approved', ownerId: personOf('contributor').id }
});

beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
	for (const [what, work] of Object.entries(worksOf())) {
		const section: Section = {
			...{ id: randomUUID(), version: 1, key: key(what), status: 'drafting', text: null },
			...{ ownerId: null, dueOn: null, restricted: false, writerIds: [] },
			...work
		};
		const status = await database.actAs(cast.actor('lead'), (query) =>
			valueOf(query, "select public.save_section($1, $2::jsonb - 'version') ->> 'status'", [
				cast.plan.id,
				JSON.stringify(section)
			])
		);
		expect(status).toBe('saved');
	}
	const stored = sectionSchema
		.array()
		.parse(
			await valueOf(database.query, "select public.read_plan($1) -> 'sections'", [cast.plan.id])
		);
	sections = Object.fromEntries(stored.map((section) => [section.key, section]));
	await database.query('select public.save_document($1, $2, $3)', [
		cast.plan.id,
		JSON.stringify({ id: randomUUID(), version: null, state: 'AAA=', texts: {} }),
		personOf('lead').id
	]);
});
afterAll(() => database.stop());

const accessOf = async (name: Name): Promise<Access> =>
	accessSchema.parse(
		await database.actAs(cast.actor(name), (query) =>
			valueOf(query, 'select public.read_access($1)', [cast.plan.id])
		)
	);
const sectionOf = (what: string): Section => {
	const section = sections[key(what)];
	if (!section) throw new Error(`No section ${what}`);
	return section;
};
const cases = Object.keys({
	nobodys: 0,
	'of the contributor': 0,
	'of the contributor alone': 0,
	'restricted to the consultant': 0,
	'open to the contributor': 0,
	'of a reader': 0,
	approved: 0
}).flatMap((what) => insiders.map((name) => ({ what, name })));

/** What the server may store of a section in the name of a person. */
const leftBehind = async (name: Name, sectionKey: string): Promise<unknown> => {
	const client = await database.pool.connect();
	try {
		await client.query('begin');
		await client.query('set local role service_role');
		const { rows } = await client.query<{ answer: { status: string; left?: string[] } }>(
			`select public.save_document($1, jsonb_build_object(
				'id', id, 'version', version, 'state', 'AAA=',
				'texts', jsonb_build_object($2::text, '{"type":"doc","content":[]}'::jsonb)
			), $3) as answer from public.documents where plan_id = $1`,
			[cast.plan.id, sectionKey, personOf(name).id]
		);
		return rows[0]?.answer.status === 'saved' ? rows[0].answer.left : rows[0]?.answer.status;
	} finally {
		await client.query('rollback');
		client.release();
	}
};

describe.each(cases)('a section $what, to the $name', ({ what, name }) => {
	it('takes words from those who write in it', async () => {
		const section = sectionOf(what);
		// Words typed just before the approval are still stored: the server lets none through after it.
		const open = { ...section, status: 'drafting' as const };
		const right = sectionRight(await accessOf(name), open, personOf(name).id);
		expect(await leftBehind(name, section.key)).toEqual(
			{ write: [], suggest: [section.key], read: 'refused' }[right]
		);
	});

	it('takes the statuses that they may give', async () => {
		const section = sectionOf(what);
		const taken: SectionStatus[] = [];
		for (const status of sectionStatuses)
			if (status !== section.status) {
				const answer = await database.tryAs(cast.actor(name), (query) =>
					saveAs(query, { ...section, status })
				);
				if (answer === 'saved') taken.push(status);
			}
		expect(taken).toEqual(statusesToGive(await accessOf(name), section, personOf(name).id));
	});

	it('is assigned by those who may', async () => {
		const section = sectionOf(what);
		const expected = mayAssign(await accessOf(name), section, personOf(name).id);
		const changes: Partial<Section>[] = [
			{ dueOn: '2027-01-31' },
			{ ownerId: personOf('editor').id },
			{ restricted: !section.restricted },
			{ writerIds: [personOf('editor').id] }
		];
		for (const change of changes) {
			const answer = await database.tryAs(cast.actor(name), (query) =>
				saveAs(query, { ...section, ...change })
			);
			expect([Object.keys(change), answer === 'saved']).toEqual([Object.keys(change), expected]);
		}
	});
});

describe('a section that nobody touched', () => {
	it.each(insiders)('is begun by those who edit the plan: %s', async (name) => {
		const right = sectionRight(await accessOf(name), null, personOf(name).id);
		expect(await leftBehind(name, 'foreword')).toEqual(
			{ write: [], suggest: ['foreword'], read: 'refused' }[right]
		);
	});
});

describe('the people of a section', () => {
	it('are read as they were named', () => {
		expect(sectionOf('restricted to the consultant')).toMatchObject({
			restricted: true,
			writerIds: [personOf('consultant').id]
		});
	});

	it('are people of the plan: others are left out, also when a plan is copied or read from a file', async () => {
		const stranger = personOf('stranger').id;
		const [section] = cast.plan.sections;
		const plan = {
			...cast.plan,
			id: randomUUID(),
			sections: [{ ...section, ownerId: stranger, writerIds: [stranger, personOf('editor').id] }]
		};
		const [copied] = await database.actAs(cast.actor('lead'), async (query) => {
			const id = await valueOf(query, 'select public.create_plan($1, $2)', [
				cast.organisationId,
				JSON.stringify(plan)
			]);
			return sectionSchema
				.array()
				.parse(await valueOf(query, "select public.read_plan($1) -> 'sections'", [id]));
		});
		expect(copied).toMatchObject({ ownerId: null, writerIds: [personOf('editor').id] });
	});

	it('lose the section with their access', async () => {
		const leaver = personOf('contributor');
		const { key: sectionKey } = sectionOf('of the contributor');
		await database.query(
			'update public.memberships set role = $1 where organisation_id = $2 and person_id = $3',
			['reader', cast.organisationId, leaver.id]
		);
		expect(await leftBehind('contributor', sectionKey)).toBe('refused');
		await database.query(
			'update public.memberships set role = $1 where organisation_id = $2 and person_id = $3',
			['contributor', cast.organisationId, leaver.id]
		);
	});
});

describe('the shared document', () => {
	it.each(insiders)('is stored by the server alone, not by the %s', async (name) => {
		await expect(
			database.tryAs(cast.actor(name), (query) =>
				query("select public.save_document($1, '{}', $2)", [cast.plan.id, personOf(name).id])
			)
		).rejects.toMatchObject({ code: '42501' });
	});
});

describe('a section of an adopted plan', () => {
	const remindersIn = async (adopt: boolean) => {
		const client = await database.pool.connect();
		try {
			await client.query('begin');
			await client.query("update public.sections set due_on = '2027-01-31' where plan_id = $1", [
				cast.plan.id
			]);
			if (adopt)
				await client.query(
					`insert into public.adoptions (plan_id, edition, adopted_on, resolution_number, version_id)
					select $1, 1, '2027-01-30', 'I/1/2027', private.add_version($1, 'adopted', 'I/1/2027')`,
					[cast.plan.id]
				);
			const { rows } = await client.query<{ due: unknown[] }>(
				"select public.due_section_reminders('2027-01-31') as due"
			);
			return rows[0]?.due.length;
		} finally {
			await client.query('rollback');
			client.release();
		}
	};

	it('reminds nobody', async () => {
		expect(await remindersIn(false)).toBeGreaterThan(0);
		expect(await remindersIn(true)).toBe(0);
	});
});
