import { hasSmallCounts } from '$lib/domain/coherence/evidence-gaps';
import { writePlanFile } from '$lib/domain/plan/plan-file';
import { download } from '$lib/server/export/download';
import { imagesOfPlan } from '$lib/server/export/images-of-plan';
import { recordExport } from '$lib/server/repositories/changes';
import { planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const text = writePlanFile(plan, {
		exportedOn: today(),
		containsSmallCounts: hasSmallCounts(plan, pack),
		images: await imagesOfPlan(locals.db, plan)
	});
	await recordExport(locals.db, plan.id, 'file');
	return download(text, `${plan.title}.json`, 'application/json');
};
