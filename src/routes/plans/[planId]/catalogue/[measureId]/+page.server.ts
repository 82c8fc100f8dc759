import { error, fail, redirect } from '@sveltejs/kit';
import { mayEdit } from '$lib/domain/access/access';
import { numberGoals, orderGoals } from '$lib/domain/goals/number-goals';
import { adoptMeasure } from '$lib/domain/measures/adopt-measure';
import { recommendMeasures } from '$lib/domain/measures/recommend';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { explainedTerms, termsUsed } from '$lib/domain/library/mark-terms';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { removeItem, saveItem } from '$lib/server/repositories/items';
import { planDependency, planOfRequest } from '$lib/server/requests/plan';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends(planDependency);
	const { plan, pack, access } = await planOfRequest(locals, params.planId);
	const entry = pack.catalogue.find(({ id }) => id === params.measureId);
	if (!entry) error(404, { message: m.common_not_found_title(), id: '' });
	const locale = getLocale();
	const codes = numberGoals(plan.goals);
	const named = (list: { key: string; label: { pl: string; en: string } }[], keys: string[]) =>
		keys.map((key) => list.find((known) => known.key === key)?.label[locale] ?? key);
	const recommendation = recommendMeasures(pack, plan).find((known) => known.entry.id === entry.id);
	return {
		entry,
		terms: termsUsed([entry.summary[getLocale()]], explainedTerms(pack, getLocale())),
		lead: named(pack.entities, entry.lead),
		partners: named(pack.entities, entry.partners),
		groups: named(pack.targetGroups, entry.targetGroups),
		funding: named(pack.fundingSources, entry.fundingKeys),
		related: entry.related.flatMap((id) => {
			const other = pack.catalogue.find((known) => known.id === id);
			return other ? [{ id, title: other.title[locale] }] : [];
		}),
		reasons: recommendation?.reasons ?? [],
		score: recommendation?.score ?? null,
		adoptedAs: plan.measures.find(({ catalogueId }) => catalogueId === entry.id)?.id ?? null,
		refusal: plan.refusals.find(({ key }) => key === entry.id) ?? null,
		goals: orderGoals(plan.goals).map(({ id, title }) => ({
			id,
			label: `${codes.get(id) ?? ''}. ${title}`
		})),
		mayEdit: mayEdit(access)
	};
};

export const actions: Actions = {
	adopt: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { plan, pack } = await planOfRequest(locals, params.planId);
		const entry = pack.catalogue.find(({ id }) => id === params.measureId);
		if (!entry) error(404, { message: m.common_not_found_title(), id: '' });
		const goalId = idSchema.safeParse(form.get('goal'));
		const measure = adoptMeasure(entry, {
			id: crypto.randomUUID(),
			newId: () => crypto.randomUUID(),
			goalIds: goalId.success ? [goalId.data] : [],
			language: plan.language,
			position: Math.max(-1, ...plan.measures.map(({ position }) => position)) + 1,
			entities: pack.entities
		});
		const saved = await saveItem(locals.db, plan.id, 'measure', { ...measure, version: null });
		if (!saved.ok) return fail(403, { problem: m.common_not_allowed(), reason: '' });
		redirect(303, `/plans/${plan.id}/measures/${measure.id}`);
	},
	refuse: async ({ locals, params, request }) => {
		const form = await request.formData();
		const reason = String(form.get('reason') ?? '').trim();
		if (!reason) return fail(400, { problem: '', reason: m.catalogue_refuse_error() });
		const refusal = {
			id: crypto.randomUUID(),
			kind: 'measure',
			key: params.measureId,
			reason
		} as const;
		const saved = await saveItem(locals.db, params.planId, 'refusal', refusal);
		if (!saved.ok) return fail(403, { problem: m.common_not_allowed(), reason: '' });
		redirect(303, `/plans/${params.planId}/catalogue`);
	},
	unrefuse: async ({ locals, params }) => {
		const { plan } = await planOfRequest(locals, params.planId);
		const refusal = plan.refusals.find(({ key }) => key === params.measureId);
		if (!refusal) return;
		const removed = await removeItem(locals.db, plan.id, 'refusal', refusal.id, null);
		if (!removed.ok) return fail(403, { problem: m.common_not_allowed(), reason: '' });
	}
};
