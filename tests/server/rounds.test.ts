import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyDay, Rounds, type Round } from '$lib/server/rounds/rounds';
import { newClient } from '$lib/server/supabase/clients';
import { bootEmbeddedSupabase } from '$lib/server/supabase/embedded/boot';
import { serverClient } from '$lib/server/supabase/server-client';
import { stopSupabase } from '$lib/server/supabase/supabase';
import { newDataFolder } from '../support/own-server';

let dataFolder = '';
let done: Round[] = [];
let jobs = 0;

beforeAll(async () => {
	dataFolder = await newDataFolder();
	globalThis.embeddedSupabase = bootEmbeddedSupabase({
		dataFolder,
		confirmEmail: false,
		email: { send: async () => {} }
	});
});
afterAll(async () => {
	await stopSupabase();
	await rm(dataFolder, { recursive: true, force: true });
});
beforeEach(() => {
	done = [];
	jobs += 1;
});

/** Its own job in each test: the table remembers. */
const counting = () => everyDay(`job ${jobs}`, async (round) => void done.push(round));
let moment = new Date();
const at = (time: string) => (moment = new Date(time));
const aServer = (job = counting()) => new Rounds([job], serverClient, () => moment);

describe('a daily job', () => {
	it('is done once a day, however often the server looks and starts again', async () => {
		const server = aServer();
		at('2026-11-23T07:00:00+01:00');
		await server.look();
		await server.look();
		await aServer().look();
		expect(done.map(({ today }) => today)).toEqual(['2026-11-23']);
		at('2026-11-24T07:00:00+01:00');
		await server.look();
		expect(done.map(({ today }) => today)).toEqual(['2026-11-23', '2026-11-24']);
	});

	it('is done by one of several servers that look at the same moment', async () => {
		at('2026-11-23T07:00:00+01:00');
		await Promise.all([aServer().look(), aServer().look(), aServer().look()]);
		expect(done).toHaveLength(1);
	});

	it('waits for the morning in Poland', async () => {
		const server = aServer();
		at('2026-11-23T04:59:00Z');
		await server.look();
		expect(done).toEqual([]);
		at('2026-11-23T05:00:00Z');
		await server.look();
		expect(done).toHaveLength(1);
	});

	it('is caught up on after a stop, and knows when it was done last', async () => {
		at('2026-11-23T07:00:00+01:00');
		await aServer().look();
		at('2026-11-26T21:00:00+01:00');
		await aServer().look();
		expect(done.map(({ today, since }) => [today, since && new Date(since).toISOString()])).toEqual(
			[
				['2026-11-23', null],
				['2026-11-26', '2026-11-23T06:00:00.000Z']
			]
		);
	});

	it('that fails is tried again an hour later, says so without what it read, and holds up no other', async () => {
		const said = vi.spyOn(console, 'error').mockImplementation(() => {});
		let failing = true;
		const job = everyDay(`failing ${jobs}`, async (round) => {
			if (failing) throw new Error('anna@example.org could not be reached');
			done.push(round);
		});
		const server = new Rounds([job, counting()], serverClient, () => moment);
		at('2026-11-23T07:00:00+01:00');
		await server.look();
		expect(done).toHaveLength(1);
		failing = false;
		at('2026-11-23T07:59:00+01:00');
		await server.look();
		expect(done).toHaveLength(1);
		at('2026-11-23T08:00:00+01:00');
		await server.look();
		expect(done).toHaveLength(2);
		expect(said.mock.calls.flat().join()).toContain(`failing ${jobs}`);
		expect(said.mock.calls.flat().join()).not.toContain('anna@example.org');
		said.mockRestore();
	});

	it('is nothing that people can take up or put off', async () => {
		const visitor = newClient();
		const asked = { p_name: 'x', p_day: '2026-11-23', p_now: '2026-11-23T07:00:00Z' };
		expect((await visitor.rpc('claim_round', asked)).error).not.toBeNull();
		expect((await visitor.rpc('finish_round', asked)).error).not.toBeNull();
		expect((await visitor.from('rounds').select()).data ?? []).toEqual([]);
	});
});
