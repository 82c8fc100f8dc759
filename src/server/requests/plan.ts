import { error } from '@sveltejs/kit';
import { findPack } from '$lib/content/packs';
import type { Access } from '$lib/domain/access/access';
import type { Pack } from '$lib/domain/pack/pack';
import { packForPlan } from '$lib/domain/plan/pack-for-plan';
import type { Plan } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';
import { flushDocument } from '$lib/server/collaboration/open-collaboration';
import { findAccess, findPlan } from '$lib/server/repositories/plans';

export type PlanOfRequest = { plan: Plan; access: Access; pack: Pack };

const loaded = new WeakMap<App.Locals, Map<string, Promise<PlanOfRequest>>>();

const read = async (locals: App.Locals, planId: string): Promise<PlanOfRequest> => {
	await flushDocument(planId);
	const [plan, access] = await Promise.all([
		findPlan(locals.db, planId),
		findAccess(locals.db, planId)
	]);
	// Strangers get "not found", not "forbidden": whether a plan exists is nobody's business.
	if (!plan || !access) error(404, { message: m.common_not_found_title(), id: '' });
	const pack = await findPack(plan.pack.id, plan.pack.version);
	// Never another version in its place: that would change the plan behind its team's back.
	if (!pack)
		error(409, {
			message: m.pack_missing_title(),
			detail: m.pack_missing_body(plan.pack)
		});
	return { plan, access, pack: packForPlan(pack, plan) };
};

/**
 * The plan that the request is about, read once a request however many loads ask for it.
 * 404 for those who may not see it.
 */
export const planOfRequest = (locals: App.Locals, planId: string): Promise<PlanOfRequest> => {
	const plans = loaded.get(locals) ?? new Map<string, Promise<PlanOfRequest>>();
	loaded.set(locals, plans);
	const plan = plans.get(planId) ?? read(locals, planId);
	plans.set(planId, plan);
	return plan;
};

/** Layout and pages that depend on `plan` reload after each write of the plan editor. */
export const planDependency = 'plan';
