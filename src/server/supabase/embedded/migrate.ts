import type { Client } from 'pg';

export type Migration = { version: string; name: string; sql: string };

/** `/supabase/migrations/20261122090000_people.sql` → version and name, in the order of the versions. */
export const listMigrations = (files: Record<string, string>): Migration[] =>
	Object.entries(files)
		.map(([path, sql]) => {
			const [, version, name] = /(\d+)_([^/]+)\.sql$/.exec(path) ?? [];
			if (!version || !name)
				throw new Error(`A migration is named <timestamp>_<concept>.sql: ${path}`);
			return { version, name, sql };
		})
		.toSorted((one, other) => one.version.localeCompare(other.version));

/** Any number: two servers that start at once on one database take turns. */
const turn = 20261122;

/**
 * Applies what is missing, each migration in a transaction, and keeps the history where the Supabase CLI keeps it.
 * Returns the versions applied now. Throws with the name of the migration that failed.
 */
export const migrate = async (database: Client, migrations: Migration[]): Promise<string[]> => {
	await database.query('select pg_advisory_lock($1)', [turn]);
	try {
		await database.query(`create schema if not exists supabase_migrations;
			create table if not exists supabase_migrations.schema_migrations (
				version text primary key, statements text[], name text
			)`);
		const { rows } = await database.query<{ version: string }>(
			'select version from supabase_migrations.schema_migrations'
		);
		const applied = new Set(rows.map((row) => row.version));
		const missing = migrations.filter((migration) => !applied.has(migration.version));
		for (const migration of missing) await apply(database, migration);
		return missing.map((migration) => migration.version);
	} finally {
		await database.query('select pg_advisory_unlock($1)', [turn]);
	}
};

const apply = async (database: Client, { version, name, sql }: Migration) => {
	try {
		await database.query('begin');
		await database.query(sql);
		await database.query(
			'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
			[version, name, [sql]]
		);
		await database.query('commit');
	} catch (cause) {
		await database.query('rollback');
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Error(`Migration ${version}_${name} failed: ${reason}`, { cause });
	}
};
