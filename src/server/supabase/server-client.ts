import { createClient } from '@supabase/supabase-js';
import { environment } from '$lib/server/environment';
import type { Db } from './clients';
import type { Database } from './database.types';
import { startSupabase, supabaseAddress } from './supabase';

/**
 * Acts as the server itself (service role), past every policy: for daily jobs only, never for a request. Null for a
 * Supabase project whose secret key is not set.
 */
export const serverClient = async (): Promise<Db | null> => {
	const embedded = await startSupabase();
	const token = embedded ? embedded.serverToken : environment.supabase?.secretKey;
	if (!token) return null;
	const address = supabaseAddress({ origin: environment.origin, language: 'pl' });
	return createClient<Database>(address.url, embedded ? address.key : token, {
		global: { fetch: address.fetch },
		...(embedded
			? { accessToken: async () => token }
			: { auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false } })
	});
};
