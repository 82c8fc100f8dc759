import { randomUUID } from 'node:crypto';
import { m } from '$lib/i18n/paraglide/messages';
import { download } from '$lib/server/export/download';
import { imagesOfPlan } from '$lib/server/export/images-of-plan';
import { recordExport } from '$lib/server/repositories/changes';
import { findComments } from '$lib/server/repositories/comments';
import { keepWordExport } from '$lib/server/repositories/word-files';
import { printedPlanOfRequest } from '$lib/server/requests/printed-plan';
import { today } from '$lib/server/requests/today';
import { documentOfRequest } from '$lib/server/requests/word-file';
import { leavingFile } from '$lib/server/word/leaving-file';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `?comments`, `?suggestions` and `?internal` print what is off otherwise; internal notes for those who see them. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const request = await printedPlanOfRequest(locals, params.planId);
	const { plan, pack } = request;
	const asks = (name: string) => url.searchParams.has(name);
	const all = asks('comments') && !plan.adoption ? await findComments(locals.db, plan.id) : [];
	const threads = all.filter(({ visibility }) => visibility === 'everyone' || asks('internal'));
	const exportId = randomUUID();
	const { bytes, baseline } = await leavingFile({
		...{ plan, pack, exportId, today: today() },
		// What was adopted stands as it was: nothing that is suggested or said since goes into it.
		doc: plan.adoption ? null : await documentOfRequest(locals, request),
		threads,
		suggestions: asks('suggestions'),
		images: await imagesOfPlan(locals.db, plan),
		unknown: m.word_somebody({}, { locale: plan.language })
	});
	const personId = locals.person?.id;
	if (personId)
		await keepWordExport(
			locals.db,
			{
				...{ id: exportId, planId: plan.id, personId },
				internal: threads.some(({ visibility }) => visibility === 'internal')
			},
			baseline
		);
	await recordExport(locals.db, plan.id, 'docx');
	return download(bytes, `${plan.title}.docx`, type);
};
