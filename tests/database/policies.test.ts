import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleCast, everybody, insiders, type Cast, type Name } from '../support/cast';
import { startDatabase, type Query, type TestDatabase } from '../support/database';
import { wordExport, wordReturn } from '../support/word-rows';

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
	const lead = cast.person('lead');
	await database.query("select public.claim_round('a job', '2026-11-23', now())");
	await database.actAs(lead, (query) => query('select public.record_visit($1)', [cast.plan.id]));
	await database.query('select public.save_document($1, $2, $3)', [
		cast.plan.id,
		JSON.stringify({ id: randomUUID(), version: null, state: 'AAA=', texts: {} }),
		lead.id
	]);
	await database.query('select public.claim_section_reminder($1, $2, $3, $4, 0)', [
		cast.plan.id,
		cast.ids.section,
		lead.id,
		'2026-11-23'
	]);
	await database.query(
		'insert into public.section_editors (plan_id, section_id, person_id) values ($1, $2, $3)',
		[cast.plan.id, cast.ids.section, cast.person('editor').id]
	);
	await database.actAs(lead, (query) =>
		query("select public.keep_version($1, 'Pierwsza')", [cast.plan.id])
	);
	await adoptAndReopen();
	await database.query(
		"select public.keep_document_change(plan_id, id, 'AAA=', $1) from public.documents where plan_id = $2",
		[lead.id, cast.plan.id]
	);
	await database.actAs(lead, (query) =>
		query('select public.save_image($1, $2)', [
			cast.plan.id,
			JSON.stringify({ id: randomUUID(), mime: 'image/png', width: 1, height: 1, bytes: 'AAA=' })
		])
	);
	await database.actAs(lead, (query) =>
		query("select public.create_invitation('reader', '{}', false, 7, null, null, $1)", [
			cast.plan.id
		])
	);
});
beforeAll(async () => {
	const lead = cast.person('lead');
	const thread = {
		id: randomUUID(),
		commentId: randomUUID(),
		anchor: { kind: 'section', id: 'vision' },
		visibility: 'everyone',
		assigneeId: null,
		body: `@[${cast.person('editor').id}] Przykład`
	};
	await database.actAs(lead, (query) =>
		query('select public.start_thread($1, $2)', [cast.plan.id, JSON.stringify(thread)])
	);
	await database.actAs(lead, (query) =>
		query('insert into public.letter_settings (person_id) values ($1)', [lead.id])
	);
	await database.actAs(lead, async (query) => {
		await query(...wordExport(cast, lead.id));
		await query(...wordReturn(cast, lead.id));
	});
});
afterAll(() => database.stop());

/** The matrix tries a plan that is open, with an adoption behind it. */
const adoptAndReopen = async () => {
	const lead = cast.person('lead');
	const resolution = { on: '2027-03-25', resolutionNumber: 'I/1/2027', title: null };
	await database.actAs(lead, (query) =>
		query("select public.adopt_plan($1, $2, '[]', 1)", [cast.plan.id, JSON.stringify(resolution)])
	);
	await database.actAs(lead, (query) =>
		query("select public.request_change($1, 'Uwagi')", [cast.plan.id])
	);
};

const nobody: Name[] = [];
const inside: Name[] = [...insiders];
const editors: Name[] = ['lead', 'editor', 'editing consultant'];
const recorders: Name[] = ['lead', 'editor', 'contributor', 'editing consultant'];
const commenters = inside.filter((name) => name !== 'reader');
const members: Name[] = ['lead', 'editor', 'contributor', 'reader'];

type Operation = 'select' | 'insert' | 'update' | 'delete';
type Expected = Record<Operation, Name[]> & {
	/** Which rows are tried; `plan_id = the plan` unless said otherwise */
	where?: (cast: Cast) => string;
	/** What a new row has instead of the values of an existing one */
	fresh: (cast: Cast) => Record<string, unknown>;
};

const newId = () => ({ id: randomUUID() });
const decision = (fresh: Expected['fresh'] = newId): Expected => ({
	select: inside,
	insert: editors,
	update: editors,
	delete: editors,
	fresh
});
const record = (fresh: Expected['fresh'] = newId): Expected => ({
	select: inside,
	insert: recorders,
	update: recorders,
	delete: recorders,
	fresh
});
const readOnly = (readers: Name[], fresh: Expected['fresh'] = newId): Expected => ({
	select: readers,
	insert: nobody,
	update: nobody,
	delete: nobody,
	fresh
});
const someoneElse = ({ person }: Cast) => ({ person_id: person('stranger').id });

const matrix: Record<string, Expected> = {
	profiles: {
		...readOnly(inside),
		update: ['lead'],
		where: ({ person }) => `id = '${person('lead').id}'`
	},
	organisations: {
		...readOnly(inside),
		update: ['lead'],
		where: ({ organisationId }) => `id = '${organisationId}'`
	},
	memberships: {
		...readOnly(members, someoneElse),
		where: ({ organisationId }) => `organisation_id = '${organisationId}'`
	},
	plans: { ...readOnly(inside), update: ['lead'], where: ({ plan }) => `id = '${plan.id}'` },
	// Of the server alone.
	rounds: {
		...readOnly(nobody, () => ({ day: '2026-11-24' })),
		where: () => "name = 'a job'"
	},
	plan_members: readOnly(inside, someoneElse),
	invitations: readOnly(['lead'], () => ({ ...newId(), token_hash: 'forged' })),
	visits: readOnly(['lead'], someoneElse),
	audit_events: readOnly(inside),
	sources: { ...record(), delete: editors },
	readings: record(() => ({ ...newId(), indicator_id: 'EDU-01' })),
	findings: record(() => ({ ...newId(), area: 'EDU' })),
	// The team's answers here; one's own answers have their own test.
	answers: {
		...record(() => ({ ...newId(), question_id: 'EDU-2', respondent_id: null })),
		insert: editors
	},
	assessments: decision(),
	area_targets: decision(() => ({ area: 'HOU' })),
	milestones: decision(),
	sections: decision(() => ({ ...newId(), key: 'foreword' })),
	adoptions: readOnly(inside, () => ({ ...newId(), edition: 9 })),
	section_editors: {
		...decision(({ person }) => ({ person_id: person('reader').id })),
		update: nobody
	},
	// Of the server alone.
	section_reminders: readOnly(nobody, () => ({ step: 14 })),
	// Stored by the server alone, which looks at each change.
	documents: readOnly(inside),
	document_changes: readOnly(inside, () => ({ change: '\\x0102' })),
	plan_versions: readOnly(inside, () => ({ ...newId(), number: 99 })),
	images: { ...record(), update: nobody, delete: nobody },
	challenges: decision(),
	challenge_evidence: decision(() => ({ position: 9 })),
	goals: decision(),
	goal_challenges: decision(({ ids }) => ({ goal_id: ids.strategicGoal })),
	measures: decision(),
	measure_goals: decision(() => ({ goal_id: randomUUID() })),
	measure_indicators: decision(),
	budget_lines: decision(),
	refusals: decision(() => ({ ...newId(), key: 'another' })),
	checks: record(() => ({ ...newId(), item_id: 'another' })),
	accepted_gaps: decision(() => ({ ...newId(), gap_key: 'another' })),
	// Everybody but readers comments, in their own name; here the lead's, comments.test.ts has the others.
	comment_threads: {
		...readOnly(inside),
		insert: ['lead'],
		update: ['lead', 'editor']
	},
	comments: { ...readOnly(inside), insert: ['lead'], update: ['lead'] },
	comment_mentions: readOnly(inside, someoneElse),
	comment_letters: readOnly(nobody),
	// Everybody notes these in their own name; here the lead's, word-files.test.ts has the others.
	word_exports: { ...readOnly(commenters), insert: ['lead'] },
	word_returns: { ...readOnly(commenters), insert: ['lead'] },
	letter_settings: {
		select: ['lead'],
		insert: ['lead'],
		update: ['lead'],
		delete: ['lead'],
		where: ({ person }) => `person_id = '${person('lead').id}'`,
		fresh: () => ({})
	}
};

const columnsOf = async (table: string) => {
	const { rows } = await database.query(
		`select column_name from information_schema.columns
		where table_schema = 'public' and table_name = $1 and is_identity = 'NO'`,
		[table]
	);
	return rows.map(({ column_name }) => `"${String(column_name)}"`).join(', ');
};

/** The database said no by policy or right; any other failure means that it would have let the person through. */
const isForbidden = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === '42501';

const attempt = async (name: Name, act: (query: Query) => Promise<{ count: number }>) => {
	try {
		return (await database.tryAs(cast.actor(name), act)).count > 0;
	} catch (error) {
		if (isForbidden(error)) return false;
		if (error instanceof Error && 'code' in error && String(error.code).startsWith('23'))
			return true;
		throw error;
	}
};

const whoMay = async (act: (query: Query) => Promise<{ count: number }>) => {
	const allowed: Name[] = [];
	for (const name of everybody) if (await attempt(name, act)) allowed.push(name);
	return allowed;
};

const whereOf = (expected: Expected) => expected.where?.(cast) ?? `plan_id = '${cast.plan.id}'`;

const insertOf = async (table: string, expected: Expected) => {
	const { rows } = await database.query(
		`select to_jsonb(row) as row from public.${table} as row where ${whereOf(expected)} limit 1`
	);
	const row = { ...Object(rows[0]?.row), ...expected.fresh(cast) };
	const columns = await columnsOf(table);
	return (query: Query) =>
		query(
			`insert into public.${table} (${columns})
			select ${columns} from jsonb_populate_record(null::public.${table}, $1)`,
			[JSON.stringify(row)]
		);
};

describe.each(Object.entries(matrix))('%s', (table, expected) => {
	it('has a row to try with', async () => {
		const { count } = await database.query(
			`select from public.${table} where ${whereOf(expected)}`
		);
		expect(count).toBeGreaterThan(0);
	});
	it('is read by those who reach the plan', async () => {
		const select = `select 1 from public.${table} where ${whereOf(expected)}`;
		expect(await whoMay((query) => query(select))).toEqual(expected.select);
	});
	it('takes new rows from those who may write', async () => {
		expect(await whoMay(await insertOf(table, expected))).toEqual(expected.insert);
	});
	it('is changed by those who may write', async () => {
		const columns = await columnsOf(table);
		const column = columns.split(', ').at(-1);
		const update = `update public.${table} set ${column} = ${column} where ${whereOf(expected)}`;
		expect(await whoMay((query) => query(update))).toEqual(expected.update);
	});
	it('loses rows only to those who may write', async () => {
		const remove = `delete from public.${table} where ${whereOf(expected)}`;
		expect(await whoMay((query) => query(remove))).toEqual(expected.delete);
	});
});

describe('the schema', () => {
	it('has no table that this matrix forgot', async () => {
		const { rows } = await database.query(
			"select tablename from pg_tables where schemaname = 'public' order by tablename"
		);
		expect(rows.map(({ tablename }) => tablename)).toEqual(Object.keys(matrix).toSorted());
	});

	it('forces row-level security on every table and describes it', async () => {
		const { rows } = await database.query(
			`select relname from pg_class
			where relnamespace = 'public'::regnamespace and relkind = 'r'
				and not (relrowsecurity and relforcerowsecurity and obj_description(oid) is not null)`
		);
		expect(rows).toEqual([]);
	});

	it('has an index for every foreign key', async () => {
		const { rows } = await database.query(
			`select conrelid::regclass::text as table, conname from pg_constraint
			where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
				select from pg_index
				where indrelid = conrelid
					and (string_to_array(indkey::text, ' ')::int2[])[1:cardinality(conkey)] @> conkey
			)`
		);
		expect(rows).toEqual([]);
	});

	it('lets strangers call nothing but the description of an invitation', async () => {
		const { rows } = await database.query(
			`select proname from pg_proc
			where pronamespace = 'public'::regnamespace and has_function_privilege('anon', oid, 'execute')`
		);
		expect(rows).toEqual([{ proname: 'describe_invitation' }]);
	});

	it('keeps an empty search path in every function that runs as owner', async () => {
		const { rows } = await database.query(
			`select proname from pg_proc
			where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prosecdef
				and not 'search_path=""' = any (coalesce(proconfig, '{}'))`
		);
		expect(rows).toEqual([]);
	});
});
