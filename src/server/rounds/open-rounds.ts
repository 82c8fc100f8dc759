import { serverClient } from '$lib/server/supabase/server-client';
import { dailyJobs } from './daily-jobs';
import { Rounds } from './rounds';

declare global {
	/** Kept across hot reloads, and where the start command finds it to let a job end. */
	var rounds: Rounds | undefined;
}

/** Starts the daily jobs of this process, where the server may act on its own. */
export const openRounds = async (): Promise<void> => {
	if (globalThis.rounds || dailyJobs.length === 0) return;
	const db = await serverClient();
	if (!db) {
		console.warn('SUPABASE_SECRET_KEY is not set: reminders and daily letters are not sent.');
		return;
	}
	globalThis.rounds = new Rounds(dailyJobs, () => db);
	globalThis.rounds.start();
};
