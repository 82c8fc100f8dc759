import { redirect } from '@sveltejs/kit';
import { signedOut } from '$lib/server/live/plan-bus';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => redirect(303, '/');

export const POST: RequestHandler = async ({ locals }) => {
	// Only here: other devices stay signed in. The cookie goes even where the auth server has forgotten the session.
	await locals.db.auth.signOut({ scope: 'local' });
	if (locals.person) signedOut(locals.person.id);
	redirect(303, '/');
};
