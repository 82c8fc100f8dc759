import { fail, redirect } from '@sveltejs/kit';
import { findPack, newerPack } from '$lib/content/packs';
import { mayChangeSettings } from '$lib/domain/access/access';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { derive, latest } from '$lib/domain/evidence/series';
import { formatNumber } from '$lib/domain/shared/numbers';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { archivePlan, saveSettings } from '$lib/server/repositories/plans';
import { sizeOptions } from '$lib/server/requests/size-options';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import { readPlanForm } from '$lib/server/requests/plan-form';
import type { Actions, PageServerLoad } from './$types';

/** The newest figures about residents that the plan has, as the fields of the advice show them. */
const knownOf = ({ readings }: Plan, pack: Pack) => {
	const language = getLocale();
	const residents = latest('POP-13', readings)?.value ?? null;
	const share = pack.indicators.find(({ id }) => id === 'POP-02');
	const newest = share ? derive(share, readings).at(-1) : undefined;
	return {
		residents: residents === null ? '' : formatNumber(residents, language),
		foreignShare: newest ? formatNumber(newest.value, language, 1) : ''
	};
};

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const whole = (await findPack(plan.pack.id, plan.pack.version)) ?? pack;
	return {
		choice: sizeOptions(whole, getLocale()),
		...knownOf(plan, pack),
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
		newerPack: newerPack(plan.pack)?.version ?? null,
		version: plan.version,
		mayLead: mayChangeSettings(access)
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
