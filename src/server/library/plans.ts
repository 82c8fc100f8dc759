import { mayEdit, mayRecord, type Access } from '$lib/domain/access/access';
import type { IndicatorArea } from '$lib/domain/shared/area';
import { findAccess, listPlans, type PlanSummary } from '$lib/server/repositories/plans';

export type OwnPlan = { id: string; title: string };

const alwaysEdit = new Set<PlanSummary['role']>(['lead', 'editor']);

const plansThat = async (
	locals: App.Locals,
	allows: (access: Access) => boolean
): Promise<OwnPlan[] | null> => {
	if (!locals.person) return null;
	const plans = (await listPlans(locals.db)).filter(({ role }) => role !== 'reader');
	// A list of plans doesn't say whether a consultant edits, nor which areas a contributor has.
	const allowed = await Promise.all(
		plans.map(async ({ id, role }) => {
			if (alwaysEdit.has(role)) return true;
			const access = await findAccess(locals.db, id);
			return access !== null && allows(access);
		})
	);
	return plans.filter((_, index) => allowed[index]).map(({ id, title }) => ({ id, title }));
};

/** Plans in which the person may add and change things; null when nobody is signed in. */
export const plansToEdit = (locals: App.Locals): Promise<OwnPlan[] | null> =>
	plansThat(locals, mayEdit);

/** Plans in which the person may record figures and answers of an area; null when nobody is signed in. */
export const plansToRecord = (locals: App.Locals, area: IndicatorArea): Promise<OwnPlan[] | null> =>
	plansThat(locals, (access) => mayRecord(access, area));
