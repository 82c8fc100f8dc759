import { currentAssessment, previousAssessment } from '../../evidence/assessment-rounds';
import { scoreLabels, type Assessment } from '../../evidence/questionnaire';
import { scoreAll, type AreaScore } from '../../evidence/scoring';
import type { Area } from '../../shared/area';
import { formatMonth } from '../../shared/dates';
import { formatNumber } from '../../shared/numbers';
import { plural } from '../../shared/typography';
import type { Block, ChartSpec } from '../blocks';
import { cell, joinTexts, numberCell, paragraph, rowHeader, tableOf } from '../cells';
import type { Composing } from '../composing';

const words = {
	pl: {
		intro: (month: string, count: number) =>
			`Samoocenę instytucjonalną rozpoczęto: ${month}. Wynik podano na skali 0–100 dla ${count} ${plural('pl', count, { one: 'obszaru', other: 'obszarów' })}, w\u00a0których udzielono dość odpowiedzi.`,
		overall: (score: string) => `Średnia ocenionych obszarów: ${score}.`,
		highest: (name: string, score: string) => `Najwyższy wynik: ${name} (${score}).`,
		lowest: (name: string, score: string) => `Najniższy wynik: ${name} (${score}).`,
		caption: 'Wyniki samooceny według obszarów',
		header: ['Obszar', 'Wynik (0–100)', 'Poziom', 'Wynik poprzedni', 'Cel'],
		few: 'za mało odpowiedzi',
		note: 'Źródło: samoocena zespołu. Wynik podaje się, gdy odpowiedzi obejmują co najmniej 70% wagi pytań obszaru.',
		chart: 'Samoocena instytucjonalna: stan i cel',
		now: 'Stan obecny',
		before: 'Poprzednia samoocena',
		target: 'Cel',
		chartNote: 'Źródło: samoocena zespołu; skala 0–100.'
	},
	en: {
		intro: (month: string, count: number) =>
			`The institutional self-assessment was started in ${month}. Scores on a scale of 0–100 are given for the ${count} ${plural('en', count, { one: 'area', other: 'areas' })} with enough answers.`,
		overall: (score: string) => `Mean of the scored areas: ${score}.`,
		highest: (name: string, score: string) => `Highest score: ${name} (${score}).`,
		lowest: (name: string, score: string) => `Lowest score: ${name} (${score}).`,
		caption: 'Results of the self-assessment by area',
		header: ['Area', 'Score (0–100)', 'Level', 'Previous score', 'Target'],
		few: 'too few answers',
		note: 'Source: self-assessment of the team. A score is given when the answers cover at least 70% of the weight of the area’s questions.',
		chart: 'Institutional self-assessment: state and target',
		now: 'Current state',
		before: 'Previous self-assessment',
		target: 'Target',
		chartNote: 'Source: self-assessment of the team; scale 0–100.'
	}
} as const;

export const scoresOf = (assessment: Assessment | null, { pack }: Composing): AreaScore[] =>
	assessment === null || assessment.answers.length === 0
		? []
		: scoreAll(pack.questionnaire, assessment.answers).areas;

type Scored = { area: Area; score: number };
const scored = (scores: AreaScore[]): Scored[] =>
	scores.flatMap(({ area, score }) => (score === null ? [] : [{ area, score }]));

export const targetOf = (area: Area, { plan }: Composing): number | null =>
	plan.areaTargets.find((target) => target.area === area)?.target ?? null;

export const rounded = (value: number | null | undefined, { language }: Composing): string =>
	value === null || value === undefined ? '–' : formatNumber(value, language);

/** When it was done, the mean, the best and the weakest area. */
export const introduction = (round: Assessment, scores: AreaScore[], context: Composing): Block => {
	const say = words[context.language];
	const byScore = scored(scores).toSorted((a, b) => b.score - a.score);
	const [best] = byScore;
	const worst = byScore.at(-1);
	const mean = byScore.reduce((sum, { score }) => sum + score, 0) / Math.max(1, byScore.length);
	const tells = best !== undefined && worst !== undefined && best.area !== worst.area;
	return paragraph(
		joinTexts(
			[
				say.intro(formatMonth(round.startedOn, context.language), byScore.length),
				byScore.length > 0 ? say.overall(rounded(mean, context)) : null,
				tells ? say.highest(context.areaName(best.area), rounded(best.score, context)) : null,
				tells ? say.lowest(context.areaName(worst.area), rounded(worst.score, context)) : null
			],
			' '
		),
		[{ kind: 'assessment', id: round.id }]
	);
};

/** Labels stand in the order of the questionnaire's levels 0 to 4. */
export const levelName = ({ label }: AreaScore, context: Composing): string | null => {
	const level =
		label === null ? undefined : context.pack.questionnaire.scale[scoreLabels.indexOf(label)];
	return level === undefined ? null : context.say(level.name);
};

/** Score, level and target of each area of the newest round, with a sentence on the strongest and the weakest. */
export const composeAssessment = (context: Composing): Block[] => {
	const round = currentAssessment(context.plan.assessments);
	const scores = scoresOf(round, context).filter(
		({ answeredWeightShare }) => answeredWeightShare > 0
	);
	if (round === null || scores.length === 0) return [];
	const say = words[context.language];
	const before = scoresOf(previousAssessment(context.plan.assessments), context);
	const hasBefore = scored(before).length > 0;
	const [area, score, level, previous, target] = say.header;
	return [
		introduction(round, scores, context),
		...tableOf({
			caption: say.caption,
			widths: hasBefore ? [38, 18, 18, 15, 11] : [46, 18, 23, 13],
			header: [
				rowHeader(area),
				numberCell(score),
				rowHeader(level),
				...(hasBefore ? [numberCell(previous)] : []),
				numberCell(target)
			],
			rows: scores.map((one) => [
				cell(context.areaName(one.area)),
				numberCell(rounded(one.score, context)),
				cell(levelName(one, context) ?? say.few),
				...(hasBefore
					? [numberCell(rounded(before.find((old) => old.area === one.area)?.score, context))]
					: []),
				numberCell(rounded(targetOf(one.area, context), context))
			]),
			note: say.note,
			origins: [{ kind: 'assessment', id: round.id }]
		})
	];
};

const radarSeries = (
	areas: Area[],
	scores: AreaScore[],
	context: Composing
): ChartSpec['series'] => {
	const say = words[context.language];
	const valuesOf = (found: AreaScore[]) =>
		areas.map((area) => found.find((one) => one.area === area)?.score ?? null);
	const before = valuesOf(scoresOf(previousAssessment(context.plan.assessments), context));
	const targets = areas.map((area) => targetOf(area, context));
	return [
		{ name: say.now, area: null, values: valuesOf(scores) },
		{ name: say.target, area: null, values: targets },
		{ name: say.before, area: null, values: before }
	].filter(({ values }) => values.some((value) => value !== null));
};

/** State, target and previous round of at least three scored areas. */
export const composeAssessmentRadar = (context: Composing): Block[] => {
	const round = currentAssessment(context.plan.assessments);
	const scores = scoresOf(round, context);
	const areas = scored(scores);
	if (round === null || areas.length < 3) return [];
	const say = words[context.language];
	const values = areas.map(
		({ area, score }) => `${context.areaName(area)}: ${rounded(score, context)}`
	);
	return [
		{
			kind: 'chart',
			caption: say.chart,
			chart: {
				kind: 'radar',
				title: say.chart,
				alternative: `${say.chart}. ${values.join('; ')}.`,
				unit: '',
				decimals: 0,
				labels: areas.map(({ area }) => context.areaName(area)),
				series: radarSeries(
					areas.map(({ area }) => area),
					scores,
					context
				)
			},
			note: say.chartNote,
			origins: [{ kind: 'assessment', id: round.id }]
		}
	];
};
