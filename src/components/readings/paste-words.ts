import type { PastedProblem } from '$lib/domain/evidence/pasted-table';
import { m } from '$lib/i18n/paraglide/messages';

/** What is wrong with a pasted cell and how to mend it. */
export const pasteProblemTexts: Record<PastedProblem['kind'], () => string> = {
	empty: () => m.readings_trouble_not_a_number(),
	'not a number': () => m.readings_trouble_not_a_number(),
	ambiguous: () => m.readings_trouble_ambiguous(),
	'per cent in a count': () => m.readings_paste_percent_in_count(),
	'negative count': () => m.readings_paste_negative(),
	'part of a person': () => m.readings_paste_part_of_person(),
	'no year above': () => m.readings_paste_no_year_above(),
	'no year beside': () => m.readings_paste_no_year_beside(),
	'unknown level': () => m.readings_paste_unknown_level(),
	'unknown grade': () => m.readings_paste_unknown_grade(),
	twice: () => m.readings_paste_twice(),
	'outside the table': () => m.readings_paste_outside()
};
