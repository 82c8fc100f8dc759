import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { languageSchema, type Language } from '$lib/domain/shared/localised';
import { sessionCookie, type Db } from './clients';

export type Person = { id: string; email: string; name: string; language: Language };

/** The token of a session whose claims were verified before (`personOfSession`); null for nobody. */
export const tokenOfSession = async (
	db: Db
): Promise<{ token: string; expiresAt: number } | null> => {
	const { data } = await db.auth.getSession();
	if (!data.session) return null;
	const { access_token: token, expires_at: seconds = 0 } = data.session;
	return { token, expiresAt: seconds * 1_000 };
};

const claimsSchema = z.object({ sub: z.uuid(), email: z.string() });
const profileSchema = z.object({ name: z.string(), language: languageSchema });

/** A long session is spread over `name.0`, `name.1`, … */
const isSessionCookie = (name: string) => name.split('.')[0] === sessionCookie;

/**
 * Who the request comes from, by claims that the auth server or its key verified; null for nobody, and for a person
 * whose account is gone.
 */
export const personOfSession = async (db: Db, cookies: Cookies): Promise<Person | null> => {
	if (!cookies.getAll().some(({ name }) => isSessionCookie(name))) return null;
	const { data, error } = await db.auth.getClaims();
	if (error || !data) return null;
	const { sub: id, email } = claimsSchema.parse(data.claims);
	const profile = await db.from('profiles').select('name, language').eq('id', id).maybeSingle();
	if (profile.error) throw new Error('The profile could not be read', { cause: profile.error });
	return profile.data ? { id, email, ...profileSchema.parse(profile.data) } : null;
};
