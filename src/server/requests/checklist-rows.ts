import type { ChecklistRow } from '$lib/components/checklists/checklist-view';
import type { Checklist } from '$lib/domain/pack/checklist';
import { checklistResult, checksOf } from '$lib/domain/plan/checklist-result';
import type { Plan } from '$lib/domain/plan/plan';
import type { Language } from '$lib/domain/shared/localised';
import { formatPercent } from '$lib/domain/shared/numbers';

const stateOf = (checklist: Checklist, answered: number, complete: boolean) => {
	if (checklist.answers === 'signs') return 'reading' as const;
	if (complete) return 'done' as const;
	return answered > 0 ? ('begun' as const) : ('not begun' as const);
};

/** A checklist of the pack with how far the plan (or one of its measures) has come with it. */
export const checklistRow = (
	checklist: Checklist,
	plan: Plan,
	measureId: string | null,
	language: Language
): ChecklistRow => {
	const { answered, total, share, first, complete } = checklistResult(
		checklist,
		checksOf(plan, checklist, measureId)
	);
	return {
		key: checklist.key,
		area: checklist.area,
		name: checklist.name[language],
		purpose: checklist.purpose[language],
		state: stateOf(checklist, answered, complete),
		answered,
		total,
		share: share === null ? null : formatPercent(share, language, 0),
		first: first.length
	};
};
