import type { KnownSignal } from '$lib/domain/challenges/propose-challenges';
import type { Language } from '$lib/domain/shared/localised';
import { formatNumber } from '$lib/domain/shared/numbers';
import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';

const tests = {
	below: () => m.challenges_test_below(),
	'at most': () => m.challenges_test_at_most(),
	above: () => m.challenges_test_above(),
	'at least': () => m.challenges_test_at_least(),
	equals: () => m.challenges_test_equals()
};

const short = (value: number, language: Language) =>
	formatNumber(value, language, Number.isInteger(value) ? 0 : 1);

/** One signal in a sentence: the value, its year and the threshold that it passed. */
export const signalText = (known: KnownSignal, language: Language): string => {
	switch (known.kind) {
		case 'indicator':
			return m.challenges_signal_indicator({
				name: known.signal.name[language],
				value: short(known.value, language),
				year: known.year,
				test: tests[known.signal.test](),
				threshold: short(known.signal.threshold, language)
			});
		case 'area score':
			return m.challenges_signal_area({
				area: known.signal.area,
				score: short(Math.round(known.score), language),
				below: known.signal.below
			});
		case 'question level':
			return m.challenges_signal_question({
				name: known.signal.name[language],
				level: short(known.level, language)
			});
		default:
			return assertNever(known);
	}
};
