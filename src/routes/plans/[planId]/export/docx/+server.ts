import { download } from '$lib/server/export/download';
import { strategyDocx } from '$lib/server/export/strategy-docx';
import { recordExport } from '$lib/server/repositories/changes';
import { printedPlanOfRequest } from '$lib/server/requests/printed-plan';
import { today } from '$lib/server/requests/today';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { plan, pack } = await printedPlanOfRequest(locals, params.planId);
	const bytes = await strategyDocx(plan, pack, today());
	await recordExport(locals.db, plan.id, 'docx');
	return download(bytes, `${plan.title}.docx`, type);
};
