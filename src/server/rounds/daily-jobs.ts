import { remindOwners } from '$lib/server/commands/remind-owners';
import { everyDay, type DailyJob } from './rounds';

/** What the server does once a day: `everyDay('name', job)`. */
export const dailyJobs: DailyJob[] = [
	everyDay('reminders of sections', ({ db, today }) => remindOwners(db, today))
];
