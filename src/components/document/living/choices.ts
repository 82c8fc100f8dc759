import type { FigureSheet, SheetSeries } from '$lib/domain/document/figure-sheet';
import type { FigureReference } from '$lib/domain/plan/living-text';
import { wordsOf } from '$lib/domain/shared/words';
import { m } from '$lib/i18n/paraglide/messages';

/** Something that a figure can be tied to; `series` null for sums and counts of the plan. */
export type FigureChoice = {
	key: string;
	name: string;
	series: SheetSeries | null;
	reference: FigureReference;
};

const blank: FigureReference = {
	kind: 'value',
	of: '',
	level: '',
	counted: '',
	part: '',
	year: '',
	since: '',
	form: ''
};

const hasFigures = ({ figures }: SheetSeries): boolean =>
	figures.some(({ value, withheld }) => value !== null || withheld);

const ofSeries = (series: SheetSeries): FigureChoice => ({
	key: [series.kind, series.of, series.level, series.counted, series.part].join('|'),
	name: series.name,
	series,
	reference: {
		...blank,
		kind: series.kind,
		of: series.of,
		level: series.level,
		counted: series.counted,
		part: series.part,
		year: 'newest'
	}
});

const money = () => ({
	total: m.figures_money_total(),
	certain: m.figures_money_certain(),
	planned: m.figures_money_planned(),
	unfunded: m.figures_money_unfunded()
});
const counts = () => ({
	measures: m.figures_count_measures(),
	challenges: m.figures_count_challenges(),
	'strategic-goals': m.figures_count_strategic_goals(),
	'operational-goals': m.figures_count_operational_goals()
});

const ofPlan = (kind: 'budget' | 'count', names: Record<string, string>): FigureChoice[] =>
	Object.entries(names).map(([of, name]) => ({
		key: `${kind}|${of}`,
		name,
		series: null,
		reference: { ...blank, kind, of }
	}));

/** The series that a text can be tied to, in the order of the pack: values before the shares made of them. */
export const seriesChoices = ({ series }: FigureSheet): FigureChoice[] =>
	series.filter(hasFigures).map(ofSeries);

/** Everything that can stand as a figure in a sentence: the data, then the money and what the plan holds. */
export const figureChoices = (sheet: FigureSheet): FigureChoice[] => [
	...seriesChoices(sheet),
	...(sheet.budget.whole.total > 0 ? ofPlan('budget', money()) : []),
	...ofPlan('count', counts())
];

/** Those whose name or code has words that begin with every word sought; diacritics and case do not matter. */
export const matching = <Choice extends { name: string; key?: string }>(
	choices: Choice[],
	query: string
): Choice[] => {
	const sought = wordsOf(query);
	return choices.filter(({ name, key = '' }) => {
		const words = wordsOf(`${name} ${key}`);
		return sought.every((start) => words.some((word) => word.startsWith(start)));
	});
};
