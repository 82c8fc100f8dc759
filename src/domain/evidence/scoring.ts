import { areaCodes, type Area } from '../shared/area';
import {
	evidenceGrades,
	type Answer,
	type EvidenceGrade,
	type Question,
	type ScoredQuestionnaire,
	type ScoreLabel,
	type ScoringRules
} from './questionnaire';

/** What the individual answers to one question say, before the workshop. */
export type Spread = { median: number | null; spread: number; count: number };

export type Consensus =
	| { kind: 'level'; level: number; grade: EvidenceGrade; agreed: boolean }
	| { kind: 'not applicable' }
	| { kind: 'unanswered' };

export type AreaScore = {
	area: Area;
	/** 0–100, not rounded; null when less of the weight is answered than the questionnaire asks for */
	score: number | null;
	/** Share of the applicable weight that is answered, 0–1 */
	answeredWeightShare: number;
	complete: boolean;
	label: ScoreLabel | null;
	/** Share of answered items with a document behind them, 0–1; null when nothing is answered */
	evidenceRate: number | null;
	/** Questions whose level claims more than its evidence carries */
	notEvidenced: string[];
	/** Share of questions whose individual answers lie close enough together; null without two answers to any */
	agreement: number | null;
	/** Questions counted by the median of individual answers, since the team has agreed on none */
	withoutConsensus: string[];
};

const weightOf = (question: Question, { coreWeight, otherWeight }: ScoringRules): number =>
	question.core ? coreWeight : otherWeight;

const levelsOf = (answers: readonly Answer[]): number[] =>
	answers
		.flatMap(({ response }) => (response.kind === 'level' ? [response.level] : []))
		.toSorted((a, b) => a - b);

/** Median and spread (highest minus lowest level) of the individual answers to a question. */
export const spreadOf = (questionId: string, answers: readonly Answer[]): Spread => {
	const levels = levelsOf(
		answers.filter((answer) => answer.questionId === questionId && answer.respondentId !== null)
	);
	const middle = (levels.length - 1) / 2;
	const lower = levels[Math.floor(middle)];
	const upper = levels[Math.ceil(middle)];
	if (lower === undefined || upper === undefined) return { median: null, spread: 0, count: 0 };
	const spread = (levels.at(-1) ?? 0) - (levels[0] ?? 0);
	return { median: (lower + upper) / 2, spread, count: levels.length };
};

/** The weakest evidence stands for a median, so that nothing looks better proved than it is. */
const weakestGrade = (answers: readonly Answer[]): EvidenceGrade =>
	answers.map((answer) => answer.evidenceGrade).toSorted()[0] ?? 'E0';

/** The team's answer to a question; without one, the median of individual answers, marked as not agreed. */
export const consensusOf = (questionId: string, answers: readonly Answer[]): Consensus => {
	const all = answers.filter((answer) => answer.questionId === questionId);
	const agreed = all.find((answer) => answer.respondentId === null);
	if (agreed !== undefined) {
		const { response, evidenceGrade: grade } = agreed;
		if (response.kind === 'level')
			return { kind: 'level', level: response.level, grade, agreed: true };
		return { kind: response.kind === 'unknown' ? 'unanswered' : 'not applicable' };
	}
	const { median } = spreadOf(questionId, all);
	if (median !== null) {
		const rated = all.filter((answer) => answer.response.kind === 'level');
		return { kind: 'level', level: median, grade: weakestGrade(rated), agreed: false };
	}
	const excluded =
		all.length > 0 && all.every(({ response }) => response.kind === 'not applicable');
	return { kind: excluded ? 'not applicable' : 'unanswered' };
};

const reaches = (grade: EvidenceGrade, needed: EvidenceGrade): boolean =>
	evidenceGrades.indexOf(grade) >= evidenceGrades.indexOf(needed);

/** Whether the evidence carries a level (0–4, halves for medians): in the method level 3 needs E2, level 4 E3 (§2). */
export const isEvidenced = (
	level: number,
	grade: EvidenceGrade,
	{ evidenceNeeded }: Pick<ScoringRules, 'evidenceNeeded'>
): boolean =>
	evidenceNeeded.every((needed) => level < needed.level || reaches(grade, needed.grade));

/**
 * Label of a score (0–100), which is rounded first: in the method 0–19 Absent … 80–100 Leading. A core question at 0
 * keeps it at the questionnaire's cap or lower. Source: self-assessment §4.
 */
export const labelOf = (
	score: number,
	coreAtZero: boolean,
	{ labels, coreCap }: Pick<ScoringRules, 'labels' | 'coreCap'>
): ScoreLabel => {
	const reached = labels.findLastIndex(({ from }) => Math.round(score) >= from);
	const cap = labels.findIndex(({ key }) => key === coreCap);
	return labels[coreAtZero ? Math.min(reached, cap) : reached]?.key ?? 'Absent';
};

/** Whether the individual answers to a question lie so far apart that the team should talk about it (§3). */
export const isMarked = (
	{ spread }: Pick<Spread, 'spread'>,
	{ spreadMarkedFrom }: Pick<ScoringRules, 'spreadMarkedFrom'>
): boolean => spread >= spreadMarkedFrom;

const agreementOf = (
	questions: readonly Question[],
	answers: readonly Answer[],
	rules: ScoringRules
): number | null => {
	const spreads = questions
		.map((question) => spreadOf(question.id, answers))
		.filter((spread) => spread.count >= 2);
	if (spreads.length === 0) return null;
	return spreads.filter((spread) => !isMarked(spread, rules)).length / spreads.length;
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Scores one area: 100 × Σ(w·p) / (4 × Σw) over applicable items answered, with the questionnaire's weights w (core 2,
 * other 1). "Not applicable" leaves the weight out; "don't know" counts as not answered. Questions and answers of other
 * areas are ignored. Source: self-assessment §4.
 */
export const scoreArea = (
	area: Area,
	{ questions, scoring }: ScoredQuestionnaire,
	answers: readonly Answer[]
): AreaScore => {
	const weigh = (question: Question) => weightOf(question, scoring);
	const asked = questions.filter((question) => question.area === area);
	const items = asked.map((question) => ({ question, answer: consensusOf(question.id, answers) }));
	const applicable = items.filter(({ answer }) => answer.kind !== 'not applicable');
	const answered = items.flatMap(({ question, answer }) =>
		answer.kind === 'level' ? [{ ...answer, question }] : []
	);
	const answeredWeight = sumOf(answered.map(({ question }) => weigh(question)));
	const weight = sumOf(applicable.map(({ question }) => weigh(question)));
	const points = sumOf(answered.map(({ question, level }) => weigh(question) * level));
	const share = weight === 0 ? 0 : answeredWeight / weight;
	const complete = share >= scoring.shownFromShare;
	const score = complete ? (100 * points) / (4 * answeredWeight) : null;
	const coreAtZero = answered.some(({ question, level }) => question.core && level === 0);
	const proved = answered.filter(({ grade }) => reaches(grade, scoring.evidenceRateFrom));
	return {
		area,
		score,
		answeredWeightShare: share,
		complete,
		label: score === null ? null : labelOf(score, coreAtZero, scoring),
		evidenceRate: answered.length === 0 ? null : proved.length / answered.length,
		notEvidenced: answered
			.filter(({ level, grade }) => !isEvidenced(level, grade, scoring))
			.map(({ question }) => question.id),
		agreement: agreementOf(asked, answers, scoring),
		withoutConsensus: answered.filter(({ agreed }) => !agreed).map(({ question }) => question.id)
	};
};

/** All areas that the questionnaire asks about, and the mean of those shown, always with their number. */
export const scoreAll = (
	questionnaire: ScoredQuestionnaire,
	answers: readonly Answer[]
): { areas: AreaScore[]; overall: number | null; shownAreas: number } => {
	const asked = areaCodes.filter((area) =>
		questionnaire.questions.some((question) => question.area === area)
	);
	const areas = asked.map((area) => scoreArea(area, questionnaire, answers));
	const scores = areas.flatMap(({ score }) => (score === null ? [] : [score]));
	return {
		areas,
		overall: scores.length === 0 ? null : sumOf(scores) / scores.length,
		shownAreas: scores.length
	};
};

/** (target − score) × importance (1–5) × need flag from indicators; never below 0: a reached target asks for nothing. */
export const priorityHint = (
	score: number,
	target: number,
	importance: number,
	need: 1 | 1.5 | 2
): number => Math.max(0, target - score) * importance * need;
