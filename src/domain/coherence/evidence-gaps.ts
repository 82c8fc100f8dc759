import { currentAnswers } from '../challenges/signals';
import { publishReadings } from '../evidence/disclosure';
import type { Reading } from '../evidence/reading';
import { questionsAbout } from '../evidence/reading-questions';
import { scoreAll } from '../evidence/scoring';
import type { Pack } from '../pack/pack';
import type { Plan } from '../plan/plan';
import { areaCodes, type Area } from '../shared/area';
import type { GapFact } from './gap';

const aboutReading = (id: string) => ({ kind: 'reading' as const, id });

/** A figure grows old by the year that it is about, whenever it was copied. */
const findOldReadings = (plan: Plan, pack: Pack, today: string): GapFact[] => {
	const year = Number(today.slice(0, 4));
	// Older years of a series are history, not out of date.
	const newest = Map.groupBy(
		plan.readings.filter(({ value, preferred }) => value !== null && preferred),
		({ indicatorId, level, breakdown }) => [indicatorId, level, breakdown].join('|')
	);
	return [...newest.values()].flatMap((readings): GapFact[] => {
		const reading = readings.toSorted((a, b) => b.year - a.year)[0];
		const indicator = pack.indicators.find(({ id }) => id === reading?.indicatorId);
		if (!reading || !indicator) return [];
		const age = year - reading.year;
		const { freshYears } = indicator;
		return age > freshYears
			? [{ kind: 'old reading', about: aboutReading(reading.id), age, freshYears }]
			: [];
	});
};

const isSmallCount = (plan: Plan, pack: Pack): ((reading: Reading) => boolean) => {
	const published = publishReadings(plan.readings, pack.indicators);
	return ({ id }) => published.get(id)?.shown === 'below';
};

/** Whether the plan holds counts of people below the disclosure threshold. */
export const hasSmallCounts = (plan: Plan, pack: Pack): boolean =>
	plan.readings.some(isSmallCount(plan, pack));

export const findReadingGaps = (plan: Plan, pack: Pack, today: string): GapFact[] => [
	...plan.readings
		.filter(({ value, sourceId }) => value !== null && sourceId === null)
		.map(({ id }) => ({ kind: 'reading without source' as const, about: aboutReading(id) })),
	...findOldReadings(plan, pack, today),
	...plan.readings
		.filter(isSmallCount(plan, pack))
		.map(({ id }) => ({ kind: 'small count' as const, about: aboutReading(id) })),
	...questionsAbout(plan.readings).flatMap((question): GapFact[] => {
		const id = question.readingIds.at(-1);
		return id ? [{ kind: 'questionable reading', about: aboutReading(id), question }] : [];
	})
];

/** Areas that the plan is about: those in focus, or all of them. */
const areasOf = (plan: Plan): Area[] =>
	plan.focusAreas.length > 0 ? plan.focusAreas : [...areaCodes];

/** Areas about which the plan has no reading, no answer and no finding. */
export const findAreaGaps = (plan: Plan, pack: Pack): GapFact[] => {
	const areaOf = new Map<string, string>([
		...pack.indicators.map(({ id, area }) => [id, area] as const),
		...pack.questionnaire.questions.map(({ id, area }) => [id, area] as const)
	]);
	const known = new Set([
		...plan.readings
			.filter(({ value }) => value !== null)
			.map(({ indicatorId }) => areaOf.get(indicatorId)),
		...currentAnswers(plan).map(({ questionId }) => areaOf.get(questionId)),
		...plan.findings.map(({ area }) => area)
	]);
	return areasOf(plan)
		.filter((area) => pack.areas.some(({ code }) => code === area) && !known.has(area))
		.map((area) => ({ kind: 'area without evidence', about: { kind: 'area', id: area } }));
};

/** Levels that claim more than their evidence carries, and areas begun but answered by less than 70 % of their weight. */
export const findAssessmentGaps = (plan: Plan, pack: Pack): GapFact[] => {
	const answers = currentAnswers(plan);
	const { areas } = scoreAll(pack.questionnaire, answers);
	const behind = (questionId: string) => {
		const own = answers.filter((answer) => answer.questionId === questionId);
		return own.find(({ respondentId }) => respondentId === null) ?? own[0];
	};
	return areas.flatMap(({ area, complete, answeredWeightShare, notEvidenced }): GapFact[] => [
		...notEvidenced.flatMap((questionId): GapFact[] => {
			const answer = behind(questionId);
			return answer
				? [{ kind: 'level without evidence', about: { kind: 'answer', id: answer.id }, questionId }]
				: [];
		}),
		...(answeredWeightShare > 0 && !complete
			? [{ kind: 'incomplete area' as const, about: { kind: 'area' as const, id: area } }]
			: [])
	]);
};
