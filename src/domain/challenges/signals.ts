import type { Indicator } from '../evidence/indicator';
import type { Answer, Assessment, ScoredQuestionnaire } from '../evidence/questionnaire';
import type { Reading } from '../evidence/reading';
import { consensusOf, scoreArea } from '../evidence/scoring';
import { derive, latest } from '../evidence/series';
import type { Area } from '../shared/area';
import { assertNever } from '../shared/result';
import type { EvidenceRef, Signal } from './challenge';

export type Evidence = { readings: Reading[]; assessments: Assessment[] };
export type Definitions = { indicators: Indicator[]; questionnaire: ScoredQuestionnaire };

type SignalOf<Kind extends Signal['kind']> = Extract<Signal, { kind: Kind }>;

/** What a signal says of this plan: on, off, or nobody knows yet. `evidence` = the rows that say so. */
export type SignalReading =
	| {
			kind: 'indicator';
			signal: SignalOf<'indicator'>;
			state: 'on' | 'off';
			/** In the indicator's unit */
			value: number;
			year: number;
			evidence: EvidenceRef[];
	  }
	| {
			kind: 'area score';
			signal: SignalOf<'area score'>;
			state: 'on' | 'off';
			/** 0–100 */
			score: number;
			evidence: EvidenceRef[];
	  }
	| {
			kind: 'question level';
			signal: SignalOf<'question level'>;
			state: 'on' | 'off';
			/** 0–4, halves for a median of individual answers */
			level: number;
			/** false: the median of individual answers, since the team has agreed on none */
			agreed: boolean;
			evidence: EvidenceRef[];
	  }
	| { kind: 'unknown'; signal: SignalOf<'indicator' | 'area score' | 'question level'> }
	| { kind: 'ask'; signal: SignalOf<'ask'> };

/** Answers of the newest round of self-assessment. */
export const currentAnswers = ({ assessments }: Pick<Evidence, 'assessments'>): Answer[] =>
	assessments.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn))[0]?.answers ?? [];

const passes = ({ test, threshold }: SignalOf<'indicator'>, value: number): boolean => {
	switch (test) {
		case 'below':
			return value < threshold;
		case 'at most':
			return value <= threshold;
		case 'above':
			return value > threshold;
		case 'at least':
			return value >= threshold;
		case 'equals':
			return value === threshold;
		default:
			return assertNever(test);
	}
};

const refTo = (kind: EvidenceRef['kind'], items: { id: string }[]): EvidenceRef[] =>
	items.map(({ id }) => ({ kind, id }));

/** The newest value that the team uses; a derived indicator is computed from its two readings. */
const valueOf = (indicatorId: string, { indicators }: Definitions, { readings }: Evidence) => {
	const indicator = indicators.find(({ id }) => id === indicatorId);
	const figure = indicator ? derive(indicator, readings).at(-1) : undefined;
	if (figure)
		return {
			value: figure.value,
			year: figure.year,
			evidence: refTo('reading', [figure.numerator, figure.denominator])
		};
	const reading = latest(indicatorId, readings);
	return reading === null || reading.value === null
		? null
		: { value: reading.value, year: reading.year, evidence: refTo('reading', [reading]) };
};

/** The consensus where there is one, else every individual answer to the question. */
const answersBehind = (questionId: string, answers: Answer[]): Answer[] => {
	const own = answers.filter((answer) => answer.questionId === questionId);
	const agreed = own.filter(({ respondentId }) => respondentId === null);
	return agreed.length > 0 ? agreed : own;
};

const readIndicator = (
	signal: SignalOf<'indicator'>,
	pack: Definitions,
	plan: Evidence
): SignalReading => {
	const found = valueOf(signal.indicatorId, pack, plan);
	if (!found) return { kind: 'unknown', signal };
	return { kind: 'indicator', signal, state: passes(signal, found.value) ? 'on' : 'off', ...found };
};

/** Only the low answers carry a low score: questions at level 2 or above speak against it. */
const lowAnswers = (area: Area, { questionnaire }: Definitions, answers: Answer[]): Answer[] =>
	questionnaire.questions
		.filter((question) => question.area === area)
		.filter(({ id }) => {
			const consensus = consensusOf(id, answers);
			return consensus.kind === 'level' && consensus.level < 2;
		})
		.flatMap(({ id }) => answersBehind(id, answers));

const readAreaScore = (
	signal: SignalOf<'area score'>,
	pack: Definitions,
	plan: Evidence
): SignalReading => {
	const answers = currentAnswers(plan);
	const { score } = scoreArea(signal.area, pack.questionnaire, answers);
	if (score === null) return { kind: 'unknown', signal };
	return {
		kind: 'area score',
		signal,
		state: score < signal.below ? 'on' : 'off',
		score,
		evidence: refTo('answer', lowAnswers(signal.area, pack, answers))
	};
};

const readQuestionLevel = (signal: SignalOf<'question level'>, plan: Evidence): SignalReading => {
	const answers = currentAnswers(plan);
	const consensus = consensusOf(signal.questionId, answers);
	if (consensus.kind !== 'level') return { kind: 'unknown', signal };
	return {
		kind: 'question level',
		signal,
		state: consensus.level <= signal.atMost ? 'on' : 'off',
		level: consensus.level,
		agreed: consensus.agreed,
		evidence: refTo('answer', answersBehind(signal.questionId, answers))
	};
};

/** Reads one signal of a pattern from the newest readings and the newest round of self-assessment. */
export const readSignal = (signal: Signal, pack: Definitions, plan: Evidence): SignalReading => {
	switch (signal.kind) {
		case 'indicator':
			return readIndicator(signal, pack, plan);
		case 'area score':
			return readAreaScore(signal, pack, plan);
		case 'question level':
			return readQuestionLevel(signal, plan);
		case 'ask':
			return { kind: 'ask', signal };
		default:
			return assertNever(signal);
	}
};
