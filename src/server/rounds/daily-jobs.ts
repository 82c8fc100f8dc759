import { sendDailyLetters } from '$lib/server/commands/send-comment-letters';
import { everyDay, type DailyJob } from './rounds';

/** What the server does once a day: `everyDay('name', job)`. */
export const dailyJobs: DailyJob[] = [
	everyDay('letters about comments', ({ db, now }) => sendDailyLetters(db, now))
];
