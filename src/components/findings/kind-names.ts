import type { Finding } from '$lib/domain/evidence/finding';
import { m } from '$lib/i18n/paraglide/messages';

export const findingKindNames: Record<Finding['kind'], () => string> = {
	interview: () => m.findings_kind_interview(),
	'focus group': () => m.findings_kind_focus(),
	workshop: () => m.findings_kind_workshop(),
	survey: () => m.findings_kind_survey(),
	consultation: () => m.findings_kind_consultation(),
	observation: () => m.findings_kind_observation(),
	document: () => m.findings_kind_document()
};
