import { rankChallenges } from '$lib/domain/challenges/rank';
import { composing, type Composing } from '$lib/domain/document/composing';
import { currentAssessment } from '$lib/domain/evidence/assessment-rounds';
import { orderGoals } from '$lib/domain/goals/number-goals';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { sheetOf } from './sheet';
import { measureSheets } from './measure-sheets';
import { readingRows } from './reading-rows';
import { sheetWords, type SheetWords } from './sheet-words';

type Sheets = ReturnType<typeof sheetOf>[];

const readingSheet = (context: Composing, say: SheetWords) =>
	sheetOf(say.sheets.readings, readingRows(context), [
		[say.code, 10, (row) => row.code],
		[say.indicator, 44, (row) => row.name],
		[say.unit, 14, (row) => row.unit],
		[say.year, 8, (row) => row.year],
		[say.value, 16, (row) => row.value],
		[say.low, 12, (row) => row.low],
		[say.high, 12, (row) => row.high],
		[say.valueKind, 16, (row) => say.valueKinds[row.valueKind]],
		[say.breakdown, 20, (row) => row.breakdown],
		[say.level, 16, (row) => say.levels[row.level]],
		[say.countKind, 16, (row) => say.countKinds[row.countKind]],
		[say.grade, 8, (row) => row.grade],
		[say.source, 40, (row) => row.source],
		[say.note, 40, (row) => row.note]
	]);

const assessmentSheet = (context: Composing, say: SheetWords) => {
	const { plan, pack } = context;
	// Only what the team agreed on: one person's own view is not for others.
	const answers = (currentAssessment(plan.assessments)?.answers ?? []).filter(
		({ respondentId }) => respondentId === null
	);
	const rows = answers.flatMap((answer) => {
		const question = pack.questionnaire.questions.find(({ id }) => id === answer.questionId);
		return question ? [{ answer, question }] : [];
	});
	return sheetOf(say.sheets.assessment, rows, [
		[say.code, 10, ({ question }) => question.id],
		[say.area, 30, ({ question }) => context.areaName(question.area)],
		[say.question, 50, ({ question }) => context.say(question.text)],
		[
			say.answer,
			16,
			({ answer: { response } }) =>
				response.kind === 'level' ? response.level : say.responses[response.kind]
		],
		[say.justification, 50, ({ answer }) => answer.justification],
		[say.evidenceGrade, 10, ({ answer }) => answer.evidenceGrade],
		[say.evidence, 40, ({ answer }) => answer.evidence]
	]);
};

const findingSheet = ({ plan, areaName }: Composing, say: SheetWords) =>
	sheetOf(say.sheets.findings, plan.findings, [
		[say.kind, 16, ({ kind }) => say.findingKinds[kind]],
		[say.area, 30, ({ area }) => areaName(area)],
		[say.date, 12, ({ heldOn }) => heldOn],
		[say.group, 26, ({ group }) => group],
		[say.origin, 30, ({ origin }) => origin],
		[say.finding, 70, ({ text }) => text],
		// Few people could be recognised; the threshold of sensitive subjects is ten.
		[
			say.people,
			10,
			({ peopleCount, area }) => {
				const threshold = area === 'THB' ? 10 : 5;
				if (peopleCount === null) return null;
				return peopleCount < threshold ? `<${threshold}` : peopleCount;
			}
		]
	]);

const challengeSheet = ({ plan, areaName }: Composing, say: SheetWords) =>
	sheetOf(say.sheets.challenges, rankChallenges(plan.challenges), [
		[say.number, 8, ({ rank }) => rank],
		[say.challenge, 50, ({ challenge }) => challenge.title],
		[say.description, 60, ({ challenge }) => challenge.description],
		[say.area, 30, ({ challenge }) => areaName(challenge.area)],
		[say.severity, 12, ({ challenge }) => challenge.severity],
		[say.urgency, 12, ({ challenge }) => challenge.urgency],
		[say.feasibility, 12, ({ challenge }) => challenge.feasibility],
		[say.weight, 10, ({ weight }) => weight]
	]);

const goalSheet = ({ plan, goalCodes }: Composing, say: SheetWords) =>
	sheetOf(say.sheets.goals, orderGoals(plan.goals), [
		[say.number, 8, ({ id }) => goalCodes.get(id) ?? null],
		[say.goal, 60, ({ title }) => title],
		[say.goalLevel, 16, ({ level }) => say.goalLevels[level]],
		[say.description, 60, ({ description }) => description],
		[
			say.challenges,
			60,
			({ challengeIds }) =>
				plan.challenges
					.filter(({ id }) => challengeIds.includes(id))
					.map(({ title }) => title)
					.join('; ')
		]
	]);

const sourceSheet = ({ plan }: Composing, say: SheetWords) =>
	sheetOf(say.sheets.sources, plan.sources, [
		[say.title, 60, ({ title }) => title],
		[say.publisher, 40, ({ publisher }) => publisher],
		[say.year, 8, ({ year }) => year],
		[say.address, 60, ({ address }) => address],
		[say.accessed, 14, ({ accessedOn }) => accessedOn],
		[say.note, 40, ({ note }) => note]
	]);

const readMeSheet = ({ plan }: Composing, say: SheetWords) =>
	sheetOf(
		say.sheets.readMe,
		[
			`${plan.place.name}, ${plan.period.from}–${plan.period.to}`,
			...(plan.demonstration ? [say.demonstration] : []),
			...say.readMe
		],
		[[plan.title, 110, (line: string) => line]]
	);

/** The sheets of the plan's workbook, in the plan's language. */
export const planSheets = (plan: Plan, pack: Pack): Sheets => {
	const context = composing(plan, pack, '');
	const say = sheetWords[plan.language];
	return [
		readMeSheet(context, say),
		readingSheet(context, say),
		assessmentSheet(context, say),
		findingSheet(context, say),
		challengeSheet(context, say),
		goalSheet(context, say),
		...measureSheets(context, say),
		sourceSheet(context, say)
	];
};
