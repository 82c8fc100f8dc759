import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages';
import { countAttempt } from '$lib/server/rate-limit/limits';
import { acceptInvitation, describeInvitation } from '$lib/server/repositories/invitations';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** The letter's link carries the address that it went to, so that nobody has to type it again. */
const addressOf = (url: URL): string | null => {
	const parsed = z.email().max(200).safeParse(url.searchParams.get('email')?.trim().toLowerCase());
	return parsed.success ? parsed.data : null;
};

const countLink = async ({ getClientAddress, setHeaders }: RequestEvent) => {
	const counted = await countAttempt('invitationFromPlace', getClientAddress());
	if (counted.ok) return;
	setHeaders({ 'Retry-After': String(counted.error.seconds) });
	const { minutes } = counted.error;
	error(429, { message: m.organisations_error_too_many({ minutes }), id: '' });
};

/** This page again, with the address but without the action that was called on it. */
const hereOf = (url: URL): string => {
	const address = addressOf(url);
	return url.pathname + (address ? `?email=${encodeURIComponent(address)}` : '');
};

const signInPath = (url: URL) => `/sign-in?next=${encodeURIComponent(hereOf(url))}`;

export const load: PageServerLoad = async (event) => {
	await countLink(event);
	const { locals, params, url, setHeaders } = event;
	setHeaders({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' });
	return {
		invitation: await describeInvitation(locals.db, params.token),
		address: addressOf(url),
		me: locals.person && { name: locals.person.name, email: locals.person.email },
		here: hereOf(url)
	};
};

export const actions: Actions = {
	accept: async (event: RequestEvent<RouteParams>) => {
		await countLink(event);
		const outcome = await acceptInvitation(event.locals.db, event.params.token);
		if (outcome.status === 'accepted')
			redirect(
				303,
				outcome.planId
					? `/plans/${outcome.planId}`
					: `/organisations/${outcome.organisationId ?? ''}`
			);
		if (outcome.status === 'not signed in') redirect(303, signInPath(event.url));
		return fail(409, { state: outcome.status });
	},
	changeAccount: async ({ locals, url }) => {
		// Only here: other devices stay signed in.
		await locals.db.auth.signOut({ scope: 'local' });
		redirect(303, signInPath(url));
	}
};
