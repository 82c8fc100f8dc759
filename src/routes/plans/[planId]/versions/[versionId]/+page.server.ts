import { fail, redirect } from '@sveltejs/kit';
import { versionTitle } from '$lib/components/versions/version-words';
import { mayEdit } from '$lib/domain/access/access';
import { composeDocument } from '$lib/domain/document/compose';
import { m } from '$lib/i18n/paraglide/messages';
import { restoreVersion, type RestoreScope } from '$lib/server/commands/restore-version';
import { visitorOfRequest } from '$lib/server/requests/document-pass';
import { dayOf, packOfThen, versionOfRequest } from '$lib/server/requests/kept-version';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const [{ plan, pack, access }, version] = await Promise.all([
		planOfRequest(locals, params.planId),
		versionOfRequest(locals, params.planId, params.versionId)
	]);
	const { plan: kept, printed, ...head } = version;
	return {
		version: head,
		document: composeDocument(printed, await packOfThen(kept), dayOf(head.madeAt)),
		sections: pack.template.sections.map(({ key, title }) => ({
			key,
			title: title[plan.language]
		})),
		mayRestore: mayEdit(access) && access.role !== 'consultant'
	};
};

const restore = async (
	{ locals, params, url }: RequestEvent,
	scope: RestoreScope,
	name?: string
) => {
	const { plan, pack } = await planOfRequest(locals, params.planId);
	const version = await versionOfRequest(locals, plan.id, params.versionId);
	const writer = await visitorOfRequest(locals, plan.id, url.origin);
	if (!writer) return fail(403, { problem: m.common_not_allowed() });
	const asked = { planId: plan.id, versionId: version.id, scope };
	const restored = await restoreVersion(locals.db, asked, pack, writer);
	if (!restored.ok)
		return restored.error.kind === 'words not stored'
			? fail(503, { problem: m.versions_words_waiting() })
			: fail(403, { problem: m.common_not_allowed() });
	const title = [versionTitle(version), ...(name ? [name] : [])].join(' – ');
	redirect(303, `/plans/${plan.id}/versions?restored=${encodeURIComponent(title)}`);
};

export const actions: Actions = {
	restore: (event) => restore(event, { kind: 'plan' }),
	section: async (event) => {
		const key = String((await event.request.formData()).get('section') ?? '');
		const { plan, pack } = await planOfRequest(event.locals, event.params.planId);
		const section = pack.template.sections.find((one) => one.key === key);
		if (!section) return fail(400, { problem: m.common_not_found_title() });
		return restore(event, { kind: 'section', key }, section.title[plan.language]);
	}
};
