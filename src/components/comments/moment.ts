import { getLocale } from '$lib/i18n/paraglide/runtime';

/** `23 listopada 2026, 14:05`: when something was said, by the clocks of Poland. */
export const momentOf = (at: string): string =>
	new Intl.DateTimeFormat(getLocale() === 'pl' ? 'pl-PL' : 'en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Warsaw'
	}).format(new Date(at));
