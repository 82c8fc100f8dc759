import type { Goal } from '../../goals/goal';
import type { Measure } from '../../measures/measure';
import type { Block } from '../blocks';
import type { Composing } from '../composing';
import { seriesOfIndicator } from '../figures';
import { chartsOfSeries } from './indicator-charts';
import { tableOfSeries } from './indicator-table';
import { measuresInOrder } from './measure-text';
import { measureTable } from './measures';

/** What a living part is, and what it is of: an indicator, an area or a goal. */
export const livingPartKinds = ['chart', 'table', 'area-measures', 'goal-measures'] as const;
export type LivingPartKind = (typeof livingPartKinds)[number];

export const livingPartName = (kind: LivingPartKind, of: string): string => `${kind}:${of}`;

/** The goal itself and those under it. */
const goalsUnder = (id: string, goals: Goal[]): Set<string> =>
	new Set([id, ...goals.filter(({ parentId }) => parentId === id).map((goal) => goal.id)]);

/** Measures under goals that answer a challenge of the area, or adopted from the catalogue of the area. */
const measuresOfArea = (area: string, context: Composing): Measure[] => {
	const { plan, pack } = context;
	const challenges = new Set(
		plan.challenges.filter((challenge) => challenge.area === area).map(({ id }) => id)
	);
	const answering = plan.goals.filter(({ challengeIds }) =>
		challengeIds.some((id) => challenges.has(id))
	);
	const goals = new Set(answering.flatMap(({ id }) => [...goalsUnder(id, plan.goals)]));
	const catalogue = new Set(
		pack.catalogue.filter((entry) => entry.area === area).map(({ id }) => id)
	);
	return measuresInOrder(context).filter(
		({ catalogueId, goalIds }) =>
			catalogue.has(catalogueId ?? '') || goalIds.some((id) => goals.has(id))
	);
};

const composers: Record<LivingPartKind, (of: string, context: Composing) => Block[]> = {
	chart: (of, context) => {
		const indicator = context.indicators.get(of);
		if (!indicator) return [];
		const all = seriesOfIndicator(indicator, context);
		const totals = all.filter(({ breakdown }) => breakdown === '');
		return chartsOfSeries(totals.length > 0 ? totals : all, context);
	},
	table: (of, context) => {
		const indicator = context.indicators.get(of);
		if (!indicator) return [];
		return tableOfSeries(
			seriesOfIndicator(indicator, context),
			context.say(indicator.name),
			context
		);
	},
	'area-measures': (of, context) => {
		const area = context.pack.areas.find(({ code }) => code === of);
		return area
			? measureTable(measuresOfArea(of, context), context.areaName(area.code), context)
			: [];
	},
	'goal-measures': (of, context) => {
		const goal = context.plan.goals.find(({ id }) => id === of);
		if (!goal) return [];
		const under = goalsUnder(of, context.plan.goals);
		const measures = measuresInOrder(context).filter(({ goalIds }) =>
			goalIds.some((id) => under.has(id))
		);
		return measureTable(measures, goal.title, context);
	}
};

/** `chart:EDU-01`, `goal-measures:<id>`: what the plan gives for it now. What it is of may be gone: then nothing. */
export const composeLivingPart = (part: string, context: Composing): Block[] => {
	const [kind = '', of = ''] = part.split(':');
	const known = livingPartKinds.find((one) => one === kind);
	return known ? composers[known](of, context) : [];
};
