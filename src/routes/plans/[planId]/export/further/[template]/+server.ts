import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { download } from '$lib/server/export/download';
import { furtherDocx } from '$lib/server/export/strategy-docx';
import { recordExport } from '$lib/server/repositories/changes';
import { planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const template = pack.templates.find(({ id }) => id === params.template);
	if (!template) error(404, { message: m.common_not_found_title(), id: '' });
	const bytes = await furtherDocx(plan, pack, template, today());
	await recordExport(locals.db, plan.id, 'docx');
	return download(bytes, `${template.name[plan.language]}.docx`, type);
};
