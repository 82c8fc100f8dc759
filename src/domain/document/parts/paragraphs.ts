import { sumBudget } from '../../budget/budget';
import { rankChallenges } from '../../challenges/rank';
import { currentAssessment, previousAssessment } from '../../evidence/assessment-rounds';
import { consensusOf } from '../../evidence/scoring';
import type { Area } from '../../shared/area';
import { formatMonth } from '../../shared/dates';
import { formatMoney, formatNumber } from '../../shared/numbers';
import { plural } from '../../shared/typography';
import type { Block } from '../blocks';
import { joinTexts, paragraph } from '../cells';
import type { Composing } from '../composing';
import { introduction, levelName, rounded, scoresOf, targetOf } from './assessment';
import { budgetSummary } from './money';

const words = {
	pl: {
		score: (month: string, area: string, score: string, level: string | null) =>
			`W\u00a0samoocenie instytucjonalnej (${month}) obszar „${area}” uzyskał wynik ${score} na 100${level === null ? '' : ` (poziom: ${level})`}.`,
		before: (score: string) => `Wynik poprzedniej samooceny: ${score}.`,
		target: (score: string) => `Wynik docelowy: ${score}.`,
		weakest: (titles: string) => `Najniżej oceniono: ${titles}.`,
		challenges: (count: number) =>
			`W wyniku diagnozy wskazano ${count} ${plural('pl', count, { one: 'wyzwanie', few: 'wyzwania', many: 'wyzwań', other: 'wyzwania' })}.`,
		heaviest: (titles: string) => `Największą wagę mają: ${titles}.`,
		years: (parts: string) => `W\u00a0kolejnych latach: ${parts}.`
	},
	en: {
		score: (month: string, area: string, score: string, level: string | null) =>
			`In the institutional self-assessment (${month}) the area “${area}” scored ${score} out of 100${level === null ? '' : ` (level: ${level})`}.`,
		before: (score: string) => `Score of the previous self-assessment: ${score}.`,
		target: (score: string) => `Target score: ${score}.`,
		weakest: (titles: string) => `The lowest levels: ${titles}.`,
		challenges: (count: number) =>
			`The diagnosis led to ${count} ${plural('en', count, { one: 'challenge', other: 'challenges' })}.`,
		heaviest: (titles: string) => `The heaviest of them: ${titles}.`,
		years: (parts: string) => `Year by year: ${parts}.`
	}
} as const;

const quoted = (text: string, { language }: Composing): string =>
	language === 'pl' ? `„${text}”` : `“${text}”`;

/** Questions of the area that the team put at level 0 or 1, at most three. */
const weakestOf = (area: Area, context: Composing): string[] => {
	const answers = currentAssessment(context.plan.assessments)?.answers ?? [];
	return context.pack.questionnaire.questions
		.filter((question) => question.area === area)
		.flatMap((question) => {
			const agreed = consensusOf(question.id, answers);
			return agreed.kind === 'level' && agreed.level <= 1
				? [{ question, level: agreed.level }]
				: [];
		})
		.toSorted((a, b) => a.level - b.level)
		.slice(0, 3)
		.map(({ question }) => quoted(context.say(question.title), context));
};

/** One area in the newest self-assessment: score, level, score before, target, weakest points. */
export const composeScoreParagraph = (area: Area, context: Composing): Block[] => {
	const round = currentAssessment(context.plan.assessments);
	const found = scoresOf(round, context).find((one) => one.area === area);
	if (round === null || !found || found.score === null) return [];
	const say = words[context.language];
	const before = scoresOf(previousAssessment(context.plan.assessments), context).find(
		(one) => one.area === area
	);
	const target = targetOf(area, context);
	const weakest = weakestOf(area, context);
	const text = joinTexts(
		[
			say.score(
				formatMonth(round.startedOn, context.language),
				context.areaName(area),
				rounded(found.score, context),
				levelName(found, context)
			),
			before && before.score !== null ? say.before(rounded(before.score, context)) : null,
			target === null ? null : say.target(rounded(target, context)),
			weakest.length === 0 ? null : say.weakest(weakest.join('; '))
		],
		' '
	);
	return [paragraph(text, [{ kind: 'assessment', id: round.id }])];
};

/** The whole self-assessment in a few sentences, without its table. */
export const composeAssessmentParagraph = (context: Composing): Block[] => {
	const round = currentAssessment(context.plan.assessments);
	const scores = scoresOf(round, context);
	return round !== null && scores.some(({ score }) => score !== null)
		? [introduction(round, scores, context)]
		: [];
};

/** How many challenges, and the three heaviest by name. */
export const composeChallengesParagraph = (context: Composing): Block[] => {
	const ranked = rankChallenges(context.plan.challenges);
	if (ranked.length === 0) return [];
	const say = words[context.language];
	const heaviest = ranked
		.filter(({ weight }) => weight !== null)
		.slice(0, 3)
		.map(({ challenge, weight }) => {
			const number = formatNumber(weight ?? 0, context.language, 1);
			return `${quoted(challenge.title, context)} (${number})`;
		});
	return [
		paragraph(
			joinTexts(
				[
					say.challenges(ranked.length),
					heaviest.length === 0 ? null : say.heaviest(heaviest.join(', '))
				],
				' '
			),
			ranked.map(({ challenge }) => ({ kind: 'challenge', id: challenge.id }))
		)
	];
};

/** The sums of the budget, then the years, without its table. */
export const composeBudgetParagraph = (context: Composing): Block[] => {
	const budget = sumBudget(context.plan);
	if (budget.whole.total === 0) return [];
	const years = budget.byYear
		.filter(({ money }) => money.total > 0)
		.map(({ year, money }) => `${year} – ${formatMoney(money.total, context.language)}`);
	return [
		budgetSummary(budget, context),
		...(years.length > 1
			? [
					paragraph(
						words[context.language].years(years.join(', ')),
						context.plan.measures.map(({ id }) => ({ kind: 'measure', id }))
					)
				]
			: [])
	];
};
