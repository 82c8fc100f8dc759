/** Today in Poland, `2026-11-22`: the calendar that milestones and dates of documents follow. */
export const today = (): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date());
