import { error } from '@sveltejs/kit';
import { planProgress } from '$lib/domain/coherence/progress';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { today } from '$lib/server/requests/today';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { recordVisit, whoIsHere } from '$lib/server/repositories/changes';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	if (!idSchema.safeParse(params.planId).success)
		error(404, { message: m.common_not_found_title(), id: '' });
	// Before the plan is read: what happens from now on the page hears of (./changes).
	const loadedAt = new Date().toISOString();
	const { plan, access, pack } = await planOfRequest(locals, params.planId);
	const [previousVisit, here] = await Promise.all([
		recordVisit(locals.db, plan.id),
		whoIsHere(locals.db, plan.id)
	]);
	return {
		plan: {
			id: plan.id,
			title: plan.title,
			placeName: plan.place.name,
			language: plan.language,
			period: plan.period,
			demonstration: plan.demonstration,
			adoption: plan.adoption
		},
		access,
		progress: planProgress(plan, pack, today()),
		here,
		previousVisit,
		loadedAt
	};
};
