import { sumMoney } from '../../budget/budget';
import { rankChallenges } from '../../challenges/rank';
import type { Goal } from '../../goals/goal';
import type { Measure } from '../../measures/measure';
import { formatMoney, formatNumber } from '../../shared/numbers';
import type { Block } from '../blocks';
import { joinTexts, paragraph } from '../cells';
import type { Composing } from '../composing';
import { evidenceTexts } from './challenges';
import { answersOf, goalHeading } from './goals';
import { goalValue, measuresInOrder, termOf } from './measure-text';

const words = {
	pl: {
		challenge: (title: string, area: string) => `Wyzwanie „${title}” dotyczy obszaru: ${area}.`,
		rank: (rank: number, count: number, weight: string) =>
			`Według wagi (${weight} w\u00a0skali 1–5) jest ${rank}. z\u00a0${count}.`,
		evidence: (facts: string) => `Wskazują na nie: ${facts}.`,
		goals: (titles: string) => `Odpowiadają na nie cele: ${titles}.`,
		answers: (titles: string) => `Odpowiada na wyzwania: ${titles}.`,
		measures: (titles: string) => `Prowadzą do niego działania: ${titles}.`,
		measure: (name: string) => `Działanie ${name}.`,
		unit: (unit: string) => `Odpowiada za nie: ${unit}.`,
		term: (term: string) => `Termin: ${term}.`,
		cost: (sum: string) => `Koszt: ${sum}.`,
		outcomes: (facts: string) => `Rezultat pokażą wskaźniki: ${facts}.`,
		from: (from: string, to: string) => `od ${from} do ${to}`
	},
	en: {
		challenge: (title: string, area: string) => `The challenge “${title}” is about: ${area}.`,
		rank: (rank: number, count: number, weight: string) =>
			`By weight (${weight} on a scale of 1–5) it is number ${rank} of ${count}.`,
		evidence: (facts: string) => `What points to it: ${facts}.`,
		goals: (titles: string) => `The goals that answer it: ${titles}.`,
		answers: (titles: string) => `It answers the challenges: ${titles}.`,
		measures: (titles: string) => `The measures that lead to it: ${titles}.`,
		measure: (name: string) => `Measure ${name}.`,
		unit: (unit: string) => `Responsible: ${unit}.`,
		term: (term: string) => `Time: ${term}.`,
		cost: (sum: string) => `Cost: ${sum}.`,
		outcomes: (facts: string) => `Indicators that will show the outcome: ${facts}.`,
		from: (from: string, to: string) => `from ${from} to ${to}`
	}
} as const;

/** What people wrote, as a sentence among others. */
const sentence = (text: string): string | null => {
	const trimmed = text.trim();
	return trimmed === '' ? null : /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

const listOf = (texts: string[], say: (joined: string) => string): string | null =>
	texts.length === 0 ? null : say(texts.join('; '));

const namedMeasure = ({ id, title }: Measure, { measureCodes }: Composing): string =>
	joinTexts([measureCodes.get(id), title], ' ');

const namedGoal = (goal: Goal, { goalCodes }: Composing): string =>
	joinTexts([goalCodes.get(goal.id), goal.title], ' ');

/** One accepted challenge: area, weight, description, what it rests on, the goals that answer it. */
export const composeChallengeParagraph = (id: string, context: Composing): Block[] => {
	const ranked = rankChallenges(context.plan.challenges);
	const found = ranked.find(({ challenge }) => challenge.id === id);
	if (!found) return [];
	const { challenge, weight, rank } = found;
	const say = words[context.language];
	const goals = context.plan.goals.filter(({ challengeIds }) => challengeIds.includes(id));
	const text = joinTexts(
		[
			say.challenge(challenge.title, context.areaName(challenge.area)),
			sentence(challenge.description),
			weight === null || rank === null
				? null
				: say.rank(rank, ranked.length, formatNumber(weight, context.language, 1)),
			listOf(evidenceTexts(challenge, context), say.evidence),
			listOf(
				goals.map((goal) => namedGoal(goal, context)),
				say.goals
			)
		],
		' '
	);
	return [paragraph(text, [{ kind: 'challenge', id }])];
};

/** One goal: what it means, the challenges that it answers, the measures that lead to it. */
export const composeGoalParagraph = (id: string, context: Composing): Block[] => {
	const goal = context.plan.goals.find((one) => one.id === id);
	if (!goal) return [];
	const say = words[context.language];
	const under = new Set([
		id,
		...context.plan.goals.filter(({ parentId }) => parentId === id).map((one) => one.id)
	]);
	const measures = measuresInOrder(context).filter(({ goalIds }) =>
		goalIds.some((one) => under.has(one))
	);
	const text = joinTexts(
		[
			sentence(goalHeading(goal, context)),
			sentence(goal.description),
			listOf(answersOf(goal, context), say.answers),
			listOf(
				measures.map((measure) => namedMeasure(measure, context)),
				say.measures
			)
		],
		' '
	);
	return [paragraph(text, [{ kind: 'goal', id }])];
};

const outcomesOf = ({ indicators }: Measure, context: Composing): string[] =>
	indicators
		.filter(({ kind }) => kind === 'outcome')
		.map((one) => {
			const from = goalValue(one.baseline, one.baselineYear, one, context);
			const to = goalValue(one.target, one.targetYear, one, context);
			const change = words[context.language].from(from, to);
			return one.target === null ? one.name : `${one.name} (${change})`;
		});

/** One measure: what it is, who, when, for how much, and what will show that it worked. */
export const composeMeasureParagraph = (id: string, context: Composing): Block[] => {
	const measure = context.plan.measures.find((one) => one.id === id);
	if (!measure) return [];
	const say = words[context.language];
	const cost = sumMoney(measure.budget).total;
	const unit = measure.responsibleUnit.trim();
	const text = joinTexts(
		[
			say.measure(namedMeasure(measure, context)),
			sentence(measure.summary),
			unit === '' ? null : say.unit(unit),
			say.term(termOf(measure, context)),
			cost === 0 ? null : say.cost(formatMoney(cost, context.language)),
			listOf(outcomesOf(measure, context), say.outcomes)
		],
		' '
	);
	return [paragraph(text, [{ kind: 'measure', id }])];
};
