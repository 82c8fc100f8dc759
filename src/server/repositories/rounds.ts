import { z } from 'zod';
import { answerOf, type Db } from './db';

const claimSchema = z.object({ since: z.iso.datetime({ offset: true }).nullable() });

/** Takes up a job's round of a day; null when it is done, or somebody took it up less than an hour ago. */
export const claimRound = (db: Db, name: string, day: string, now: string) =>
	answerOf(
		'take up a round',
		claimSchema.nullable(),
		db.rpc('claim_round', { p_name: name, p_day: day, p_now: now })
	);

export const finishRound = async (db: Db, name: string, day: string, now: string) => {
	const { error } = await db.rpc('finish_round', { p_name: name, p_day: day, p_now: now });
	if (error) throw new Error('The database could not finish a round', { cause: error });
};
