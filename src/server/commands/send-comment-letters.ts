import { environment } from '$lib/server/environment';
import { writeCommentLetter } from '$lib/server/mail/comment-letter';
import { sendLetter, type Letter } from '$lib/server/mail/send-letter';
import {
	forgetCommentLetters,
	takeCommentLetters,
	type DueLetter
} from '$lib/server/repositories/comment-letters';
import type { Db } from '$lib/server/repositories/db';
import { serverClient } from '$lib/server/supabase/server-client';

type Send = (letter: Letter) => Promise<void>;

const byRecipient = (due: DueLetter[]): DueLetter[][] => [
	...Map.groupBy(due, ({ to }) => to.id).values()
];

const send = async (db: Db, bundles: DueLetter[][], post: Send): Promise<void> => {
	for (const [first, ...others] of bundles) {
		if (!first) continue;
		try {
			await post(writeCommentLetter(first, others, environment.origin));
			await forgetCommentLetters(
				db,
				[first, ...others].map(({ id }) => id)
			);
		} catch (failure) {
			// It stays due and is tried again with the daily letters; addresses are not for the log.
			const code: unknown = failure instanceof Error ? Reflect.get(failure, 'code') : undefined;
			console.error(
				`A letter about comments could not be sent (${typeof code === 'string' ? code : 'SMTP'})`
			);
		}
	}
};

/** Sends what is due to those who want a letter for each comment, at once. `now`: ISO 8601. */
export const sendLettersAtOnce = async (db: Db, now: string, post: Send = sendLetter) => {
	const due = await takeCommentLetters(db, 'at once', now);
	await send(
		db,
		due.map((letter) => [letter]),
		post
	);
};

/** One letter a day to those who chose that, and whatever could not be sent at once. `now`: ISO 8601. */
export const sendDailyLetters = async (db: Db, now: string, post: Send = sendLetter) => {
	await send(db, byRecipient(await takeCommentLetters(db, 'daily', now)), post);
	await send(db, byRecipient(await takeCommentLetters(db, 'at once', now)), post);
};

/** After something was said. Never throws: the words are stored, the letters stay due. */
export const sendLettersNow = async (): Promise<void> => {
	try {
		const db = await serverClient();
		if (db) await sendLettersAtOnce(db, new Date().toISOString());
	} catch (failure) {
		console.error('Letters about comments could not be taken:', failure);
	}
};
