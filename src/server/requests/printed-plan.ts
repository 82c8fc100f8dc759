import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { packOfThen, versionOfRequest } from './kept-version';
import { planOfRequest } from './plan';

/** The plan as its document is printed: of an adopted one, what was adopted, which follows nothing any more. */
export const printedPlanOfRequest = async (
	locals: App.Locals,
	planId: string
): Promise<{ plan: Plan; pack: Pack }> => {
	const { plan, pack } = await planOfRequest(locals, planId);
	if (!plan.adoption) return { plan, pack };
	const { printed } = await versionOfRequest(locals, plan.id, plan.adoption.versionId);
	return { plan: printed, pack: await packOfThen(printed) };
};
