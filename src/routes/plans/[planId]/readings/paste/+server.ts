import { error, json } from '@sveltejs/kit';
import { idSchema } from '$lib/domain/shared/ids';
import { pastedSchema } from '$lib/server/commands/save-pasted-readings';
import { planOfRequest } from '$lib/server/requests/plan';
import { saveReadings } from '$lib/server/repositories/items';
import type { RequestHandler } from './$types';

/** Saves many readings and the sources that came with them, all or none. */
export const PUT: RequestHandler = async ({ params, request, locals }) => {
	const planId = idSchema.safeParse(params.planId);
	if (!planId.success) error(404, { message: 'Not found', id: '' });
	const pasted = pastedSchema.safeParse(await request.json().catch(() => null));
	if (!pasted.success) return json({ status: 'invalid' }, { status: 422 });
	const { readings, sources } = pasted.data;
	const saved = await saveReadings(locals.db, planId.data, readings, sources);
	if (saved.ok) return json({ status: 'saved' });
	if (saved.error.kind === 'conflict') return json({ status: 'conflict' }, { status: 409 });
	return json({ status: 'not allowed' }, { status: 403 });
};

/** The indicators in both languages: pasted tables name them in either. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { pack } = await planOfRequest(locals, params.planId);
	return json(pack.indicators, { headers: { 'cache-control': 'private, max-age=300' } });
};
