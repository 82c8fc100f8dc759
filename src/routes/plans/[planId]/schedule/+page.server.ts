import { mayEdit } from '$lib/domain/access/access';
import { proposeMilestones } from '$lib/domain/plan/new-plan';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const locale = getLocale();
	return {
		milestones: plan.milestones.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
		proposed:
			plan.milestones.length === 0
				? proposeMilestones(
						pack,
						{ startsOn: today(), size: plan.size, language: plan.language },
						() => crypto.randomUUID()
					)
				: [],
		phases: pack.milestones.map(({ phase, title, product, qualityGate }) => ({
			phase,
			title: title[locale],
			product: product[locale],
			qualityGate: qualityGate[locale]
		})),
		today: today(),
		mayEdit: mayEdit(access)
	};
};
