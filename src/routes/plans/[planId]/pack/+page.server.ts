import { error, fail, redirect } from '@sveltejs/kit';
import { findPack, newerPack, packVersions } from '$lib/content/packs';
import { mayChangeSettings } from '$lib/domain/access/access';
import { changesOfPack } from '$lib/domain/plan/pack-change';
import { m } from '$lib/i18n/paraglide/messages';
import { movePlanToPack } from '$lib/server/repositories/plans';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
	depends(planDependency);
	const { plan, access } = await planOfRequest(locals, params.planId);
	const { id, version: pinned } = plan.pack;
	const others = packVersions(id).filter((version) => version !== pinned);
	const asked = url.searchParams.get('version');
	const wanted = others.find((version) => version === asked) ?? newerPack(plan.pack)?.version;
	const [from, to] = await Promise.all([
		findPack(id, pinned),
		wanted === undefined ? null : findPack(id, wanted)
	]);
	if (!from)
		error(409, { message: m.pack_missing_title(), detail: m.pack_missing_body(plan.pack) });
	const before = url.searchParams.get('before');
	return {
		pack: { ...plan.pack, stateAsOf: from.stateAsOf },
		planVersion: plan.version,
		newest: newerPack(plan.pack)?.version ?? null,
		other: to ? { version: to.version, stateAsOf: to.stateAsOf } : null,
		changes: to ? changesOfPack(plan, from, to) : null,
		others,
		/** The version that the plan was moved from a moment ago, when it can go back there */
		movedFrom: others.find((version) => version === before) ?? null,
		mayLead: mayChangeSettings(access)
	};
};

export const actions: Actions = {
	move: async ({ request, locals, params }) => {
		const form = await request.formData();
		const to = String(form.get('to') ?? '');
		const { plan } = await planOfRequest(locals, params.planId);
		if (!(await findPack(plan.pack.id, to)))
			return fail(400, { problem: m.pack_not_here({ version: to }) });
		const read = { id: plan.id, version: Number(form.get('version')) };
		const moved = await movePlanToPack(locals.db, read, to);
		if (moved.ok) redirect(303, `/plans/${plan.id}/pack?before=${plan.pack.version}`);
		return moved.error.kind === 'conflict'
			? fail(409, { problem: m.common_conflict_title() })
			: fail(403, { problem: m.common_not_allowed() });
	}
};
