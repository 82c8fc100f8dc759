import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import {
	findChallengeGaps,
	findGoalGaps,
	findScheduleGaps,
	findSettingsGaps
} from './decision-gaps';
import { findChecklistGaps } from './checklist-gaps';
import { findDocumentGaps, findImageGaps, findSectionWorkGaps } from './document-gaps';
import { findAreaGaps, findAssessmentGaps, findReadingGaps } from './evidence-gaps';
import { gapKinds, gapOf, type Gap } from './gap';
import { findBudgetGaps, findMeasureGaps } from './measure-gaps';
import { findTextGaps } from './text-gaps';

const kindsInOrder = Object.keys(gapKinds);

const worstFirst = (a: Gap, b: Gap): number =>
	b.severity - a.severity || kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind);

/**
 * Everything that is missing or contradictory in the plan, worst first; among equals in the order of `gapKinds`. Gaps
 * that the team accepted are in it too: see `splitAccepted`.
 */
export const findGaps = (plan: Plan, pack: Pack, today: string): Gap[] =>
	[
		...findSettingsGaps(plan),
		...findScheduleGaps(plan, today),
		...findReadingGaps(plan, pack, today),
		...findAreaGaps(plan, pack),
		...findAssessmentGaps(plan, pack),
		...findChecklistGaps(plan, pack),
		...findChallengeGaps(plan),
		...findGoalGaps(plan),
		...findMeasureGaps(plan, pack),
		...findBudgetGaps(plan),
		...findDocumentGaps(plan, pack),
		...findImageGaps(plan),
		...findSectionWorkGaps(plan, pack, today),
		...findTextGaps(plan, pack, today)
	]
		.map(gapOf)
		.toSorted(worstFirst);

export type AcceptedGap = { gap: Gap; acceptanceId: string; reason: string };

/** Parts open gaps from those that the team decided to live with, each with its written reason. */
export const splitAccepted = (
	gaps: Gap[],
	acceptedGaps: Plan['acceptedGaps']
): { open: Gap[]; accepted: AcceptedGap[] } => {
	const acceptanceOf = new Map(acceptedGaps.map((acceptance) => [acceptance.gapKey, acceptance]));
	return {
		open: gaps.filter(({ key }) => !acceptanceOf.has(key)),
		accepted: gaps.flatMap((gap) => {
			const acceptance = acceptanceOf.get(gap.key);
			return acceptance ? [{ gap, acceptanceId: acceptance.id, reason: acceptance.reason }] : [];
		})
	};
};
