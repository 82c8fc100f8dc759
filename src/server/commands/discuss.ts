import type { CommentDeed } from '$lib/domain/document/comment';
import { assertNever } from '$lib/domain/shared/result';
import { planCommented } from '$lib/server/live/plan-bus';
import { changeThread, saveComment, startThread } from '$lib/server/repositories/comments';
import type { Db } from '$lib/server/repositories/db';
import type { WriteResult } from '$lib/server/repositories/outcome';
import { sendLettersNow } from './send-comment-letters';

const write = (db: Db, planId: string, deed: CommentDeed): Promise<WriteResult> => {
	switch (deed.deed) {
		case 'start':
			return startThread(db, planId, deed);
		case 'reply':
		case 'edit':
		case 'remove':
			return saveComment(db, planId, deed);
		case 'resolve':
		case 'assign':
			return changeThread(db, planId, deed);
		default:
			return assertNever(deed);
	}
};

/** Writes what somebody did with comments and tells those who have the plan open. */
export const discuss = async (db: Db, planId: string, deed: CommentDeed): Promise<WriteResult> => {
	const written = await write(db, planId, deed);
	if (written.ok) {
		planCommented(planId);
		// Nobody waits for the post; what cannot be sent now goes with the daily letters.
		void sendLettersNow();
	}
	return written;
};
