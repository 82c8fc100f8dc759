import { fail, redirect } from '@sveltejs/kit';
import { mayEdit } from '$lib/domain/access/access';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { planChanged } from '$lib/server/live/plan-bus';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { keepVersion, listVersions, nameVersion } from '$lib/server/repositories/versions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends, url }) => {
	depends(planDependency);
	const { plan, access } = await planOfRequest(locals, params.planId);
	const automatic = url.searchParams.get('automatic') !== 'no';
	return {
		versions: await listVersions(locals.db, plan.id, { automatic, limit: 500 }),
		automatic,
		mayEdit: mayEdit(access),
		restored: url.searchParams.get('restored'),
		/** Asked to compare a version with itself */
		same: url.searchParams.has('same')
	};
};

const nameIn = (form: FormData): string => String(form.get('name') ?? '').trim();

export const actions: Actions = {
	keep: async ({ request, locals, params }) => {
		const name = nameIn(await request.formData());
		if (!name) return fail(400, { typed: name, missing: true });
		// Stores first what people have just typed.
		const { plan } = await planOfRequest(locals, params.planId);
		const kept = await keepVersion(locals.db, plan.id, name);
		if (!kept) return fail(403, { typed: name, problem: m.common_not_allowed() });
		planChanged(plan.id);
		return { done: m.versions_kept({ name }) };
	},
	name: async ({ request, locals, params }) => {
		const form = await request.formData();
		const name = nameIn(form);
		const versionId = idSchema.safeParse(form.get('versionId'));
		if (!versionId.success) redirect(303, `/plans/${params.planId}/versions`);
		if (!name) return fail(400, { problem: m.versions_name_missing() });
		const { plan } = await planOfRequest(locals, params.planId);
		if (!(await nameVersion(locals.db, plan.id, versionId.data, name)))
			return fail(403, { problem: m.common_not_allowed() });
		planChanged(plan.id);
		return { done: m.versions_named({ name }) };
	}
};
