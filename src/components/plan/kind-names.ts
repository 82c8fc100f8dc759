import type { Plan } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';

export const documentKindNames: Record<Plan['documentKind'], () => string> = {
	strategy: () => m.plan_kind_strategy(),
	policy: () => m.plan_kind_policy(),
	programme: () => m.plan_kind_programme(),
	'operational programme': () => m.plan_kind_operational()
};
