import { getLocale } from '$lib/i18n/paraglide/runtime';
import { planOfRequest } from '$lib/server/requests/plan';
import type { LayoutServerLoad } from './$types';
import { indicatorViews } from './indicator-views';

/** The pack's part of the page: it doesn't change with the plan, so a saved cell doesn't send it again. */
export const load: LayoutServerLoad = async ({ locals, params }) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const language = getLocale();
	return {
		indicators: indicatorViews(pack, plan.size, language),
		areaNames: Object.fromEntries(pack.areas.map(({ code, name }) => [code, name[language]]))
	};
};
