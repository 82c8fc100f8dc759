import { z } from 'zod';
import { anchorSchema, personSchema } from '$lib/domain/document/comment';
import { idSchema } from '$lib/domain/shared/ids';
import { languageSchema } from '$lib/domain/shared/localised';
import { answerOf, type Db } from './db';

const paces = ['at once', 'daily', 'never'] as const;
/** When a person wants letters about comments. */
export const paceSchema = z.enum(paces);
export type Pace = z.infer<typeof paceSchema>;

/** The person's own choice. */
export const findPace = (db: Db, personId: string): Promise<Pace> =>
	answerOf(
		'read when letters are wanted',
		z
			.object({ comments: paceSchema })
			.nullable()
			.transform((row) => row?.comments ?? 'at once'),
		db.from('letter_settings').select('comments').eq('person_id', personId).maybeSingle()
	);

export const savePace = async (db: Db, personId: string, pace: Pace): Promise<void> => {
	const { error } = await db
		.from('letter_settings')
		.upsert({ person_id: personId, comments: pace });
	if (error) throw new Error('The choice of letters could not be saved', { cause: error });
};

const letterSchema = z.object({
	id: idSchema,
	to: z.object({ id: idSchema, email: z.string(), language: languageSchema }),
	reason: z.enum(['mention', 'assignment', 'reply']),
	/** Who said or assigned it */
	by: z.string().nullable(),
	plan: z.object({ id: idSchema, title: z.string() }),
	thread: z.object({ id: idSchema, anchor: anchorSchema }),
	body: z.string(),
	mentioned: z.array(personSchema)
});
export type DueLetter = z.infer<typeof letterSchema>;

/**
 * Takes what is due to those who want letters at this pace, oldest first. For the server's own client only. What is not
 * forgotten afterwards is taken again an hour later.
 */
export const takeCommentLetters = (
	db: Db,
	pace: Exclude<Pace, 'never'>,
	now: string
): Promise<DueLetter[]> =>
	answerOf(
		'take the letters about comments',
		z.array(letterSchema),
		db.rpc('take_comment_letters', { p_pace: pace, p_now: now })
	);

/** They are sent. */
export const forgetCommentLetters = async (db: Db, ids: string[]): Promise<void> => {
	const { error } = await db.rpc('forget_comment_letters', { p_ids: ids });
	if (error) throw new Error('Letters that were sent could not be forgotten', { cause: error });
};
