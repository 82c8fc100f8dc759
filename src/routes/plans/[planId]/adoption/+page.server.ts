import { fail, redirect } from '@sveltejs/kit';
import { mayLead, mayOpenEdition } from '$lib/domain/access/access';
import { findGaps, splitAccepted } from '$lib/domain/coherence/find-gaps';
import { daySchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { adoptPlan, openNextEdition } from '$lib/server/commands/adopt-plan';
import { listAdoptions } from '$lib/server/repositories/adoptions';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { today } from '$lib/server/requests/today';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	return {
		adoption: plan.adoption,
		edition: plan.edition,
		history: await listAdoptions(locals.db, plan.id),
		gaps: splitAccepted(findGaps(plan, pack, today()), plan.acceptedGaps).open.length,
		today: today(),
		mayAdopt: mayLead(access),
		mayOpen: mayOpenEdition(access)
	};
};

const field = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** Whoever may adopt or reopen is signed in; the database refuses anybody else. */
const personIn = (locals: App.Locals): string => locals.person?.id ?? '';

export const actions: Actions = {
	adopt: async ({ request, locals, params }) => {
		const form = await request.formData();
		const [on, number, title] = [field(form, 'on'), field(form, 'number'), field(form, 'title')];
		const isDay = daySchema.safeParse(on).success && on <= today();
		const errors = {
			on: isDay ? undefined : m.adoption_error_on(),
			number: number ? undefined : m.adoption_error_number()
		};
		const refused = (status: number, problem = '') =>
			fail(status, { typed: { on, number, title }, errors, problem });
		if (errors.on || errors.number) return refused(400);
		const { plan, pack } = await planOfRequest(locals, params.planId);
		const resolution = {
			on,
			resolutionNumber: number.slice(0, 200),
			title: title.slice(0, 500) || null
		};
		const adopted = await adoptPlan(locals.db, plan, pack, resolution, today(), personIn(locals));
		if (adopted.ok) redirect(303, `/plans/${plan.id}/adoption`);
		return adopted.error.kind === 'still being written'
			? refused(409, m.adoption_busy())
			: refused(403, m.common_not_allowed());
	},
	change: async ({ request, locals, params }) => {
		const reason = field(await request.formData(), 'reason');
		if (!reason) return fail(400, { reason, missing: m.adoption_change_missing() });
		const { plan } = await planOfRequest(locals, params.planId);
		if (!(await openNextEdition(locals.db, plan.id, reason, personIn(locals))))
			return fail(403, { reason, problem: m.common_not_allowed() });
		redirect(303, `/plans/${plan.id}/adoption`);
	}
};
