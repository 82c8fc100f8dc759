import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '$lib/i18n/paraglide/messages';
import { openChanges } from '$lib/server/requests/open-changes';
import type { RequestHandler } from './$types';

const momentSchema = z.iso.datetime({ offset: true });

/** What happens in the plan while its page is open, and what happened since `after`, as server-sent events. */
export const GET: RequestHandler = async ({ params, request, locals, url }) => {
	const known = request.headers.get('last-event-id') ?? url.searchParams.get('after');
	const after = momentSchema.safeParse(known);
	const opened = await openChanges(
		locals,
		params.planId,
		url.origin,
		after.success ? after.data : new Date().toISOString()
	);
	if (opened.ok) return opened.value;
	if (opened.error.kind === 'too many')
		return new Response(null, { status: 429, headers: { 'retry-after': '60' } });
	error(404, { message: m.common_not_found_title(), id: '' });
};
