import type { PlanRole } from '$lib/domain/access/access';
import { m } from '$lib/i18n/paraglide/messages';

export type PlanSummary = {
	id: string;
	title: string;
	placeName: string;
	organisationId: string;
	organisationName: string;
	periodFrom: number;
	periodTo: number;
	demonstration: boolean;
	role: PlanRole;
	changesSinceVisit: number;
	counts: {
		readings: number;
		answers: number;
		challenges: number;
		goals: number;
		measures: number;
		sectionsWritten: number;
		sectionsDone: number;
	};
};

/** Where the work stands: no challenge accepted yet, no text written yet, or writing. */
export const stageName = ({ counts }: PlanSummary): string => {
	if (counts.challenges === 0) return m.home_stage_diagnosis();
	return counts.measures === 0 || counts.sectionsWritten === 0
		? m.home_stage_action()
		: m.home_stage_strategy();
};

/** How many of the steps of the main job have begun. */
export const stepsBegun = ({ counts }: PlanSummary): { count: number; total: number } => {
	const { readings, answers, challenges, goals, measures, sectionsWritten } = counts;
	const steps = [readings, answers, challenges, goals, measures, sectionsWritten];
	return { count: steps.filter((step) => step > 0).length, total: steps.length };
};

export const roleNames: Record<PlanRole, () => string> = {
	lead: () => m.home_role_lead(),
	editor: () => m.home_role_editor(),
	contributor: () => m.home_role_contributor(),
	consultant: () => m.home_role_consultant(),
	reader: () => m.home_role_reader()
};
