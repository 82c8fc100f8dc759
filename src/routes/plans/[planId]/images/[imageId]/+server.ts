import { error, json } from '@sveltejs/kit';
import { recordableAreas } from '$lib/domain/access/access';
import type { ImageRefusal } from '$lib/domain/plan/image-refusal';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { prepareImage } from '$lib/server/images/prepare-image';
import { findImage, saveImage } from '$lib/server/repositories/images';
import { findAccess } from '$lib/server/repositories/plans';
import type { RequestHandler } from './$types';

const known = (params: { planId: string; imageId: string }): boolean =>
	idSchema.safeParse(params.planId).success && idSchema.safeParse(params.imageId).success;

export const GET: RequestHandler = async ({ locals, params }) => {
	const image = known(params) ? await findImage(locals.db, params.planId, params.imageId) : null;
	if (!image) error(404, { message: m.common_not_found_title(), id: '' });
	return new Response(new Uint8Array(Buffer.from(image.bytes, 'base64')), {
		headers: {
			'content-type': image.mime,
			// A picture never changes, but who may see it does: the browser of this person keeps it for an hour.
			'cache-control': 'private, max-age=3600'
		}
	});
};

const statuses: Record<ImageRefusal, number> = {
	'too large': 413,
	'too many pixels': 413,
	'not a picture': 415,
	'not allowed': 403,
	'plan full': 507
};
const refusal = (kind: ImageRefusal) => json({ refused: kind }, { status: statuses[kind] });

/** The bytes of a picture, under an id that the browser made. */
export const PUT: RequestHandler = async ({ locals, params, request }) => {
	if (!known(params)) error(404, { message: m.common_not_found_title(), id: '' });
	const access = await findAccess(locals.db, params.planId);
	if (!access) error(404, { message: m.common_not_found_title(), id: '' });
	// The database decides; asked first so that nobody else makes the server draw.
	if (recordableAreas(access).length === 0) return refusal('not allowed');
	const prepared = await prepareImage(params.imageId, new Uint8Array(await request.arrayBuffer()));
	if (!prepared.ok) return refusal(prepared.error);
	const status = await saveImage(locals.db, params.planId, prepared.value);
	if (status === 'saved') return json({ saved: true });
	return refusal(status === 'full' ? 'plan full' : 'not allowed');
};
