import { error, json } from '@sveltejs/kit';
import { commentDeedSchema } from '$lib/domain/document/comment';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { discuss } from '$lib/server/commands/discuss';
import { findComments } from '$lib/server/repositories/comments';
import { listMembers } from '$lib/server/repositories/people';
import { findAccess } from '$lib/server/repositories/plans';
import type { RequestHandler } from './$types';

const notFound = () => error(404, { message: m.common_not_found_title(), id: '' });

/** The plan's threads that the person sees, and the people whom they can mention, each with the role that counts. */
export const GET: RequestHandler = async ({ params, locals }) => {
	if (!idSchema.safeParse(params.planId).success) notFound();
	if (!(await findAccess(locals.db, params.planId))) notFound();
	const [threads, members] = await Promise.all([
		findComments(locals.db, params.planId),
		listMembers(locals.db, { organisationId: null, planId: params.planId })
	]);
	// The strongest way into the plan comes first.
	const people = members
		.filter((one, at) => members.findIndex(({ personId }) => personId === one.personId) === at)
		.map(({ personId, name, role }) => ({ id: personId, name, role }));
	return json({ threads, people });
};

/** One deed of `commentDeedSchema`; answers as writing an item does (`items/[kind]`). */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	if (!idSchema.safeParse(params.planId).success) notFound();
	const deed = commentDeedSchema.safeParse(await request.json().catch(() => null));
	if (!deed.success) return json({ status: 'invalid' }, { status: 422 });
	const written = await discuss(locals.db, params.planId, deed.data);
	if (written.ok) return json({ status: 'saved' });
	return written.error.kind === 'conflict'
		? json({ status: 'conflict' }, { status: 409 })
		: json({ status: 'not allowed' }, { status: 403 });
};
