import type { ReadingQuestion } from '$lib/domain/evidence/reading-questions';
import { formatNumber } from '$lib/domain/shared/numbers';
import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const number = (value: number): string =>
	formatNumber(value, getLocale(), Number.isInteger(value) ? 0 : 1);

/** What the team should ask about its figures. */
export const questionText = (question: ReadingQuestion): string => {
	switch (question.kind) {
		case 'same value at another level':
			return m.readings_question_level({ value: number(question.value) });
		case 'parts do not add up':
			return m.readings_question_sum({ total: number(question.total), sum: number(question.sum) });
		case 'running count beside stock':
			return m.readings_question_running();
		case 'no preferred source':
			return m.readings_question_preferred();
		case 'sudden jump':
			return m.readings_question_jump({ from: number(question.from), to: number(question.to) });
		default:
			return assertNever(question);
	}
};
