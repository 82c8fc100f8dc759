import type { DailyJob } from './rounds';

/** What the server does once a day: `everyDay('name', job)`. */
export const dailyJobs: DailyJob[] = [];
