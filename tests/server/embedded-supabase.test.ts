import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { createClient } from '@supabase/supabase-js';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bootEmbeddedSupabase, type EmbeddedSupabase } from '$lib/server/supabase/embedded/boot';

const migrations = {
	'/supabase/migrations/20260101000000_notes.sql': `
		create table public.notes (
			id uuid primary key default gen_random_uuid(),
			person_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
			body text not null check (length(body) < 20),
			picture bytea,
			extra jsonb,
			at timestamptz not null default '2026-11-22T10:00:00.5Z'
		);
		alter table public.notes enable row level security;
		create policy "people read their own notes" on public.notes for select to authenticated
			using (person_id = (select auth.uid()));
		create policy "people write their own notes" on public.notes for insert to authenticated
			with check (person_id = (select auth.uid()));
		create table public.closed (id integer primary key);
		alter table public.closed enable row level security;
		revoke all on public.closed from anon, authenticated;
		create function public.refuse(p_word text) returns void language plpgsql as $$
			begin raise exception 'refused %', p_word; end $$;
		create function public.kind_of(p_item jsonb) returns text language sql as $$
			select jsonb_typeof(p_item) || ' ' || coalesce(p_item ->> 'title', '') $$;
		create function public.build() returns jsonb language sql as $$
			select jsonb_build_object('list', jsonb_build_array(1, 'two'), 'nothing', null) $$;`,
	'/supabase/migrations/20260101000100_more.sql': `create table public.more (id integer primary key);`
};

let dataFolder = '';
let supabase: EmbeddedSupabase;
const letters: { to: string; text?: string | undefined }[] = [];

const boot = () =>
	bootEmbeddedSupabase({
		dataFolder,
		migrations,
		confirmEmail: false,
		email: { send: async (letter) => void letters.push(letter) }
	});

const client = () =>
	createClient('http://embedded.invalid', 'embedded', {
		global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
		auth: { persistSession: false, autoRefreshToken: false }
	});

const password = 'long-enough-word';
const signedUp = async (email: string) => {
	const db = client();
	const { data, error } = await db.auth.signUp({
		email,
		password,
		options: { data: { name: 'Anna' } }
	});
	if (error || !data.user) throw new Error('no sign-up', { cause: error });
	return { db, id: data.user.id };
};

const asOwner = async <Row extends Record<string, unknown>>(sql: string): Promise<Row[]> => {
	const owner = new Client({ connectionString: supabase.databaseUrl });
	await owner.connect();
	const { rows } = await owner.query<Row>(sql).finally(() => owner.end());
	return rows;
};

beforeAll(async () => {
	dataFolder = await mkdtemp(join(tmpdir(), 'wspolny-plan-'));
	// Postgres runs as another user where the tests run as root.
	await chmod(dataFolder, 0o755);
	supabase = await boot();
});

afterAll(async () => {
	await supabase.stop();
	await rm(dataFolder, { recursive: true, force: true });
});

describe('the embedded Supabase', () => {
	it('keeps its secrets to the owner of the data folder and listens on this machine only', async () => {
		for (const name of ['postgres-password', 'jwt-secret'])
			expect((await stat(join(dataFolder, name))).mode & 0o777).toBe(0o600);
		const [row] = await asOwner<{ listen_addresses: string }>('show listen_addresses');
		expect(row?.listen_addresses).toBe('127.0.0.1');
	});

	it('sorts and stores Polish text as UTF-8', async () => {
		const [row] = await asOwner<{ server_encoding: string }>('show server_encoding');
		expect(row?.server_encoding).toBe('UTF8');
	});

	it('keeps the history of migrations where the Supabase CLI keeps it', async () => {
		const rows = await asOwner(
			'select version, name from supabase_migrations.schema_migrations order by 1'
		);
		expect(rows).toEqual([
			{ version: '20260101000000', name: 'notes' },
			{ version: '20260101000100', name: 'more' }
		]);
	});

	it('has the roles of requests before the first migration', async () => {
		const rows = await asOwner(
			`select rolname from pg_roles where rolname in ('anon', 'authenticated', 'service_role') order by 1`
		);
		expect(rows).toHaveLength(3);
	});

	it('shows people their own rows only', async () => {
		const one = await signedUp('one@example.org');
		const other = await signedUp('other@example.org');
		expect((await one.db.from('notes').insert({ body: 'mine' })).error).toBeNull();
		expect((await one.db.from('notes').select('body')).data).toEqual([{ body: 'mine' }]);
		expect((await other.db.from('notes').select('body')).data).toEqual([]);
		expect((await client().from('notes').select('body')).data ?? []).toEqual([]);
	});

	it('does not grant again what a migration revoked', async () => {
		const { db } = await signedUp('revoked@example.org');
		expect((await db.from('closed').select()).error?.code).toBe('42501');
		const grants = await asOwner(
			`select grantee from information_schema.role_table_grants
			where table_name = 'closed' and grantee in ('anon', 'authenticated')`
		);
		expect(grants).toEqual([]);
	});

	it('answers a broken check and a raised exception with 400 and their code', async () => {
		const { db } = await signedUp('refused@example.org');
		const check = await db.from('notes').insert({ body: 'x'.repeat(30) });
		expect([check.status, check.error?.code]).toEqual([400, '23514']);
		const raised = await db.rpc('refuse', { p_word: 'word' });
		expect([raised.status, raised.error?.code, raised.error?.message]).toEqual([
			400,
			'P0001',
			'refused word'
		]);
	});

	it('logs database errors without what people typed', async () => {
		const logged: string[] = [];
		const spy = vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
			logged.push(parts.map((part) => inspect(part)).join(' '));
		});
		const { db } = await signedUp('logged@example.org');
		await db.from('notes').insert({ body: 'secret words that are too long' });
		await db.rpc('refuse', { p_word: 'secret' });
		await db.from('notes').select().eq('id', 'secret');
		spy.mockRestore();
		expect(logged.length).toBeGreaterThan(0);
		expect(logged.join('\n')).not.toContain('secret');
	});

	it('writes times as ISO and bytes as hexadecimal', async () => {
		const { db } = await signedUp('types@example.org');
		await db.from('notes').insert({ body: 'picture', picture: '\\x00ff10' });
		const { data } = await db.from('notes').select('at, picture').single();
		expect(data).toEqual({ at: '2026-11-22T10:00:00.5+00:00', picture: '\\x00ff10' });
	});

	it('hands JSON to functions and back as it is', async () => {
		const { db } = await signedUp('json@example.org');
		expect((await db.rpc('kind_of', { p_item: { title: 'Żółw' } })).data).toBe('object Żółw');
		expect((await db.rpc('kind_of', { p_item: ['a'] })).data).toBe('array ');
		const stored = await db
			.from('notes')
			.insert({ body: 'json', extra: { list: [1] } })
			.select('extra')
			.single();
		expect(stored.data).toEqual({ extra: { list: [1] } });
		expect((await db.rpc('build')).data).toEqual({ list: [1, 'two'], nothing: null });
	});

	it('tells who a token belongs to, and refuses a made-up one', async () => {
		const { db, id } = await signedUp('claims@example.org');
		const { data } = await db.auth.getClaims();
		expect(data?.claims.sub).toBe(id);
		expect((await client().auth.getUser('made.up.token')).error).not.toBeNull();
	});

	it('sends a one-time link for a forgotten password', async () => {
		await signedUp('forgot@example.org');
		await client().auth.resetPasswordForEmail('forgot@example.org');
		const letter = letters.find(({ to }) => to === 'forgot@example.org');
		const link = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? '');
		const token_hash = link.searchParams.get('token') ?? '';
		expect((await client().auth.verifyOtp({ token_hash, type: 'recovery' })).error).toBeNull();
		expect((await client().auth.verifyOtp({ token_hash, type: 'recovery' })).error).not.toBeNull();
	});

	it('finds everything again after a stop, also when the lock file names a stranger', async () => {
		const { db } = await signedUp('stays@example.org');
		await db.from('notes').insert({ body: 'stays' });
		const secret = await readFile(join(dataFolder, 'jwt-secret'), 'utf8');
		await supabase.stop();
		await writeFile(
			join(dataFolder, 'postgres', 'postmaster.pid'),
			`${process.pid}\n/elsewhere\n0\n1\n`
		);
		supabase = await boot();
		expect(supabase.isNew).toBe(false);
		expect(await readFile(join(dataFolder, 'jwt-secret'), 'utf8')).toBe(secret);
		const again = client();
		await again.auth.signInWithPassword({ email: 'stays@example.org', password });
		expect((await again.from('notes').select('body')).data).toEqual([{ body: 'stays' }]);
	});
});
