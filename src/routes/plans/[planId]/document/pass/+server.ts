import { error, json } from '@sveltejs/kit';
import { idSchema } from '$lib/domain/shared/ids';
import { passForDocument } from '$lib/server/requests/document-pass';
import type { RequestHandler } from './$types';

/** A page that has the document open asks for a pass before each connection. */
export const POST: RequestHandler = async ({ params, locals, url }) => {
	if (!idSchema.safeParse(params.planId).success) error(404, { message: 'Not found', id: '' });
	return json(await passForDocument(locals, params.planId, url.origin), {
		headers: { 'Cache-Control': 'no-store' }
	});
};
