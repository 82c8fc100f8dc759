import { redirect } from '@sveltejs/kit';
import { forgetting } from '$lib/components/document/shared/kept-copies';
import { signedOut } from '$lib/server/live/plan-bus';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => redirect(303, '/');

export const POST: RequestHandler = async ({ locals, cookies }) => {
	// Only here: other devices stay signed in. The cookie goes even where the auth server has forgotten the session.
	await locals.db.auth.signOut({ scope: 'local' });
	// Pages of the library run no script that could do it: the next page that does forgets what this browser keeps.
	cookies.set(forgetting, '1', { path: '/', httpOnly: false, maxAge: 365 * 24 * 60 * 60 });
	if (locals.person) signedOut(locals.person.id);
	redirect(303, '/');
};
