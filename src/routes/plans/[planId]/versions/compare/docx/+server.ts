import { renderWordFile } from '$lib/server/word/word-thread';
import { download } from '$lib/server/export/download';
import { recordExport } from '$lib/server/repositories/changes';
import { comparisonOfRequest } from '$lib/server/requests/comparison';
import { planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { plan } = await planOfRequest(locals, params.planId);
	const { document } = await comparisonOfRequest(locals, plan.id, url.searchParams);
	const bytes = await renderWordFile(document, new Map(), {
		today: today(),
		creator: document.place
	});
	await recordExport(locals.db, plan.id, 'comparison');
	return download(bytes, `${document.title} – ${plan.title}.docx`, type);
};
