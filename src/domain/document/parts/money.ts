import { sumBudget, sumMoney, type Budget } from '../../budget/budget';
import { formatMoney, formatNumber } from '../../shared/numbers';
import type { Block, Cell, ChartSpec } from '../blocks';
import { joinTexts, numberCell, paragraph, rowHeader, cell, tableOf, distinct } from '../cells';
import type { Composing } from '../composing';
import { measuresInOrder } from './measure-text';

const words = {
	pl: {
		total: (sum: string) => `Koszt wszystkich działań: ${sum}.`,
		certain: (sum: string) => `Środki pewne: ${sum}.`,
		planned: (sum: string) => `Środki planowane: ${sum}.`,
		missing: (sum: string) => `Kwota bez wskazanego źródła: ${sum}.`,
		table: 'Ramy finansowe według źródeł i lat (zł)',
		source: 'Źródło finansowania',
		noSource: 'bez wskazanego źródła',
		sum: 'Razem',
		ofWhichCertain: 'w tym środki pewne',
		ofWhichPlanned: 'w tym środki planowane',
		ofWhichMissing: 'w tym bez wskazanego źródła',
		note: 'Kwoty szacunkowe. Źródło: plan działań.',
		chart: 'Finansowanie działań według lat',
		names: ['środki pewne', 'środki planowane', 'bez źródła'],
		unit: 'zł',
		unfunded: 'Bez wskazanego źródła finansowania pozostają:',
		gap: (years: string) =>
			`Lata, w\u00a0których działania trwają, a\u00a0nie zapisano dla nich żadnych kosztów: ${years}.`
	},
	en: {
		total: (sum: string) => `Cost of all measures: ${sum}.`,
		certain: (sum: string) => `Secured: ${sum}.`,
		planned: (sum: string) => `Planned: ${sum}.`,
		missing: (sum: string) => `Without a named source: ${sum}.`,
		table: 'Financial framework by source and year (PLN)',
		source: 'Source of funding',
		noSource: 'no source named',
		sum: 'Total',
		ofWhichCertain: 'of which secured',
		ofWhichPlanned: 'of which planned',
		ofWhichMissing: 'of which without a source',
		note: 'Estimated sums. Source: action plan.',
		chart: 'Funding of the measures by year',
		names: ['secured', 'planned', 'no source'],
		unit: 'PLN',
		unfunded: 'Without a named source of funding remain:',
		gap: (years: string) =>
			`Years in which measures run but no cost is recorded for them: ${years}.`
	}
} as const;

const originsOf = ({ plan }: Composing) =>
	plan.measures
		.filter(({ budget }) => budget.length > 0)
		.map(({ id }) => ({ kind: 'measure' as const, id }));

export const budgetSummary = ({ whole }: Budget, context: Composing): Block => {
	const say = words[context.language];
	const money = (value: number) => formatMoney(value, context.language);
	return paragraph(
		joinTexts(
			[
				say.total(money(whole.total)),
				whole.certain > 0 ? say.certain(money(whole.certain)) : null,
				whole.planned > 0 ? say.planned(money(whole.planned)) : null,
				whole.unfunded > 0 ? say.missing(money(whole.unfunded)) : null
			],
			' '
		),
		originsOf(context)
	);
};

const sourceLabel = (key: string | null, context: Composing): string => {
	if (key === null) return words[context.language].noSource;
	const found = context.pack.fundingSources.find((source) => source.key === key);
	return found ? context.say(found.label) : key;
};

const budgetRows = (budget: Budget, context: Composing): Cell[][] => {
	const say = words[context.language];
	const amount = (value: number | undefined): Cell =>
		numberCell(value ? formatNumber(value, context.language) : '–');
	const bold = (one: Cell): Cell => ({ ...one, header: true });
	const years = budget.byYear.map(({ year }) => year);
	const line = (name: string, kind: 'certain' | 'planned' | 'unfunded'): Cell[][] =>
		budget.whole[kind] === 0
			? []
			: [
					[
						cell(name),
						...budget.byYear.map(({ money }) => amount(money[kind])),
						amount(budget.whole[kind])
					]
				];
	return [
		...budget.bySource.map((source) => [
			cell(sourceLabel(source.fundingKey, context)),
			...years.map((year) => amount(source.years[year])),
			amount(source.total)
		]),
		[
			rowHeader(say.sum),
			...budget.byYear.map(({ money }) => bold(amount(money.total))),
			bold(amount(budget.whole.total))
		],
		...line(say.ofWhichCertain, 'certain'),
		...line(say.ofWhichPlanned, 'planned'),
		...(budget.bySource.some(({ fundingKey }) => fundingKey === null)
			? []
			: line(say.ofWhichMissing, 'unfunded'))
	];
};

export const composeBudget = (context: Composing): Block[] => {
	const say = words[context.language];
	const budget = sumBudget(context.plan);
	if (budget.whole.total === 0) return [];
	const width = Math.min(14, 70 / (budget.byYear.length + 1));
	return [
		budgetSummary(budget, context),
		...tableOf({
			caption: say.table,
			widths: [100 - width * (budget.byYear.length + 1), ...budget.byYear.map(() => width), width],
			header: [
				rowHeader(say.source),
				...budget.byYear.map(({ year }) => numberCell(String(year))),
				numberCell(say.sum)
			],
			rows: budgetRows(budget, context),
			note: say.note,
			origins: originsOf(context)
		})
	];
};

export const composeBudgetChart = (context: Composing): Block[] => {
	const say = words[context.language];
	const budget = sumBudget(context.plan);
	if (budget.whole.total === 0) return [];
	const [certain, planned, missing] = say.names;
	const valuesOf = (kind: 'certain' | 'planned' | 'unfunded') =>
		budget.byYear.map(({ money }) => money[kind]);
	const series: ChartSpec['series'] = [
		{ name: certain, area: null, values: valuesOf('certain') },
		{ name: planned, area: null, values: valuesOf('planned') },
		{ name: missing, area: null, values: valuesOf('unfunded') }
	];
	const totals = budget.byYear.map(
		({ year, money }) => `${year}: ${formatMoney(money.total, context.language)}`
	);
	return [
		{
			kind: 'chart',
			caption: say.chart,
			chart: {
				kind: 'stacked bar',
				title: say.chart,
				alternative: `${say.chart}. ${totals.join('; ')}.`,
				unit: say.unit,
				decimals: 0,
				labels: budget.byYear.map(({ year }) => String(year)),
				series: series.filter(({ values }) => values.some((value) => value !== 0))
			},
			note: say.note,
			origins: originsOf(context)
		}
	];
};

/** Measures whose money has not been found, and years that nobody has put money into. */
export const composeUnfunded = (context: Composing): Block[] => {
	const say = words[context.language];
	const items = measuresInOrder(context).flatMap((measure) => {
		const lines = measure.budget.filter(
			({ fundingKey, amount }) => fundingKey === null && amount > 0
		);
		if (lines.length === 0) return [];
		const years = distinct(lines.map(({ year }) => year)).toSorted((a, b) => a - b);
		const code = context.measureCodes.get(measure.id);
		const sum = formatMoney(sumMoney(lines).total, context.language);
		return [
			{
				runs: [{ text: `${code ? `${code}. ` : ''}${measure.title}: ${sum} (${years.join(', ')})` }]
			}
		];
	});
	const gaps = sumBudget(context.plan).yearsWithoutMoney.map(({ year }) => year);
	return [
		...(items.length > 0
			? [
					paragraph(say.unfunded, originsOf(context)),
					{ kind: 'list' as const, ordered: false, items }
				]
			: []),
		...(gaps.length > 0 ? [paragraph(say.gap(gaps.join(', ')), originsOf(context))] : [])
	];
};
