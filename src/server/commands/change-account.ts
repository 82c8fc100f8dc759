import { z } from 'zod';
import type { Language } from '$lib/domain/shared/localised';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { newClient, type Db } from '$lib/server/supabase/clients';

/** The name that colleagues see, the language of the interface, and whether letters remind of days. */
export const saveOwnProfile = async (
	db: Db,
	personId: string,
	profile: { name: string; language: Language; reminders: boolean }
): Promise<void> => {
	const { error } = await db.from('profiles').update(profile).eq('id', personId);
	if (error) throw new Error('The profile could not be saved', { cause: error });
};

/** Whether the person at the keyboard knows the password; leaves the session of the request alone. */
export const isPasswordOf = async (email: string, password: string): Promise<boolean> => {
	const client = newClient();
	const { error } = await client.auth.signInWithPassword({ email, password });
	if (error && error.code !== 'invalid_credentials')
		throw new Error('The password could not be checked', { cause: error });
	if (!error) await client.auth.signOut({ scope: 'local' });
	return !error;
};

const answer = z.union([
	z.object({ status: z.literal('deleted') }),
	z.object({ status: z.literal('only lead'), organisation: z.string() })
]);

/**
 * Deletes the account of the signed-in person with everything personal. Refused to the only lead of an organisation
 * that has other members: somebody else must be able to lead it first.
 */
export const deleteAccount = async (
	db: Db
): Promise<Result<null, { kind: 'only lead'; organisation: string }>> => {
	const { data, error } = await db.rpc('delete_account');
	if (error) throw new Error('The account could not be deleted', { cause: error });
	const outcome = answer.parse(data);
	return outcome.status === 'deleted'
		? ok(null)
		: refuse({ kind: 'only lead', organisation: outcome.organisation });
};
