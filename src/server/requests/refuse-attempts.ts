import { fail } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import type { TooMany } from '$lib/server/rate-limit/limits';

/** The answer 429 of a form action: says how long to wait, to the person and to the program. */
export const refuseAttempts = (
	{ seconds, minutes }: TooMany,
	typed: Record<string, string>,
	setHeaders: (headers: Record<string, string>) => void
) => {
	setHeaders({ 'Retry-After': String(seconds) });
	return fail(429, { typed, errors: {}, problem: m.account_too_many({ minutes }) });
};
