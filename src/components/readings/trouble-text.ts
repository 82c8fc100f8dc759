import { refusalText } from '$lib/components/plan/refusal-text';
import { m } from '$lib/i18n/paraglide/messages';
import type { Trouble } from './readings-book.svelte';

const unreadable: Record<(Trouble & { kind: 'unreadable' })['because'], () => string> = {
	empty: () => m.readings_trouble_not_a_number(),
	'not a number': () => m.readings_trouble_not_a_number(),
	ambiguous: () => m.readings_trouble_ambiguous(),
	'range upside down': () => m.readings_trouble_range()
};

/** One sentence: what is wrong with the cell and how to mend it. */
export const troubleText = (trouble: Trouble): string => {
	if (trouble.kind === 'unreadable') return unreadable[trouble.because]();
	if (trouble.kind === 'conflict') return m.common_conflict_title();
	return refusalText(trouble.refusal);
};
