import { describe, expect, it } from 'vitest';
import { readEnvironment } from '$lib/server/environment';
import { readAuthLink, writeAccountLetter } from '$lib/server/mail/account-letters';
import { letterContext } from '$lib/server/mail/letter-context';
import { countAttempt, forgetAttempts } from '$lib/server/rate-limit/limits';
import {
	readForm,
	readNext,
	readNextOfUrl,
	signUpSchema
} from '$lib/server/requests/account-forms';

const formOf = (fields: Record<string, string>) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
};

describe('the sign-up form', () => {
	const filled = {
		name: ' Anna ',
		email: 'Anna@Example.org',
		password: 'ten letters',
		language: 'pl'
	};

	it('reads what was typed', () => {
		expect(readForm(signUpSchema, formOf(filled)).value).toEqual({
			...filled,
			name: 'Anna',
			email: 'anna@example.org'
		});
	});

	it('names each wrong field and keeps what was typed, except passwords', () => {
		const read = readForm(signUpSchema, formOf({ ...filled, email: 'anna', password: 'short' }));
		expect(Object.keys(read.errors ?? {})).toEqual(['email', 'password']);
		expect(read.typed).toEqual({ name: ' Anna ', email: 'anna', language: 'pl' });
	});

	it('refuses a password whose end the auth server would ignore', () => {
		const read = readForm(signUpSchema, formOf({ ...filled, password: 'ż'.repeat(40) }));
		expect(Object.keys(read.errors ?? {})).toEqual(['password']);
	});
});

describe('the page after signing in', () => {
	it('is a page of this site', () => {
		expect(readNext('/plans/1?tab=2')).toBe('/plans/1?tab=2');
		for (const foreign of [
			'https://evil.example',
			'//evil.example',
			'/\\evil.example',
			'javascript:0',
			null
		])
			expect(readNext(foreign)).toBe('/home');
	});

	it('is the invitation that somebody came with', () => {
		expect(readNextOfUrl(new URL('http://x/sign-up?invitation=abc'))).toBe('/invitations/abc');
	});
});

describe('attempts', () => {
	it('are refused with the time to wait once there were too many, for that person only', async () => {
		const results = [];
		for (let attempt = 0; attempt < 30; attempt++)
			results.push(await countAttempt('signInOfPerson', 'one@example.org 10.0.0.1'));
		const refused = results.filter((result) => !result.ok);
		expect(refused).toHaveLength(22);
		expect(refused[0]).toMatchObject({ error: { kind: 'too many', minutes: 15 } });
		expect((await countAttempt('signInOfPerson', 'two@example.org 10.0.0.1')).ok).toBe(true);
	});

	it('are forgotten after a success', async () => {
		for (let attempt = 0; attempt < 8; attempt++) await countAttempt('password', 'three');
		await forgetAttempts('password', 'three');
		expect((await countAttempt('password', 'three')).ok).toBe(true);
	});
});

describe('letters of the auth server', () => {
	const text =
		'Follow this link: http://localhost:3000/auth/v1/verify?token=abc123&type=recovery&redirect_to=http%3A%2F%2Fx';

	it('carry a token and a purpose', () => {
		expect(readAuthLink(text)).toEqual({ token: 'abc123', type: 'recovery' });
		expect(readAuthLink('no link')).toBeNull();
	});

	it('lead to our own page, in the language of the request', () => {
		const letter = letterContext.run({ origin: 'https://plan.example', language: 'en' }, () =>
			writeAccountLetter('a@example.org', text)
		);
		expect(letter.subject).toBe('Wspólny Plan: set a new password');
		expect(letter.text).toContain('https://plan.example/reset-password/new?token_hash=abc123\n');
	});
});

describe('the environment', () => {
	it('needs a key for a Supabase project and takes empty lines as not set', () => {
		expect(() => readEnvironment({ SUPABASE_URL: 'https://x.supabase.co' })).toThrow(
			'SUPABASE_PUBLISHABLE_KEY'
		);
		expect(readEnvironment({ SUPABASE_URL: '', SMTP_URL: '' })).toMatchObject({
			supabase: null,
			smtpUrl: null
		});
	});
});
