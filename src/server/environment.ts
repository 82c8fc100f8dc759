import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

// Neither Vite nor the built server puts .env into the process; what is set already wins over the file.
if (existsSync('.env')) process.loadEnvFile('.env');

/** An empty line in .env (`SMTP_URL=`) means "not set". */
const optionalText = z
	.string()
	.trim()
	.transform((text) => text || undefined)
	.optional();

const environmentSchema = z
	.object({
		DATA_DIR: optionalText,
		SUPABASE_URL: optionalText.pipe(z.url().optional()),
		SUPABASE_PUBLISHABLE_KEY: optionalText,
		SUPABASE_ANON_KEY: optionalText,
		SUPABASE_SECRET_KEY: optionalText,
		ORIGIN: optionalText.pipe(z.url().optional()),
		PORT: optionalText,
		SMTP_URL: optionalText.pipe(z.url().optional()),
		MAIL_FROM: optionalText,
		DEMO: optionalText.pipe(z.enum(['on', 'off']).optional())
	})
	.transform((set, context) => {
		const key = set.SUPABASE_PUBLISHABLE_KEY ?? set.SUPABASE_ANON_KEY;
		if (set.SUPABASE_URL && !key) {
			context.addIssue('SUPABASE_URL is set, SUPABASE_PUBLISHABLE_KEY is missing');
			return z.NEVER;
		}
		const secretKey = set.SUPABASE_SECRET_KEY;
		if (set.SUPABASE_URL && !secretKey) {
			context.addIssue('SUPABASE_URL is set, SUPABASE_SECRET_KEY is missing');
			return z.NEVER;
		}
		return {
			dataFolder: resolve(set.DATA_DIR ?? '.data'),
			supabase:
				set.SUPABASE_URL && key && secretKey ? { url: set.SUPABASE_URL, key, secretKey } : null,
			/** Where links in letters lead that answer no request */
			origin: set.ORIGIN ?? `http://localhost:${set.PORT ?? 3000}`,
			smtpUrl: set.SMTP_URL ?? null,
			mailFrom: set.MAIL_FROM ?? 'Wspólny Plan <wspolny-plan@localhost>',
			demo: set.DEMO !== 'off'
		};
	});

export type Environment = z.infer<typeof environmentSchema>;

/** What the operator set, see .env.example. Throws with the names of the variables that are wrong. */
export const readEnvironment = (variables: Record<string, string | undefined>): Environment => {
	const parsed = environmentSchema.safeParse(variables);
	if (!parsed.success) throw new Error(`Environment: ${z.prettifyError(parsed.error)}`);
	return parsed.data;
};

export const environment = readEnvironment(process.env);
