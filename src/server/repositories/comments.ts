import { z } from 'zod';
import {
	commentThreadSchema,
	myThreadSchema,
	type CommentDeed,
	type CommentThread,
	type MyThread
} from '$lib/domain/document/comment';
import { answerOf, asJson, type Db } from './db';
import { outcomeSchema, toldOf, type WriteResult } from './outcome';

/** Threads of the plan that the person sees, oldest first; none for those who do not reach it. */
export const findComments = (db: Db, planId: string): Promise<CommentThread[]> =>
	answerOf(
		'read the comments',
		z.array(commentThreadSchema),
		db.rpc('read_comments', { p_plan_id: planId })
	);

/** Threads over all plans that mention the person, are theirs to do or were begun by them, newest first. */
export const listMyThreads = (db: Db): Promise<MyThread[]> =>
	answerOf('list the comments', z.array(myThreadSchema), db.rpc('list_my_comments'));

type Deed<Kind extends CommentDeed['deed']> = Extract<CommentDeed, { deed: Kind }>;

/** Begins a thread with its first comment. A second try of the same is no error. */
export const startThread = (db: Db, planId: string, thread: Deed<'start'>): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			'begin the thread',
			outcomeSchema,
			db.rpc('start_thread', { p_plan_id: planId, p_thread: asJson(thread) })
		)
	);

/** Answers, changes or removes a comment; a conflict holds the comment as it stands. */
export const saveComment = (
	db: Db,
	planId: string,
	comment: Deed<'reply'> | Deed<'edit'> | Deed<'remove'>
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			'save the comment',
			outcomeSchema,
			db.rpc('save_comment', {
				p_plan_id: planId,
				p_comment: asJson({ body: '', ...comment, removed: comment.deed === 'remove' })
			})
		)
	);

/** Settles, reopens or assigns a thread; a conflict holds the thread as it stands. */
export const changeThread = (
	db: Db,
	planId: string,
	{ threadId, version, ...change }: Deed<'resolve'> | Deed<'assign'>
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			'change the thread',
			outcomeSchema,
			db.rpc('change_thread', {
				p_plan_id: planId,
				p_thread_id: threadId,
				p_version: version,
				p_change: asJson(change)
			})
		)
	);
