import type { Publication } from '../evidence/disclosure';
import type { Indicator } from '../evidence/indicator';
import type { Grade, Reading } from '../evidence/reading';
import { derive, publishDerived, seriesOf, type DerivedFigure } from '../evidence/series';
import type { IndicatorArea } from '../shared/area';
import type { Origin } from './blocks';
import type { Composing } from './composing';
import { missingText, shownText, publicationText } from './figure-text';

/** One figure as the document may show it: everything here has passed disclosure. */
export type Figure = {
	year: number;
	/** „co najmniej 4 000”, „od 3 000 do 5 000”, „<5”, „brak danych”; without unit */
	text: string;
	/** The number behind it when it may be shown; for charts, changes and cells of numbers */
	value: number | null;
	/** May stand in a chart and be compared with another year: exact or rounded, of grade A or B */
	comparable: boolean;
	/** Withheld for the protection of people */
	withheld: boolean;
	grade: Grade;
	valueKind: Reading['valueKind'];
	sourceIds: string[];
	origins: Origin[];
};

/** Figures of one indicator at one level, for one part of the people, earliest first. */
export type FigureSeries = {
	indicator: Indicator;
	level: Reading['level'];
	countKind: Reading['countKind'];
	breakdown: string;
	derived: boolean;
	figures: Figure[];
};

const toFigure = (reading: Reading, indicator: Indicator, context: Composing): Figure => {
	const publication: Publication = context.published.get(reading.id) ?? {
		shown: 'hidden',
		because: 'derived'
	};
	const base = {
		year: reading.year,
		grade: reading.grade,
		valueKind: reading.valueKind,
		sourceIds: reading.sourceId === null ? [] : [reading.sourceId],
		origins: [{ kind: 'reading' as const, id: reading.id }]
	};
	if (reading.value === null)
		return {
			...base,
			text: missingText(reading.missing, context.language),
			value: null,
			comparable: false,
			withheld: false
		};
	if (publication.shown !== 'value')
		return {
			...base,
			text: publicationText(publication, context.language),
			value: null,
			comparable: false,
			withheld: true
		};
	return {
		...base,
		text: shownText(reading, indicator, context.language),
		value: reading.value,
		comparable:
			(reading.grade === 'A' || reading.grade === 'B') &&
			(reading.valueKind === 'exact' || reading.valueKind === 'rounded'),
		withheld: false
	};
};

const toDerivedFigure = (
	figure: DerivedFigure,
	indicator: Indicator,
	context: Composing
): Figure => {
	const publication = publishDerived(figure, indicator, context.published);
	const parts = [figure.numerator, figure.denominator];
	const shown = publication.shown === 'value';
	const exact = parts.every((part) => part.valueKind === 'exact' || part.valueKind === 'rounded');
	const valueKind = exact ? 'exact' : 'estimate';
	return {
		year: figure.year,
		text: shown
			? shownText(
					{ value: figure.value, valueKind, low: null, high: null, grade: figure.grade },
					indicator,
					context.language
				)
			: publicationText(publication, context.language),
		value: shown ? figure.value : null,
		comparable: shown && exact && (figure.grade === 'A' || figure.grade === 'B'),
		withheld: !shown,
		grade: figure.grade,
		valueKind,
		sourceIds: parts.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId])),
		origins: parts.map(({ id }) => ({ kind: 'reading', id }))
	};
};

const levelOrder: Reading['level'][] = [
	'gmina',
	'powiat',
	'subregion',
	'voivodeship',
	'country',
	'institution'
];

const recordedSeries = (indicator: Indicator, context: Composing): FigureSeries[] => {
	const own = context.plan.readings.filter(({ indicatorId }) => indicatorId === indicator.id);
	const groups = Map.groupBy(
		own,
		({ level, breakdown, countKind }) => `${level}|${breakdown}|${countKind}`
	);
	return [...groups.values()].flatMap(([first]) =>
		first === undefined
			? []
			: [
					{
						indicator,
						level: first.level,
						countKind: first.countKind,
						breakdown: first.breakdown,
						derived: false,
						figures: seriesOf(indicator.id, own, first).map(({ reading }) =>
							toFigure(reading, indicator, context)
						)
					}
				]
	);
};

const derivedSeries = (indicator: Indicator, context: Composing): FigureSeries[] => {
	const figures = derive(indicator, context.plan.readings);
	const [first] = figures;
	if (first === undefined) return [];
	return [
		{
			indicator,
			level: first.level,
			countKind: first.numerator.countKind,
			breakdown: first.breakdown,
			derived: true,
			figures: figures.map((figure) => toDerivedFigure(figure, indicator, context))
		}
	];
};

/** All figures of an indicator as series: totals before parts, the plan's own level before others. */
export const seriesOfIndicator = (indicator: Indicator, context: Composing): FigureSeries[] => {
	const recorded = recordedSeries(indicator, context);
	const found = recorded.length > 0 ? recorded : derivedSeries(indicator, context);
	return found.toSorted(
		(a, b) =>
			levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
			Number(a.breakdown !== '') - Number(b.breakdown !== '') ||
			a.breakdown.localeCompare(b.breakdown, context.language)
	);
};

/** Series of an area in the order of the pack; the population itself begins with the number that others are shares of. */
export const seriesOfArea = (area: IndicatorArea, context: Composing): FigureSeries[] => {
	const denominators = new Set(
		context.pack.indicators.flatMap(({ derivation }) => derivation?.denominator ?? [])
	);
	return context.pack.indicators
		.filter((indicator) => indicator.area === area)
		.toSorted((a, b) =>
			area === 'POP' ? Number(denominators.has(b.id)) - Number(denominators.has(a.id)) : 0
		)
		.flatMap((indicator) => seriesOfIndicator(indicator, context));
};

/** Whether the level is the plan's own: a city with powiat rights is gmina and powiat at once. */
export const isOwnLevel = (level: Reading['level'], { plan }: Composing): boolean => {
	if (plan.place.kind === 'powiat') return level === 'powiat';
	if (plan.place.kind === 'gmina') return level === 'gmina';
	return level === 'gmina' || level === 'powiat';
};
