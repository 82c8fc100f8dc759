import { sumMoney } from '../../budget/budget';
import type { Measure } from '../../measures/measure';
import { formatMoney, formatNumber } from '../../shared/numbers';
import type { Block, Cell } from '../blocks';
import { cell, joinTexts, numberCell, paragraph, rowHeader, tableOf } from '../cells';
import type { Composing } from '../composing';
import { goalHeading } from './goals';
import { goalValue, labelsOf, measureNumber, measuresInOrder, termOf } from './measure-text';

const words = {
	pl: {
		unit: 'Realizator',
		partners: 'Partnerzy',
		groups: 'Grupy docelowe',
		term: 'Termin',
		steps: 'Kroki',
		cost: 'Koszt',
		outputs: 'Wskaźniki produktu',
		outcomes: 'Wskaźniki rezultatu',
		equality: 'Równość i prawa',
		noGoal: 'Działania poza celami',
		summary: 'Zestawienie działań',
		summaryHeader: ['Nr', 'Działanie', 'Realizator', 'Termin', 'Koszt (zł)'],
		indicators: 'Wskaźniki działań',
		indicatorHeader: [
			'Nr',
			'Wskaźnik (jednostka)',
			'Rodzaj',
			'Wartość bazowa (rok)',
			'Wartość docelowa (rok)',
			'Źródło danych, częstotliwość'
		],
		output: 'produkt',
		outcome: 'rezultat',
		risks: 'Ryzyka i sposoby ich ograniczania',
		riskHeader: ['Działanie', 'Ryzyko', 'Ograniczanie ryzyka'],
		total: 'Razem'
	},
	en: {
		unit: 'Responsible unit',
		partners: 'Partners',
		groups: 'Target groups',
		term: 'Term',
		steps: 'Steps',
		cost: 'Cost',
		outputs: 'Output indicators',
		outcomes: 'Outcome indicators',
		equality: 'Equality and rights',
		noGoal: 'Measures outside goals',
		summary: 'Overview of measures',
		summaryHeader: ['No.', 'Measure', 'Responsible unit', 'Term', 'Cost (PLN)'],
		indicators: 'Indicators of measures',
		indicatorHeader: [
			'No.',
			'Indicator (unit)',
			'Kind',
			'Baseline (year)',
			'Target (year)',
			'Data source, frequency'
		],
		output: 'output',
		outcome: 'outcome',
		risks: 'Risks and how they are reduced',
		riskHeader: ['Measure', 'Risk', 'Mitigation'],
		total: 'Total'
	}
} as const;

const numbered = (measure: Measure, context: Composing): string => {
	const code = context.measureCodes.get(measure.id);
	return code === undefined ? measure.title : `${code}. ${measure.title}`;
};

const indicatorNames = (measure: Measure, kind: 'output' | 'outcome', context: Composing): string =>
	measure.indicators
		.filter((indicator) => indicator.kind === kind)
		.map((one) => {
			const values = [
				goalValue(one.baseline, one.baselineYear, one, context),
				goalValue(one.target, one.targetYear, one, context)
			];
			return `${one.name}: ${values.join(' → ')}${one.unit === '' ? '' : `, ${one.unit}`}`;
		})
		.join('\n');

const cardRows = (measure: Measure, context: Composing): Cell[][] => {
	const say = words[context.language];
	const cost = sumMoney(measure.budget).total;
	const facts: [string, string][] = [
		[say.unit, measure.responsibleUnit],
		[say.partners, labelsOf(measure.partners, context.pack.entities, context)],
		[say.groups, labelsOf(measure.targetGroups, context.pack.targetGroups, context)],
		[say.term, termOf(measure, context)],
		[say.steps, measure.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')],
		[say.cost, cost === 0 ? '' : formatMoney(cost, context.language)],
		[say.outputs, indicatorNames(measure, 'output', context)],
		[say.outcomes, indicatorNames(measure, 'outcome', context)],
		[say.equality, measure.equalityNote]
	];
	return facts
		.filter(([, text]) => text.trim() !== '')
		.map(([name, text]) => [rowHeader(name), cell(text)]);
};

const card = (measure: Measure, context: Composing): Block[] => {
	const origins = [{ kind: 'measure' as const, id: measure.id }];
	return [
		{ kind: 'heading', level: 4, text: numbered(measure, context) },
		...(measure.summary.trim() === '' ? [] : [paragraph(measure.summary.trim(), origins)]),
		...tableOf({
			caption: null,
			widths: [26, 74],
			header: [],
			rows: cardRows(measure, context),
			origins
		})
	];
};

/** A card for every measure, under the goal that gives it its number. */
export const composeMeasures = (context: Composing): Block[] => {
	const goalOf = (measure: Measure) => {
		const code = context.measureCodes.get(measure.id)?.split('.').slice(0, -1).join('.');
		return context.plan.goals.find(
			({ id }) => code !== undefined && context.goalCodes.get(id) === code
		);
	};
	return [...Map.groupBy(measuresInOrder(context), goalOf)].flatMap(([goal, measures]) => [
		{
			kind: 'heading' as const,
			level: 3 as const,
			text: goal ? goalHeading(goal, context) : words[context.language].noGoal
		},
		...measures.flatMap((measure) => card(measure, context))
	]);
};

/** A row for each measure and the sum of their cost; nothing without measures. `caption` null = „Zestawienie działań”. */
export const measureTable = (
	measures: Measure[],
	caption: string | null,
	context: Composing
): Block[] => {
	const say = words[context.language];
	if (measures.length === 0) return [];
	const costs = measures.map(({ budget }) => sumMoney(budget).total);
	const total = sumMoney(measures.flatMap(({ budget }) => budget)).total;
	const [number, measure, unit, term, cost] = say.summaryHeader;
	return tableOf({
		caption: caption === null ? say.summary : `${say.summary}: ${caption}`,
		widths: [9, 36, 20, 20, 15],
		header: [
			rowHeader(number),
			rowHeader(measure),
			rowHeader(unit),
			rowHeader(term),
			numberCell(cost)
		],
		rows: [
			...measures.map((one, index) => [
				cell(measureNumber(one, context)),
				cell(one.title),
				cell(one.responsibleUnit || '–'),
				cell(termOf(one, context)),
				numberCell(costs[index] ? formatNumber(costs[index], context.language) : '–')
			]),
			[
				{ ...rowHeader(say.total), span: 4 },
				{ ...numberCell(formatNumber(total, context.language)), header: true }
			]
		],
		origins: measures.map(({ id }) => ({ kind: 'measure', id }))
	});
};

export const composeMeasureSummary = (context: Composing): Block[] =>
	measureTable(measuresInOrder(context), null, context);

export const composeMeasureIndicators = (context: Composing): Block[] => {
	const say = words[context.language];
	const [number, name, kind, baseline, target, source] = say.indicatorHeader;
	const measures = measuresInOrder(context);
	return tableOf({
		caption: say.indicators,
		widths: [8, 32, 11, 14, 14, 21],
		header: [
			rowHeader(number),
			rowHeader(name),
			rowHeader(kind),
			numberCell(baseline),
			numberCell(target),
			rowHeader(source)
		],
		rows: measures.flatMap((measure) =>
			measure.indicators.map((one) => [
				cell(measureNumber(measure, context)),
				cell(one.unit === '' ? one.name : `${one.name} (${one.unit})`),
				cell(one.kind === 'output' ? say.output : say.outcome),
				numberCell(goalValue(one.baseline, one.baselineYear, one, context)),
				numberCell(goalValue(one.target, one.targetYear, one, context)),
				cell(joinTexts([one.dataSource, one.frequency], ', ') || '–')
			])
		),
		origins: measures.map(({ id }) => ({ kind: 'measure', id }))
	});
};

export const composeRisks = (context: Composing): Block[] => {
	const say = words[context.language];
	const measures = measuresInOrder(context).filter(({ risks }) => risks.length > 0);
	return tableOf({
		caption: say.risks,
		widths: [28, 34, 38],
		header: say.riskHeader.map(rowHeader),
		rows: measures.flatMap((measure) =>
			measure.risks.map(({ risk, mitigation }) => [
				cell(numbered(measure, context)),
				cell(risk),
				cell(mitigation || '–')
			])
		),
		origins: measures.map(({ id }) => ({ kind: 'measure', id }))
	});
};
