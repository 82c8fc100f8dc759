import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Cookies } from '@sveltejs/kit';
import type { Language } from '$lib/domain/shared/localised';
import type { Database } from './database.types';
import { supabaseAddress } from './supabase';

export type Db = SupabaseClient<Database>;

export const sessionCookie = 'wspolny-plan-session';

type RequestOfPerson = { url: URL; cookies: Cookies };

/** The client of one request: acts as the person of the session cookie, so row-level security decides what it sees. */
export const clientOfRequest = ({ url, cookies }: RequestOfPerson, language: Language): Db => {
	const address = supabaseAddress({ origin: url.origin, language });
	return createServerClient<Database>(address.url, address.key, {
		global: { fetch: address.fetch },
		cookieOptions: {
			name: sessionCookie,
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		},
		cookies: {
			getAll: () => cookies.getAll(),
			setAll: (changed) => {
				// Our links carry a token that is verified as it is; keys of the other kind of link would only pile up.
				const kept = changed.filter(({ name }) => !name.endsWith('-code-verifier'));
				for (const { name, value, options } of kept)
					cookies.set(name, value, { ...options, path: options.path ?? '/' });
			}
		}
	});
};

/** Acts as the person of an access token until the token runs out. */
export const clientOfToken = (token: string, origin: string, language: Language): Db => {
	const address = supabaseAddress({ origin, language });
	return createClient<Database>(address.url, address.key, {
		global: { fetch: address.fetch },
		accessToken: async () => token
	});
};

/** A client that belongs to no request and keeps no cookie: nobody, until it signs in. */
export const newClient = (origin = 'http://localhost:3000', language: Language = 'pl'): Db => {
	const address = supabaseAddress({ origin, language });
	return createClient<Database>(address.url, address.key, {
		global: { fetch: address.fetch },
		auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false }
	});
};
