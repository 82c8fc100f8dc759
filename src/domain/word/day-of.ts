import { formatDay } from '../shared/dates';
import type { Language } from '../shared/localised';

/** The day of a moment as a file writes it, in words; null for what is no moment. */
export const dayOf = (at: string | null, language: Language): string | null => {
	const day = /^\d{4}-\d\d-\d\d/.exec(at ?? '')?.[0];
	return day ? formatDay(day, language) : null;
};
