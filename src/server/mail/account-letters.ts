import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages';
import { letterContext } from './letter-context';
import { sendLetter, type Letter } from './send-letter';

const linkSchema = z.object({
	token: z.string().min(1),
	type: z.enum(['signup', 'recovery', 'magiclink', 'email_change', 'invite'])
});

/** The token and purpose of the link that the auth server wrote; null when there is none. */
export const readAuthLink = (text: string): z.infer<typeof linkSchema> | null => {
	const link = /https?:\/\/\S+\/auth\/v1\/verify\?\S+/.exec(text)?.[0];
	return link ? linkSchema.parse(Object.fromEntries(new URL(link).searchParams)) : null;
};

/**
 * Turns a letter of the embedded auth server into ours: our words, in the language of the request, and a link to our
 * own page instead of the auth server's, which is not reachable from outside.
 */
export const writeAccountLetter = (to: string, text: string): Letter => {
	const link = readAuthLink(text);
	const context = letterContext.getStore();
	if (!link || !context) throw new Error('A letter of the auth server without a link or a request');
	const locale = { locale: context.language };
	if (link.type === 'recovery') {
		const url = new URL('/reset-password/new', context.origin);
		url.searchParams.set('token_hash', link.token);
		return {
			to,
			subject: m.account_letter_recovery_subject({}, locale),
			text: m.account_letter_recovery_text({ link: url.href }, locale)
		};
	}
	const url = new URL('/confirm', context.origin);
	url.searchParams.set('token_hash', link.token);
	url.searchParams.set('type', link.type);
	return {
		to,
		subject: m.account_letter_confirm_subject({}, locale),
		text: m.account_letter_confirm_text({ link: url.href }, locale)
	};
};

/** What the embedded auth server sends its letters with. */
export const accountLetterDriver = {
	send: async ({ to, text, html }: { to: string; text?: string; html?: string }) =>
		sendLetter(writeAccountLetter(to, text ?? html ?? ''))
};
