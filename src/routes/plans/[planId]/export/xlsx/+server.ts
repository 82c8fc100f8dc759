import { download } from '$lib/server/export/download';
import { planXlsx } from '$lib/server/export/plan-xlsx';
import { recordExport } from '$lib/server/repositories/changes';
import { planOfRequest } from '$lib/server/requests/plan';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const bytes = await planXlsx(plan, pack);
	await recordExport(locals.db, plan.id, 'xlsx');
	return download(bytes, `${plan.title}.xlsx`, type);
};
