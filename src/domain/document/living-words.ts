import type { Grade } from '../evidence/reading';
import type { Language } from '../shared/localised';
import { formatNumber } from '../shared/numbers';
import type { PluralForms } from '../shared/typography';
import type { SheetSeries } from './figure-sheet';

/** The words of figures in a sentence, in the language of the document. */
export const figureWords = {
	pl: {
		none: 'brak danych',
		up: (by: string) => `wzrost o\u00a0${by}`,
		down: (by: string) => `spadek o\u00a0${by}`,
		same: 'bez zmian',
		points: 'p.p.',
		year: (year: number) => `${year}\u00a0r.`,
		between: (from: number, to: number) => `${from}–${to}`,
		grade: (grade: Grade) => `ocena ${grade}`,
		source: (name: string) => `źródło: ${name}`,
		noSource: 'bez źródła',
		plan: 'plan działań',
		money: {
			total: 'koszt wszystkich działań',
			certain: 'środki pewne',
			planned: 'środki planowane',
			unfunded: 'kwota bez wskazanego źródła'
		},
		counts: {
			measures: 'liczba działań',
			challenges: 'liczba wyzwań',
			'strategic-goals': 'liczba celów strategicznych',
			'operational-goals': 'liczba celów operacyjnych'
		}
	},
	en: {
		none: 'no data',
		up: (by: string) => `an increase of ${by}`,
		down: (by: string) => `a decrease of ${by}`,
		same: 'no change',
		points: 'percentage points',
		year: (year: number) => String(year),
		between: (from: number, to: number) => `${from}–${to}`,
		grade: (grade: Grade) => `grade ${grade}`,
		source: (name: string) => `source: ${name}`,
		noSource: 'without a source',
		plan: 'action plan',
		money: {
			total: 'cost of all measures',
			certain: 'secured funds',
			planned: 'planned funds',
			unfunded: 'sum without a named source'
		},
		counts: {
			measures: 'number of measures',
			challenges: 'number of challenges',
			'strategic-goals': 'number of strategic goals',
			'operational-goals': 'number of operational goals'
		}
	}
} as const;

export const countedItems: Record<
	keyof (typeof figureWords)['pl']['counts'],
	Record<Language, PluralForms>
> = {
	measures: {
		pl: { one: 'działanie', few: 'działania', many: 'działań', other: 'działania' },
		en: { one: 'measure', other: 'measures' }
	},
	challenges: {
		pl: { one: 'wyzwanie', few: 'wyzwania', many: 'wyzwań', other: 'wyzwania' },
		en: { one: 'challenge', other: 'challenges' }
	},
	'strategic-goals': {
		pl: {
			one: 'cel strategiczny',
			few: 'cele strategiczne',
			many: 'celów strategicznych',
			other: 'celu strategicznego'
		},
		en: { one: 'strategic goal', other: 'strategic goals' }
	},
	'operational-goals': {
		pl: {
			one: 'cel operacyjny',
			few: 'cele operacyjne',
			many: 'celów operacyjnych',
			other: 'celu operacyjnego'
		},
		en: { one: 'operational goal', other: 'operational goals' }
	}
};

/** „wzrost o 12,3%”, „spadek o 2 p.p.”, „bez zmian”; null where nothing can be divided by. */
export const changeText = (
	from: number,
	to: number,
	series: SheetSeries,
	language: Language
): string | null => {
	const say = figureWords[language];
	const difference = to - from;
	if (difference === 0) return say.same;
	const isShare = series.unit.unitKind === 'percent';
	if (!isShare && from === 0) return null;
	const by = isShare
		? `${formatNumber(Math.abs(difference), language, 1)}\u00a0${say.points}`
		: `${formatNumber((100 * Math.abs(difference)) / Math.abs(from), language, 1)}%`;
	return difference > 0 ? say.up(by) : say.down(by);
};
