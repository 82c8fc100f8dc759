import type { Assessment } from './questionnaire';

const newestFirst = (assessments: readonly Assessment[]): Assessment[] =>
	assessments.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn));

/** The round whose answers count now: the newest. `null` before the first. */
export const currentAssessment = (assessments: readonly Assessment[]): Assessment | null =>
	newestFirst(assessments)[0] ?? null;

/** The round before it, shown in the radar as "previous". */
export const previousAssessment = (assessments: readonly Assessment[]): Assessment | null =>
	newestFirst(assessments)[1] ?? null;
