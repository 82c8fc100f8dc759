import type { PlanRole } from '$lib/domain/access/access';
import { m } from '$lib/i18n/paraglide/messages';

export const roleNames: Record<PlanRole, () => string> = {
	lead: () => m.organisations_role_lead(),
	editor: () => m.organisations_role_editor(),
	contributor: () => m.organisations_role_contributor(),
	consultant: () => m.organisations_role_consultant(),
	reader: () => m.organisations_role_reader()
};

/** What one may do in the role, in one sentence. */
export const roleExplanations: Record<PlanRole, () => string> = {
	lead: () => m.organisations_role_lead_means(),
	editor: () => m.organisations_role_editor_means(),
	contributor: () => m.organisations_role_contributor_means(),
	consultant: () => m.organisations_role_consultant_means(),
	reader: () => m.organisations_role_reader_means()
};
