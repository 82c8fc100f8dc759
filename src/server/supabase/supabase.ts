import { environment } from '$lib/server/environment';
import { accountLetterDriver } from '$lib/server/mail/account-letters';
import { letterContext, type LetterContext } from '$lib/server/mail/letter-context';
import type { EmbeddedSupabase } from './embedded/boot';

declare global {
	/** Kept across hot reloads: a second Postgres must not be started on the same folder. */
	var embeddedSupabase: Promise<EmbeddedSupabase> | undefined;
}

const boot = async (): Promise<EmbeddedSupabase> => {
	const { bootEmbeddedSupabase } = await import('./embedded/boot');
	return bootEmbeddedSupabase({
		dataFolder: environment.dataFolder,
		email: accountLetterDriver,
		confirmEmail: environment.smtpUrl !== null
	});
};

/** The embedded Supabase, started at the first call; null where SUPABASE_URL names a real project. */
export const startSupabase = async (): Promise<EmbeddedSupabase | null> => {
	if (environment.supabase) return null;
	globalThis.embeddedSupabase ??= boot().catch((cause: unknown) => {
		globalThis.embeddedSupabase = undefined;
		throw cause;
	});
	return globalThis.embeddedSupabase;
};

/** For programs that end (command line, tests): the server itself stops Postgres when its process ends. */
export const stopSupabase = async (): Promise<void> => {
	const running = await globalThis.embeddedSupabase;
	globalThis.embeddedSupabase = undefined;
	await running?.stop();
};

/** Where the clients talk to: the project of SUPABASE_URL by network, or the embedded one within the process. */
export const supabaseAddress = (context: LetterContext) =>
	environment.supabase
		? {
				url: environment.supabase.url,
				key: environment.supabase.key,
				fetch: globalThis.fetch
			}
		: {
				url: 'http://embedded.invalid',
				key: 'embedded',
				fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
					const embedded = await startSupabase();
					if (!embedded) throw new Error('No embedded Supabase');
					return letterContext.run(context, () => embedded.fetch(new Request(input, init)));
				}
			};
