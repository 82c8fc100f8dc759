import { fail } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import type { TooMany } from '$lib/server/rate-limit/limits';
import type { FieldErrors } from './account-forms';

/**
 * The answer of a form action that says no: what was typed, an error by field, and a problem of the whole (empty when
 * the fields say it all).
 */
export const refuseForm = (
	status: number,
	typed: Record<string, string>,
	errors: FieldErrors,
	problem = ''
) => fail(status, { typed, errors, problem });

/** The answer 429 of a form action: says how long to wait, to the person and to the program. */
export const refuseAttempts = (
	{ seconds, minutes }: TooMany,
	typed: Record<string, string>,
	setHeaders: (headers: Record<string, string>) => void
) => {
	setHeaders({ 'Retry-After': String(seconds) });
	return refuseForm(429, typed, {}, m.account_too_many({ minutes }));
};
