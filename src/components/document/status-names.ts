import type { Section } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';

export const sectionStatuses = ['to do', 'drafting', 'done'] as const;

export const statusNames: Record<Section['status'], () => string> = {
	'to do': () => m.document_status_todo(),
	drafting: () => m.document_status_drafting(),
	done: () => m.document_status_done()
};
