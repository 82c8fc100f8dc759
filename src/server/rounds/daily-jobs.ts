import { remindOwners } from '$lib/server/commands/remind-owners';
import { sendDailyLetters } from '$lib/server/commands/send-comment-letters';
import { everyDay, type DailyJob } from './rounds';

/** What the server does once a day: `everyDay('name', job)`. */
export const dailyJobs: DailyJob[] = [
	everyDay('reminders of sections', ({ db, today }) => remindOwners(db, today)),
	everyDay('letters about comments', ({ db, now }) => sendDailyLetters(db, now))
];
