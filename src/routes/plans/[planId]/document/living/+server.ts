import { json } from '@sveltejs/kit';
import { livingView } from '$lib/server/requests/living';
import { planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { RequestHandler } from './$types';

/** A chart, table or list as the plan gives it now, for a section that somebody has just put it into. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	return json(livingView(url.searchParams.get('part') ?? '', plan, pack, today()), {
		headers: { 'Cache-Control': 'no-store' }
	});
};
