import { sumBudget } from '../budget/budget';
import type { Measure, MeasureIndicator } from '../measures/measure';
import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import type { GapFact } from './gap';

/** Planning-method §14 advises a cap of 30; beyond 40 a plan is hardly ever carried out. */
const mostMeasures = 40;

const isOutside = (measure: Measure, { from, to }: Plan['period']): boolean =>
	[measure.startsOn, measure.endsOn].some(
		(month) =>
			month !== null && (Number(month.slice(0, 4)) < from || Number(month.slice(0, 4)) > to)
	);

const findPeriodGaps = (measure: Measure, period: Plan['period']): GapFact[] => {
	const about = { kind: 'measure' as const, id: measure.id };
	if (measure.startsOn === null || measure.endsOn === null)
		return [{ kind: 'measure without period', about }];
	return isOutside(measure, period) || measure.endsOn < measure.startsOn
		? [{ kind: 'measure outside period', about }]
		: [];
};

const findIndicatorGaps = (
	measure: Measure,
	indicator: MeasureIndicator,
	untargeted: Set<string>
): GapFact[] => {
	const part = {
		about: { kind: 'measure' as const, id: measure.id },
		measureIndicatorId: indicator.id
	};
	if (indicator.indicatorId !== null && untargeted.has(indicator.indicatorId))
		return indicator.target === null ? [] : [{ kind: 'target not allowed', ...part }];
	const facts: GapFact[] = [];
	// An output of something new starts from nothing; an outcome without a baseline cannot be shown to change.
	if (indicator.kind === 'outcome' && indicator.baseline === null)
		facts.push({ kind: 'indicator without baseline', ...part });
	if (indicator.target === null) facts.push({ kind: 'indicator without target', ...part });
	return facts;
};

const findGapsOf = (measure: Measure, plan: Plan, untargeted: Set<string>): GapFact[] => {
	const about = { kind: 'measure' as const, id: measure.id };
	const facts: GapFact[] = [];
	if (measure.goalIds.length === 0) facts.push({ kind: 'measure without goal', about });
	if (!measure.indicators.some(({ kind }) => kind === 'outcome'))
		facts.push({ kind: 'measure without outcome indicator', about });
	if (measure.responsibleUnit.trim() === '')
		facts.push({ kind: 'measure without responsible unit', about });
	if (!measure.budget.some(({ amount }) => amount > 0))
		facts.push({ kind: 'measure without cost', about });
	return [
		...facts,
		...findPeriodGaps(measure, plan.period),
		...measure.indicators.flatMap((indicator) => findIndicatorGaps(measure, indicator, untargeted)),
		...measure.budget
			.filter(({ fundingKey, amount }) => fundingKey === null && amount > 0)
			.map(({ id, year }) => ({ kind: 'cost without source' as const, about, lineId: id, year }))
	];
};

export const findMeasureGaps = (plan: Plan, pack: Pack): GapFact[] => {
	const untargeted = new Set(
		pack.indicators.filter(({ mayCarryTarget }) => !mayCarryTarget).map(({ id }) => id)
	);
	const tooMany: GapFact[] =
		plan.measures.length > mostMeasures
			? [
					{
						kind: 'too many measures',
						about: { kind: 'plan', id: plan.id },
						count: plan.measures.length,
						limit: mostMeasures
					}
				]
			: [];
	return [...tooMany, ...plan.measures.flatMap((measure) => findGapsOf(measure, plan, untargeted))];
};

export const findBudgetGaps = (plan: Plan): GapFact[] =>
	// Before any cost is entered every measure says so itself; years would only repeat it.
	plan.measures.some(({ budget }) => budget.length > 0)
		? sumBudget(plan).yearsWithoutMoney.map(({ year, measureIds }) => ({
				kind: 'year without money',
				about: { kind: 'plan', id: plan.id },
				year,
				measureIds
			}))
		: [];
