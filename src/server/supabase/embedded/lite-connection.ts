import { inspect } from 'node:util';
import { createPostgresConnection } from '@supabase/lite/postgres';

/**
 * @supabase/lite 0.10.0 on Postgres answers in some things unlike Supabase. This file holds everything that is bent
 * back; `tests/server/embedded-supabase.test.ts` says what must hold when the version is raised.
 */

/** `2026-11-22 20:41:24.5+00` → `2026-11-22T20:41:24.5+00:00`, as PostgREST writes it. */
const isoTime = (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

/** Arguments of functions arrive here as JSON text already; written as a text once more they would be a JSON string. */
const asJson = (value: unknown): string =>
	typeof value === 'string' && isJson(value) ? value : JSON.stringify(value);
const parseJson = (text: string): unknown => JSON.parse(text);

const asText = (value: unknown) => String(value);
const types = {
	json: { to: 114, from: [114], serialize: asJson, parse: parseJson },
	jsonb: { to: 3802, from: [3802], serialize: asJson, parse: parseJson },
	timestamptz: { to: 1184, from: [1184], serialize: asText, parse: isoTime },
	timestamp: { to: 1114, from: [1114], serialize: asText, parse: isoTime },
	// PostgREST speaks hexadecimal text both ways; the driver's own parser makes bytes that JSON mangles.
	bytea: { to: 17, from: [17], serialize: asText, parse: (text: string) => text }
};

const field = (error: object, name: string): string | null => {
	const value: unknown = Reflect.get(error, name);
	return typeof value === 'string' ? value : null;
};

/** What may be logged of a database error: its detail and message repeat what people typed. */
const withoutValues = (error: object) =>
	`database error ${field(error, 'code') ?? ''} ${[
		'schema_name',
		'table_name',
		'constraint_name',
		'routine'
	]
		.map((name) => field(error, name))
		.filter(Boolean)
		.join(' ')}`.trim();

const hideValues = (error: object) =>
	Object.defineProperty(error, inspect.custom, {
		value: () => withoutValues(error),
		enumerable: false
	});

/** Refusals of the database that lite would answer with 500 "SUP": broken checks (23…) and raised exceptions (P0…). */
const isRefusal = (code: string) =>
	/^(23|P0)/.test(code) && !['23502', '23503', '23505'].includes(code);

/** In the shape that lite passes on with status and code (PostgREST's `raise sqlstate 'PGRST'`). */
const asBadRequest = (error: object, code: string) => {
	const body = {
		code,
		message: field(error, 'message') ?? '',
		details: field(error, 'detail'),
		hint: field(error, 'hint')
	};
	const refusal = Object.assign(new Error(JSON.stringify(body)), {
		code: 'PGRST',
		detail: JSON.stringify({ status: 400, headers: {} })
	});
	return Object.defineProperty(refusal, inspect.custom, { value: () => withoutValues(error) });
};

const normaliseError = (error: unknown): unknown => {
	if (typeof error !== 'object' || error === null) return error;
	const code = field(error, 'code');
	if (!code) return error;
	hideValues(error);
	return isRefusal(code) ? asBadRequest(error, code) : error;
};

/** The connection that lite works on. */
export const connectLite = (url: string) => {
	const connection = createPostgresConnection({
		url,
		// Notices ("already exists, skipping") are of no use to an operator.
		postgresOptions: { types, onnotice: () => {} }
	});
	connection.normalizeDbError = normaliseError;
	return connection;
};
type LiteConnection = ReturnType<typeof connectLite>;

/**
 * To be called once the schema stands. On its first request lite would grant everything to everybody and so undo the
 * migrations' revokes; its auth part logs database errors as they are, with what people typed.
 */
export const settleLite = async (connection: LiteConnection) => {
	Reflect.set(connection, 'rlsState', 'active');
	const error: unknown = await connection.driver.unsafe('select 1/0').then(
		() => null,
		(thrown: unknown) => thrown
	);
	if (!(error instanceof Error)) throw new Error('Dividing by zero should fail');
	const kind: unknown = Object.getPrototypeOf(error);
	if (typeof kind !== 'object' || kind === null || kind === Error.prototype)
		throw new Error('The driver has no error class of its own');
	Object.defineProperty(kind, inspect.custom, {
		configurable: true,
		value(this: object) {
			return withoutValues(this);
		}
	});
};
