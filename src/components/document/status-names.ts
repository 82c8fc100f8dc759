import type { Section } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';

export const statusNames: Record<Section['status'], () => string> = {
	'to do': () => m.document_status_todo(),
	drafting: () => m.document_status_drafting(),
	'in review': () => m.document_status_review(),
	approved: () => m.document_status_approved()
};

export const statusDots = {
	'to do': 'not started',
	drafting: 'in progress',
	'in review': 'in progress',
	approved: 'done'
} as const;
