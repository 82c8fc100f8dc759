import { publishReadings } from '$lib/domain/evidence/disclosure';
import { questionsAbout } from '$lib/domain/evidence/reading-questions';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { PageServerLoad } from './$types';
import { derivedViews, usesOfIndicators } from './indicator-views';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack } = await planOfRequest(locals, params.planId);
	return {
		readings: plan.readings,
		sources: plan.sources,
		derived: derivedViews(pack.indicators, plan.readings),
		questions: questionsAbout(plan.readings),
		outside: Object.fromEntries(publishReadings(plan.readings, pack.indicators)),
		uses: usesOfIndicators(plan),
		homeLevel: plan.place.kind === 'powiat' ? ('powiat' as const) : ('gmina' as const),
		thisYear: Number(today().slice(0, 4))
	};
};
