import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { itemKindSchema, itemSchemas } from '$lib/domain/plan/items';
import { idSchema, versionSchema } from '$lib/domain/shared/ids';
import { asOf, findLinkedItems, type LinkedItem } from '$lib/domain/plan/linked-items';
import { planOfRequest } from '$lib/server/requests/plan';
import { findPlan } from '$lib/server/repositories/plans';
import { removeItem, saveItem } from '$lib/server/repositories/items';
import type { RequestHandler } from './$types';

const removalSchema = z.object({ id: idSchema, version: versionSchema.nullable() });

const readBody = async (request: Request): Promise<unknown> => {
	try {
		return await request.json();
	} catch {
		error(400, { message: 'The body is not JSON', id: '' });
	}
};

const invalid = (problem: z.ZodError) =>
	json(
		{
			status: 'invalid',
			problems: problem.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
		},
		{ status: 422 }
	);

type Outcome = Awaited<ReturnType<typeof saveItem>>;

/** `linked`: what lost its link to a removed item, for undoing the removal. */
const answer = (outcome: Outcome, linked: LinkedItem[] = []) => {
	if (outcome.ok) return json({ status: 'saved', version: outcome.value.version, linked });
	if (outcome.error.kind === 'conflict')
		return json({ status: 'conflict', current: outcome.error.current }, { status: 409 });
	return json({ status: 'not allowed' }, { status: 403 });
};

export const PUT: RequestHandler = async ({ params, request, locals }) => {
	const kind = itemKindSchema.safeParse(params.kind);
	const planId = idSchema.safeParse(params.planId);
	if (!kind.success || !planId.success) error(404, { message: 'Not found', id: '' });
	const item = itemSchemas[kind.data].safeParse(await readBody(request));
	if (!item.success) return invalid(item.error);
	return answer(await saveItem(locals.db, planId.data, kind.data, item.data));
};

export const DELETE: RequestHandler = async ({ params, request, locals }) => {
	const kind = itemKindSchema.safeParse(params.kind);
	const planId = idSchema.safeParse(params.planId);
	if (!kind.success || !planId.success) error(404, { message: 'Not found', id: '' });
	const removal = removalSchema.safeParse(await readBody(request));
	if (!removal.success) return invalid(removal.error);
	const { id, version } = removal.data;
	const { plan } = await planOfRequest(locals, planId.data);
	const removed = await removeItem(locals.db, planId.data, kind.data, id, version);
	const linked = removed.ok ? findLinkedItems(plan, kind.data, id) : [];
	const now = linked.length > 0 ? await findPlan(locals.db, planId.data) : null;
	return answer(removed, now ? asOf(linked, now) : []);
};
