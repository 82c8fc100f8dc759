import { describe, expect, it } from 'vitest';
import { currentPack } from '../../content/packs';
import { testId } from '../../../tests/support/evidence';
import { scoringRules } from '../../../tests/support/small-pack';
import type { Answer, EvidenceGrade, Question, Response } from './questionnaire';
import {
	consensusOf,
	isEvidenced,
	isMarked,
	labelOf,
	priorityHint,
	scoreAll,
	scoreArea,
	spreadOf
} from './scoring';

const words = { pl: 'słowa', en: 'words' };
const aQuestion = (number: number, core = false, area: Question['area'] = 'GOV'): Question => ({
	id: `${area}-${number}`,
	area,
	core,
	title: words,
	text: words,
	levels: [words, words, words, words, words],
	evidenceHint: words,
	drawsOn: words,
	sources: []
});
const level = (value: number): Response => ({ kind: 'level', level: value });
const anAnswer = (
	question: string,
	response: Response,
	evidenceGrade: EvidenceGrade = 'E3',
	respondent: number | null = null
): Answer => ({
	id: testId(1),
	version: 1,
	questionId: question,
	respondentId: respondent === null ? null : testId(respondent),
	response,
	justification: '',
	evidenceGrade,
	evidence: ''
});
const own = (value: number, respondent: number) =>
	anAnswer('GOV-1', level(value), 'E2', respondent);

const questionnaireOf = (questions: Question[]) => ({ questions, scoring: scoringRules });
const questions = [1, 2, 3, 4, 5, 6].map((number) => aQuestion(number, number <= 2));
const governance = questionnaireOf(questions);
const worked = [3, 2, 2, 1, 3, 0].map((value, index) => anAnswer(`GOV-${index + 1}`, level(value)));

describe('the score of an area', () => {
	it('is 50 and Developing in the worked example of the method', () => {
		expect(scoreArea('GOV', governance, worked)).toMatchObject({
			score: 50,
			label: 'Developing',
			complete: true,
			answeredWeightShare: 1,
			evidenceRate: 1
		});
	});

	it('is not shown when less than 70 % of the weight is answered', () => {
		const partly = scoreArea('GOV', governance, worked.slice(0, 3));
		expect(partly).toMatchObject({ score: null, label: null, complete: false });
		expect(partly.answeredWeightShare).toBeCloseTo(5 / 8);
	});

	it('leaves out what does not apply and counts "don\'t know" as not answered', () => {
		const excluded = { kind: 'not applicable', reason: 'nie prowadzimy' } as const;
		const score = (response: Response) =>
			scoreArea('GOV', governance, [...worked.slice(0, 5), anAnswer('GOV-6', response)]);
		expect(score(excluded)).toMatchObject({ score: (100 * 16) / 28, answeredWeightShare: 1 });
		expect(score({ kind: 'unknown' }).answeredWeightShare).toBeCloseTo(7 / 8);
	});

	it('has no label above Initial when a core item is 0', () => {
		const answers = [0, 4, 4, 4, 4, 4].map((value, i) => anAnswer(`GOV-${i + 1}`, level(value)));
		expect(scoreArea('GOV', governance, answers)).toMatchObject({ score: 75, label: 'Initial' });
		expect(
			[0, 19, 20, 59, 60, 80, 100].map((score) => labelOf(score, false, scoringRules))
		).toEqual(['Absent', 'Absent', 'Initial', 'Developing', 'Established', 'Leading', 'Leading']);
	});

	it('names the levels that its evidence does not carry', () => {
		const answers = [
			anAnswer('GOV-1', level(3), 'E1'),
			anAnswer('GOV-2', level(4), 'E2'),
			anAnswer('GOV-3', level(2), 'E0'),
			anAnswer('GOV-4', level(3), 'E2')
		];
		const score = scoreArea('GOV', questionnaireOf(questions.slice(0, 4)), answers);
		expect(score.notEvidenced).toEqual(['GOV-1', 'GOV-2']);
		expect(score.evidenceRate).toBe(0.5);
	});
});

describe('the rules of scoring', () => {
	const { questionnaire } = currentPack();

	it('stand in the pack as the method has them', () => {
		expect(questionnaire.scoring).toEqual(scoringRules);
	});

	it('give 50 and Developing to the documented example, with the questions of the pack', () => {
		// GOV: two core questions, so the weights are 2, 2, 1, 1, 1, 1 (sum 8).
		// 2×3 + 2×2 + 2 + 1 + 3 + 0 = 16 points of 4×8 = 32; 100 × 16/32 = 50.
		const asked = questionnaire.questions.filter(({ area }) => area === 'GOV');
		expect(asked.map(({ id, core }) => [id, core])).toEqual([
			['GOV-1', true],
			['GOV-2', true],
			['GOV-3', false],
			['GOV-4', false],
			['GOV-5', false],
			['GOV-6', false]
		]);
		expect(scoreArea('GOV', questionnaire, worked)).toMatchObject({
			score: 50,
			label: 'Developing',
			complete: true
		});
	});

	it('come with first actions about questions that exist', () => {
		const known = questionnaire.questions.map(({ id }) => id);
		const named = questionnaire.firstActions.flatMap(({ questionIds }) => questionIds);
		expect(named).not.toEqual([]);
		expect(named.filter((id) => !known.includes(id))).toEqual([]);
	});

	it('follow what experts write: other weights, other labels, another share', () => {
		const scoring = {
			...scoringRules,
			coreWeight: 3,
			shownFromShare: 0.5,
			labels: [
				{ key: 'Absent' as const, from: 0 },
				{ key: 'Leading' as const, from: 50 }
			],
			coreCap: 'Absent' as const
		};
		// 3×3 + 3×2 + 2 + 1 + 3 + 0 = 21 of 4×10 = 40
		expect(scoreArea('GOV', { questions, scoring }, worked)).toMatchObject({
			score: 52.5,
			label: 'Leading'
		});
		expect(scoreArea('GOV', { questions, scoring }, worked.slice(0, 2)).complete).toBe(true);
		expect(labelOf(80, true, scoring)).toBe('Absent');
	});

	it('ask for stronger evidence the higher the level', () => {
		const carried = (value: number) =>
			(['E0', 'E1', 'E2', 'E3'] as const).filter((grade) =>
				isEvidenced(value, grade, scoringRules)
			);
		expect(carried(2)).toEqual(['E0', 'E1', 'E2', 'E3']);
		expect(carried(2.5)).toEqual(['E0', 'E1', 'E2', 'E3']);
		expect(carried(3)).toEqual(['E2', 'E3']);
		expect(carried(3.5)).toEqual(['E2', 'E3']);
		expect(carried(4)).toEqual(['E3']);
	});

	it('send a spread of two levels to discussion', () => {
		expect([0, 1, 2, 4].map((spread) => isMarked({ spread }, scoringRules))).toEqual([
			false,
			false,
			true,
			true
		]);
	});
});

describe('individual answers', () => {
	it('give a median, a spread and the agreement of the team', () => {
		expect(spreadOf('GOV-1', [own(1, 1), own(3, 2), own(2, 3), own(2, 4)])).toEqual({
			median: 2,
			spread: 2,
			count: 4
		});
		expect(scoreArea('GOV', governance, [own(1, 1), own(3, 2)]).agreement).toBe(0);
		expect(scoreArea('GOV', governance, [own(2, 1), own(3, 2)]).agreement).toBe(1);
		expect(scoreArea('GOV', governance, worked).agreement).toBeNull();
	});

	it('stand in by their median where the team has not agreed', () => {
		const answers = [own(1, 1), own(2, 2)];
		expect(consensusOf('GOV-1', answers)).toMatchObject({ level: 1.5, agreed: false });
		expect(
			scoreArea('GOV', questionnaireOf(questions.slice(0, 1)), answers).withoutConsensus
		).toEqual(['GOV-1']);
		const agreed = [...answers, anAnswer('GOV-1', level(3))];
		expect(consensusOf('GOV-1', agreed)).toMatchObject({ level: 3, agreed: true });
	});
});

describe('the whole self-assessment', () => {
	it('is the mean of the areas that are shown, with their number', () => {
		const asked = [...questions, aQuestion(1, false, 'EDU'), aQuestion(1, false, 'HOU')];
		const all = scoreAll(questionnaireOf(asked), [...worked, anAnswer('EDU-1', level(4))]);
		expect(all).toMatchObject({ overall: 75, shownAreas: 2 });
		expect(all.areas.map(({ area }) => area)).toEqual(['GOV', 'EDU', 'HOU']);
	});

	it('hints at priorities by gap, importance and need', () => {
		expect(priorityHint(40, 60, 5, 1.5)).toBe(150);
		expect(priorityHint(70, 60, 5, 2)).toBe(0);
	});
});
