import { building } from '$app/environment';
import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { m } from '$lib/i18n/paraglide/messages';
import { defineCustomServerStrategy, getLocale } from '$lib/i18n/paraglide/runtime';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { settleDocuments } from '$lib/server/collaboration/settle-documents';
import { prepareDemo } from '$lib/server/cli/prepare-demo';
import { openRounds } from '$lib/server/rounds/open-rounds';
import { languageOfAddress } from '$lib/server/requests/language-of-address';
import { clientOfRequest } from '$lib/server/supabase/clients';
import { personOfSession } from '$lib/server/supabase/session';
import { startSupabase } from '$lib/server/supabase/supabase';

export const init: ServerInit = async () => {
	if (building) return;
	const embedded = await startSupabase();
	if (embedded) await prepareDemo();
	collaboration();
	// Whoever opens a document meets what was kept anyway; a hosted database that is away must not stop the server.
	await settleDocuments().catch((failure: unknown) => console.error(trace(failure)));
	openRounds();
};

// A link into the library may name its language; that holds for the page, not for the browser.
defineCustomServerStrategy('custom-address', {
	getLocale: (request) => request && (languageOfAddress(new URL(request.url)) ?? undefined)
});

const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ request, locale }) => {
		event.request = request;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale)
		});
	});

const megabytes = 1024 * 1024;
/** A whole plan with its pictures is the largest that people send, then a file of Word's, then one picture. */
const largestOf = ({ pathname }: URL): number => {
	if (pathname === '/plans/import') return 61 * megabytes;
	// What is a little larger reaches the page, which says so beside the field.
	return /^\/plans\/[^/]+\/document\/word$/.test(pathname) ? 25 * megabytes : 5.1 * megabytes;
};

const bodySize: Handle = ({ event, resolve }) =>
	Number(event.request.headers.get('content-length') ?? 0) > largestOf(event.url)
		? new Response(m.account_body_too_large(), { status: 413 })
		: resolve(event);

const session: Handle = async ({ event, resolve }) => {
	event.locals.db = clientOfRequest(event, getLocale());
	event.locals.person = await personOfSession(event.locals.db, event.cookies);
	return resolve(event, {
		// What supabase-js needs to read from answers when a load runs on the server.
		filterSerializedResponseHeaders: (name) => name === 'content-range'
	});
};

const personal = /^\/(home|comments|organisations|plans|profile)(\/|$)/;

const guard: Handle = ({ event, resolve }) => {
	if (!event.locals.person && personal.test(event.url.pathname)) {
		const next = event.request.method === 'GET' ? event.url.pathname + event.url.search : '/home';
		redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
	}
	return resolve(event);
};

const securityHeaders: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	// Links in letters carry one-time tokens in their address, which must not reach other sites.
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
};

const security: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
	if (event.url.protocol === 'https:')
		response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
	// Pages of a person must not stay in a shared browser's cache after signing out.
	if (event.locals.person && !response.headers.has('Cache-Control'))
		response.headers.set('Cache-Control', 'private, no-store');
	return response;
};

export const handle = sequence(security, language, bodySize, session, guard);

/**
 * The number is what people can tell an administrator. Database errors are logged by code only: their messages repeat
 * what people typed. The address is logged without its query, which may hold one-time tokens.
 */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: m.common_not_found_title(), id: '' };
	const id = crypto.randomUUID().slice(0, 8);
	console.error(
		`[${id}] ${status} ${event.request.method} ${event.route.id ?? '?'}: ${message}`,
		trace(error)
	);
	return { message: m.common_error_title(), id };
};

const codeOf = (error: object): string => {
	const code: unknown = Reflect.get(error, 'code');
	return typeof code === 'string' ? ` (${code})` : '';
};

/** Where it happened and why, without the messages of the database, which repeat values. */
const trace = (error: unknown): string => {
	if (!(error instanceof Error)) return typeof error;
	const cause = typeof error.cause === 'object' && error.cause !== null ? codeOf(error.cause) : '';
	return `${error.stack ?? error.message}${codeOf(error)}${cause}`;
};
