import { mayEdit } from '$lib/domain/access/access';
import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { gapText } from '$lib/components/coherence/gap-text';
import { gapHref } from '$lib/components/coherence/gap-href';
import type { Gap } from '$lib/domain/coherence/gap';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const { open, accepted } = splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps);
	const view = (gap: Gap) => ({
		key: gap.key,
		severity: gap.severity,
		where: gap.where,
		text: gapText(gap, plan, pack, getLocale()),
		href: gapHref(gap, plan)
	});
	return {
		open: open.map(view),
		accepted: accepted.map(({ gap, acceptanceId, reason }) => ({
			...view(gap),
			acceptance: { id: acceptanceId, gapKey: gap.key, reason }
		})),
		mayEdit: mayEdit(access)
	};
};
