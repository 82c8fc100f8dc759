import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import type { SaveRefusal } from './plan-editor.svelte';

/** A sentence for a write that was refused, where the page has nothing more exact to say. */
export const refusalText = (refusal: SaveRefusal): string => {
	switch (refusal.kind) {
		case 'conflict':
			return refusal.current === null ? m.common_gone() : m.common_conflict_title();
		case 'not allowed':
			return m.common_not_allowed();
		case 'offline':
			return m.common_not_saved();
		case 'invalid':
			return refusal.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
		default:
			return assertNever(refusal);
	}
};
