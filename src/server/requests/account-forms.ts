import { z } from 'zod';
import { languageSchema } from '$lib/domain/shared/localised';
import { m } from '$lib/i18n/paraglide/messages';

const email = z.string().trim().toLowerCase().max(200).pipe(z.email());
const name = z.string().trim().min(1).max(200);
// bcrypt looks at the first 72 bytes only.
const newPassword = z
	.string()
	.min(10)
	.refine((password) => new TextEncoder().encode(password).length <= 72);
const password = z.string().min(1, 'missing');

export const signUpSchema = z.object({
	name,
	email,
	password: newPassword,
	language: languageSchema
});
export const signInSchema = z.object({ email, password });
export const resetRequestSchema = z.object({ email });
export const newPasswordSchema = z.object({ password: newPassword });
export const profileSchema = z.object({
	name,
	language: languageSchema,
	// A box that is not ticked sends nothing.
	reminders: z
		.literal('on')
		.optional()
		.transform((ticked) => ticked === 'on')
});
export const passwordChangeSchema = z.object({ current: password, password: newPassword });

const words: Record<string, () => string> = {
	name: () => m.account_error_name(),
	email: () => m.account_error_email(),
	password: () => m.account_error_new_password(),
	current: () => m.account_error_password(),
	language: () => m.account_error_language()
};

const explain = ({ path, message }: z.core.$ZodIssue): string => {
	const field = String(path[0]);
	// Signing in: whatever a password is, it must only be there.
	if (field === 'password' && message === 'missing') return m.account_error_sign_in_password();
	return (words[field] ?? m.account_error_name)();
};

export type FieldErrors = Record<string, string>;

/** Typed passwords never travel back to the browser. */
const secret = new Set(['password', 'current']);

type ReadForm<Value> =
	| { typed: Record<string, string>; value: Value; errors: null }
	| { typed: Record<string, string>; value: null; errors: FieldErrors };

/** Reads a form by its schema: what was typed (without passwords) comes back, with the value or an error by field. */
export const readForm = <Value extends Record<string, unknown>>(
	schema: z.ZodType<Value>,
	form: FormData
): ReadForm<Value> => {
	const texts = [...form].flatMap(([field, value]) =>
		typeof value === 'string' ? [[field, value]] : []
	);
	const typed: Record<string, string> = Object.fromEntries(
		texts.filter(([field]) => !secret.has(field ?? ''))
	);
	const parsed = schema.safeParse(Object.fromEntries(texts));
	if (parsed.success) return { typed, value: parsed.data, errors: null };
	const errors = Object.fromEntries(
		parsed.error.issues.map((issue) => [String(issue.path[0]), explain(issue)])
	);
	return { typed, value: null, errors };
};

/** Where to go afterwards: only a path of this site, since the address comes from a link that anybody may have made. */
export const readNext = (next: FormDataEntryValue | string | null, otherwise = '/home'): string =>
	typeof next === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : otherwise;

/** An invitation leads on to itself once its guest has signed in; anything else to `next`. */
export const readNextOfUrl = (url: URL): string => {
	const invitation = url.searchParams.get('invitation');
	return invitation
		? `/invitations/${encodeURIComponent(invitation)}`
		: readNext(url.searchParams.get('next'));
};
