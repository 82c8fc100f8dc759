import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import type { DeedRefusal } from './discussion.svelte';

/** A sentence for what could not be done with a comment. */
export const deedRefusalText = ({ kind }: DeedRefusal): string => {
	switch (kind) {
		case 'conflict':
			return m.comments_error_conflict();
		case 'not allowed':
			return m.comments_error_not_allowed();
		case 'offline':
			return m.comments_error_offline();
		default:
			return assertNever(kind);
	}
};
