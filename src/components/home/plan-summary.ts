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
	counts: { readings: number; challenges: number; measures: number; sectionsDone: number };
};

export const roleNames: Record<PlanRole, () => string> = {
	lead: () => m.home_role_lead(),
	editor: () => m.home_role_editor(),
	contributor: () => m.home_role_contributor(),
	consultant: () => m.home_role_consultant(),
	reader: () => m.home_role_reader()
};
