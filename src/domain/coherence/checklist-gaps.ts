import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import type { GapFact } from './gap';

/** Critical points of checklists that the team answered "no" or "partly": law, safety, somebody's rights. */
export const findChecklistGaps = (plan: Plan, pack: Pack): GapFact[] => {
	const critical = new Set(
		pack.checklists.flatMap(({ groups }) =>
			groups.flatMap(({ items }) => items.filter((item) => item.critical).map(({ id }) => id))
		)
	);
	return plan.checks
		.filter(
			({ itemId, answer }) => critical.has(itemId) && (answer === 'no' || answer === 'partly')
		)
		.map(({ id }) => ({ kind: 'critical point not met', about: { kind: 'check', id } }));
};
