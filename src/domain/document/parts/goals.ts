import type { Goal } from '../../goals/goal';
import { orderGoals } from '../../goals/number-goals';
import type { Block } from '../blocks';
import { cell, joinTexts, paragraph, rowHeader, run, strong, tableOf } from '../cells';
import type { Composing } from '../composing';

const words = {
	pl: {
		strategic: 'Cel strategiczny',
		answers: 'Odpowiada na wyzwania',
		logic: 'Od wyzwania do wskaźnika',
		header: ['Wyzwanie', 'Cel', 'Działanie', 'Wskaźnik rezultatu']
	},
	en: {
		strategic: 'Strategic goal',
		answers: 'Answers the challenges',
		logic: 'From challenge to indicator',
		header: ['Challenge', 'Goal', 'Measure', 'Outcome indicator']
	}
} as const;

const isTop = (goal: Goal, context: Composing): boolean =>
	!(context.goalCodes.get(goal.id) ?? '').includes('.');

export const goalHeading = (goal: Goal, context: Composing): string => {
	const code = context.goalCodes.get(goal.id) ?? '';
	const title = `${code}. ${goal.title}`;
	return goal.level === 'strategic' ? `${words[context.language].strategic} ${title}` : title;
};

/** Titles of the accepted challenges that a goal answers. */
export const answersOf = (goal: Goal, { plan }: Composing): string[] =>
	plan.challenges
		.filter(({ id, status }) => status === 'accepted' && goal.challengeIds.includes(id))
		.map(({ title }) => title);

const operationalGoals = (goals: Goal[], context: Composing): Block[] =>
	goals.length === 0
		? []
		: [
				{
					kind: 'list',
					ordered: false,
					items: goals.map((goal) => ({
						runs: [
							strong(`${context.goalCodes.get(goal.id) ?? ''}. ${goal.title}`),
							...(goal.description.trim() === '' ? [] : [run(`\n${goal.description.trim()}`)])
						]
					}))
				}
			];

/** Strategic goals as headings, each with its operational goals and the challenges that it answers. */
export const composeGoals = (context: Composing): Block[] => {
	const ordered = orderGoals(context.plan.goals);
	return ordered
		.filter((goal) => isTop(goal, context))
		.flatMap((goal) => {
			const code = context.goalCodes.get(goal.id) ?? '';
			const under = ordered.filter((one) => context.goalCodes.get(one.id)?.startsWith(`${code}.`));
			const answers = answersOf(goal, context);
			const origins = [goal, ...under].map(({ id }) => ({ kind: 'goal' as const, id }));
			return [
				{ kind: 'heading' as const, level: 3 as const, text: goalHeading(goal, context) },
				...(goal.description.trim() === '' ? [] : [paragraph(goal.description.trim(), origins)]),
				...(answers.length === 0
					? []
					: [paragraph(`${words[context.language].answers}: ${answers.join('; ')}.`, origins)]),
				...operationalGoals(under, context)
			];
		});
};

/** The chain of every measure: which challenge, which goal, which change shows that it worked. */
export const composeLogicModel = (context: Composing): Block[] => {
	const { plan, goalCodes, measureCodes, language } = context;
	const say = words[language];
	const measures = plan.measures
		.filter(({ id }) => measureCodes.has(id))
		.toSorted((a, b) =>
			(measureCodes.get(a.id) ?? '').localeCompare(measureCodes.get(b.id) ?? '', language, {
				numeric: true
			})
		);
	const rows = measures.map((measure) => {
		const goals = plan.goals.filter(({ id }) => measure.goalIds.includes(id));
		const parents = plan.goals.filter(({ id }) => goals.some(({ parentId }) => parentId === id));
		const answered = new Set([...goals, ...parents].flatMap((goal) => answersOf(goal, context)));
		const outcomes = measure.indicators.filter(({ kind }) => kind === 'outcome');
		return [
			cell([...answered].join('; ') || '–'),
			cell(goals.map((goal) => `${goalCodes.get(goal.id) ?? ''}. ${goal.title}`).join('; ')),
			cell(`${measureCodes.get(measure.id) ?? ''}. ${measure.title}`),
			cell(
				joinTexts(
					outcomes.map(({ name }) => name),
					'; '
				) || '–'
			)
		];
	});
	return tableOf({
		caption: say.logic,
		widths: [26, 24, 26, 24],
		header: say.header.map(rowHeader),
		rows,
		origins: measures.map(({ id }) => ({ kind: 'measure', id }))
	});
};
