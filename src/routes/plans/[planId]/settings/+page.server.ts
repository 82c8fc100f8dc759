import { fail, redirect } from '@sveltejs/kit';
import { mayLead } from '$lib/domain/access/access';
import { m } from '$lib/i18n/paraglide/messages';
import { archivePlan, saveSettings } from '$lib/server/repositories/plans';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { readPlanForm } from '$lib/server/requests/plan-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, access } = await planOfRequest(locals, params.planId);
	return {
		settings: {
			genitive: plan.place.genitive,
			locative: plan.place.locative,
			documentKind: plan.documentKind,
			title: plan.title,
			from: String(plan.period.from),
			to: String(plan.period.to),
			language: plan.language,
			size: plan.size
		},
		place: plan.place,
		pack: plan.pack,
		version: plan.version,
		mayLead: mayLead(access)
	};
};

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const form = await request.formData();
		const { settings, typed, errors } = readPlanForm(form);
		if (!settings) return fail(400, { settings: typed, errors, problem: '', saved: false });
		const { plan } = await planOfRequest(locals, params.planId);
		const { genitive, locative, from, to, ...rest } = settings;
		const saved = await saveSettings(locals.db, plan.id, {
			...rest,
			version: Number(form.get('version')),
			place: { ...plan.place, genitive, locative },
			period: { from, to }
		});
		if (saved.ok) return { settings: typed, errors: {}, problem: '', saved: true };
		const conflict = saved.error.kind === 'conflict';
		const problem = conflict ? m.common_conflict_title() : m.common_not_allowed();
		return fail(conflict ? 409 : 403, { settings: typed, errors: {}, problem, saved: false });
	},
	archive: async ({ locals, params }) => {
		const archived = await archivePlan(locals.db, params.planId);
		if (!archived)
			return fail(403, {
				settings: null,
				errors: {},
				problem: m.common_not_allowed(),
				saved: false
			});
		redirect(303, '/home');
	}
};
