import { createClient } from '@supabase/supabase-js';
import { environment } from '$lib/server/environment';
import type { Db } from './clients';
import type { Database } from './database.types';
import { startSupabase, supabaseAddress } from './supabase';

let client: Promise<Db> | null = null;
/** The embedded database that `client` belongs to; tests start several */
let ofDatabase: unknown = null;

const connect = async (): Promise<Db> => {
	const embedded = await startSupabase();
	const key = embedded?.serverToken ?? environment.supabase?.secretKey;
	if (!key) throw new Error('SUPABASE_SECRET_KEY is missing');
	const address = supabaseAddress({ origin: environment.origin, language: 'pl' });
	return createClient<Database>(address.url, embedded ? address.key : key, {
		global: { fetch: address.fetch },
		...(embedded
			? { accessToken: async () => key }
			: { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } })
	});
};

/**
 * Acts as the server itself (service role), past every policy: for what the server alone may do (storing the shared
 * document, daily jobs), never in place of a person's own client.
 */
export const serverClient = (): Promise<Db> => {
	if (!client || ofDatabase !== globalThis.embeddedSupabase) {
		client = connect();
		ofDatabase = globalThis.embeddedSupabase;
	}
	return client;
};
