import { App, type EmailDriver } from '@supabase/lite';
import { Client } from 'pg';
import { keptSecret } from './data-folder';
import { connectLite, settleLite } from './lite-connection';
import { listMigrations, migrate } from './migrate';
import { startPostgres } from './postgres';
import { serverTokenOf } from './server-token';
import prepareRoles from './prepare-roles.sql?raw';

export type EmbeddedSupabase = {
	fetch: (request: Request) => Promise<Response>;
	/** The owner's connection string: past every policy, for tests and maintenance only. */
	databaseUrl: string;
	/** What the server itself calls with (service role), past every policy: for daily jobs. */
	serverToken: string;
	/** True when this start made the database. */
	isNew: boolean;
	stop: () => Promise<void>;
};

export type EmbeddedOptions = {
	dataFolder: string;
	email: EmailDriver;
	/** Whether an address must be confirmed before the first sign-in; only sensible where letters arrive. */
	confirmEmail: boolean;
	/** Path → text; the project's own unless a test says otherwise. */
	migrations?: Record<string, string>;
};

// Inlined at build time, so that the built server needs no source beside it.
const ownMigrations = import.meta.glob<string>('/supabase/migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

const liteApp = async (url: string, { dataFolder, email, confirmEmail }: EmbeddedOptions) => {
	const connection = connectLite(url);
	const app = new App({
		connection,
		auth: {
			enabled: true,
			jwt_secret: await keptSecret(dataFolder, 'jwt-secret'),
			minimum_password_length: 10,
			// The link's token is a hash of address and code: six digits could be guessed through.
			email: { enable_signup: true, enable_confirmations: confirmEmail, otp_length: 10 }
		},
		db: { migrations: { enabled: false } },
		storage: { enabled: false },
		// Only this process calls it: no keys, no studio, no requests without an identity that rule.
		options: {
			drivers: { email },
			server: { admin: false, disableStudio: true, disableFallback: true, apiKeys: false }
		}
	});
	return { app, connection };
};

/** Starts Postgres, brings the schema up to date and answers Supabase's REST and Auth requests in the same process. */
export const bootEmbeddedSupabase = async (options: EmbeddedOptions): Promise<EmbeddedSupabase> => {
	const postgres = await startPostgres(options.dataFolder);
	const database = new Client({ connectionString: postgres.url });
	try {
		await database.connect();
		await database.query(prepareRoles);
		const { app, connection } = await liteApp(postgres.url, options);
		await app.ensureSystemSchema();
		const { rows } = await database.query<{ known: string | null }>(
			`select to_regclass('supabase_migrations.schema_migrations')::text as known`
		);
		await migrate(database, listMigrations(options.migrations ?? ownMigrations));
		await settleLite(connection);
		return {
			fetch: async (request) => app.fetch(request),
			databaseUrl: postgres.url,
			serverToken: serverTokenOf(await keptSecret(options.dataFolder, 'jwt-secret')),
			isNew: !rows[0]?.known,
			stop: async () => {
				// Whatever still asks then is cut off: an answer that never comes must not hold up the end.
				await connection.driver.end({ timeout: 5 });
				await postgres.stop();
			}
		};
	} catch (cause) {
		await postgres.stop();
		throw cause;
	} finally {
		await database.end();
	}
};
