import { serverClient } from '$lib/server/supabase/server-client';
import { dailyJobs } from './daily-jobs';
import { Rounds } from './rounds';

declare global {
	/** Kept across hot reloads, and where the start command finds it to let a job end. */
	var rounds: Rounds | undefined;
}

/** Starts the daily jobs of this process. */
export const openRounds = (): void => {
	if (globalThis.rounds || dailyJobs.length === 0) return;
	globalThis.rounds = new Rounds(dailyJobs, serverClient);
	globalThis.rounds.start();
};
