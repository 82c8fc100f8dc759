import type { Anchor } from '$lib/domain/document/comment';
import { assertNever } from '$lib/domain/shared/result';

const placePath = (anchor: Anchor): string => {
	switch (anchor.kind) {
		case 'passage':
			return `document/${anchor.section}`;
		case 'section':
			return `document/${anchor.id}`;
		case 'figure':
			return `readings?indicator=${encodeURIComponent(anchor.id)}`;
		case 'measure':
			return `measures/${anchor.id}`;
		case 'challenge':
			return 'challenges';
		case 'answer':
			// The code of a question begins with its area: EDU-2.
			return `assessment/${anchor.id.slice(0, 3)}`;
		default:
			return assertNever(anchor);
	}
};

/** Where a thread opens and its passage or item is in sight. */
export const threadPath = (planId: string, thread: { id: string; anchor: Anchor }): string => {
	const path = placePath(thread.anchor);
	return `/plans/${planId}/${path}${path.includes('?') ? '&' : '?'}thread=${thread.id}`;
};
