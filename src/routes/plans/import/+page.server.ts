import { fail, redirect } from '@sveltejs/kit';
import { findPack } from '$lib/content/packs';
import { readPlanFile, withNewIds, type PlanFileProblem } from '$lib/domain/plan/plan-file';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { listOrganisations } from '$lib/server/repositories/organisations';
import { takeImages } from '$lib/server/commands/take-images';
import { createPlan } from '$lib/server/repositories/plans';
import type { Actions, PageServerLoad } from './$types';

/** Years of readings and some tens of pictures. */
const largest = 60 * 1024 * 1024;
const shownProblems = 20;

export const load: PageServerLoad = async ({ locals }) => {
	const organisations = (await listOrganisations(locals.db)).filter(
		({ role }) => role === 'lead' || role === 'editor'
	);
	if (organisations.length === 0) redirect(303, '/organisations/new');
	return { organisations: organisations.map(({ id, name }) => ({ id, name })) };
};

const words = {
	'not json': () => m.export_import_not_json(),
	'not a plan file': () => m.export_import_not_plan(),
	'newer version': () => m.export_import_newer(),
	invalid: () => m.export_import_invalid()
};

const refuse = (problem: string, details: PlanFileProblem[] = []) =>
	fail(400, { problem, details: details.slice(0, shownProblems) });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const file = form.get('file');
		const organisationId = String(form.get('organisation') ?? '');
		if (!(file instanceof File) || file.size === 0) return refuse(m.export_import_none());
		if (file.size > largest) return refuse(m.export_import_large());
		const read = readPlanFile(await file.text(), getLocale());
		if (!read.ok) {
			const details = read.error.kind === 'invalid' ? read.error.problems : [];
			return refuse(words[read.error.kind](), details);
		}
		const { pack } = read.value.plan;
		if (!(await findPack(pack.id, pack.version))) return refuse(m.pack_import_unknown(pack));
		const organisations = await listOrganisations(locals.db);
		const mayCreate = organisations.some(
			({ id, role }) => id === organisationId && (role === 'lead' || role === 'editor')
		);
		if (!mayCreate) return refuse(m.plan_error_not_allowed());
		const plan = withNewIds(read.value.plan, () => crypto.randomUUID());
		const planId = await createPlan(locals.db, organisationId, plan);
		await takeImages(locals.db, planId, read.value.images);
		redirect(303, `/plans/${planId}`);
	}
};
