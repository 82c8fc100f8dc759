import { sumMoney } from '../budget/budget';
import type { Measure, MeasureIndicator } from '../measures/measure';
import type { Plan } from '../plan/plan';
import { formatDay, formatMonth } from '../shared/dates';
import type { Language } from '../shared/localised';
import { formatMoney, formatNumber, formatPercent } from '../shared/numbers';

export const decisionGroups = [
	'settings',
	'challenges',
	'goals',
	'measures',
	'owners',
	'budget',
	'targets',
	'milestones'
] as const;
export type DecisionGroup = (typeof decisionGroups)[number];

/** One thing that was decided otherwise. `before` null = added, `after` null = dropped. Texts in the plan's language. */
export type DecisionChange = {
	group: DecisionGroup;
	name: string;
	before: string | null;
	after: string | null;
};

const words = {
	pl: {
		title: 'Tytuł dokumentu',
		period: 'Okres',
		time: 'termin',
		unnamed: 'nie wskazano',
		whole: 'Wszystkie działania razem',
		year: (year: number) => `Wszystkie działania, rok ${year}`,
		noTarget: 'bez wartości docelowej',
		area: (area: string) => `Samoocena: ${area}`,
		points: (target: string) => `${target} pkt na 100`,
		done: (day: string) => `wykonano ${day}`
	},
	en: {
		title: 'Title of the document',
		period: 'Period',
		time: 'time',
		unnamed: 'nobody named',
		whole: 'All measures together',
		year: (year: number) => `All measures, ${year}`,
		noTarget: 'no target',
		area: (area: string) => `Self-assessment: ${area}`,
		points: (target: string) => `${target} of 100 points`,
		done: (day: string) => `done on ${day}`
	}
} as const;

type Told = { id: string; name: string; text: string };
type Side = { plan: Plan; areaName: (area: string) => string };

/** What one group holds, told in words: two versions differ where the words for an id differ. */
type Teller = (side: Side, language: Language) => Told[];

const ofTitle = ({ id, title }: { id: string; title: string }): Told => ({
	id,
	name: title,
	text: title
});

const settings: Teller = ({ plan }, language) => [
	{ id: 'title', name: words[language].title, text: plan.title },
	{
		id: 'period',
		name: words[language].period,
		text: `${plan.period.from}–${plan.period.to}`
	}
];

const timeOf = ({ startsOn, endsOn }: Measure, language: Language): string =>
	startsOn === null && endsOn === null
		? ''
		: [startsOn, endsOn].map((month) => (month ? formatMonth(month, language) : '…')).join(' – ');

const measures: Teller = ({ plan }, language) =>
	plan.measures.map((measure) => {
		const time = timeOf(measure, language);
		return {
			...ofTitle(measure),
			text: time ? `${measure.title} (${words[language].time}: ${time})` : measure.title
		};
	});

const owners: Teller = ({ plan }, language) =>
	plan.measures.map(({ id, title, responsibleUnit }) => ({
		id,
		name: title,
		text: responsibleUnit.trim() || words[language].unnamed
	}));

const budget: Teller = ({ plan }, language) => {
	const lines = plan.measures.flatMap((measure) => measure.budget);
	const money = (own: typeof lines) => formatMoney(sumMoney(own).total, language);
	const years = [...new Set(lines.map(({ year }) => year))].toSorted((a, b) => a - b);
	return [
		{ id: 'whole', name: words[language].whole, text: money(lines) },
		...years.map((year) => ({
			id: `year ${year}`,
			name: words[language].year(year),
			text: money(lines.filter((own) => own.year === year))
		})),
		...plan.measures
			.filter((measure) => measure.budget.length > 0)
			.map((measure) => ({ id: measure.id, name: measure.title, text: money(measure.budget) }))
	];
};

const targetText = ({ target, targetYear, unit }: MeasureIndicator, language: Language): string => {
	if (target === null) return words[language].noTarget;
	const decimals = Math.min(4, String(target).split('.')[1]?.length ?? 0);
	const isPercent = unit === '%';
	const size = (isPercent ? formatPercent : formatNumber)(target, language, decimals);
	const due = targetYear === null ? size : `${size} (${targetYear})`;
	// People name the unit as they like: „osoby” beside a number would often be bad Polish.
	return unit && !isPercent ? `${due}, ${unit}` : due;
};

const targets: Teller = ({ plan, areaName }, language) => [
	...plan.measures.flatMap((measure) =>
		measure.indicators.map((indicator) => ({
			id: indicator.id,
			name: `${measure.title}: ${indicator.name}`,
			text: targetText(indicator, language)
		}))
	),
	...plan.areaTargets.map(({ area, target }) => ({
		id: area,
		name: words[language].area(areaName(area)),
		text: words[language].points(formatNumber(target, language))
	}))
];

const milestones: Teller = ({ plan }, language) =>
	plan.milestones.map(({ id, title, dueOn, doneOn }) => ({
		id,
		name: title,
		text: [
			`${title}, ${formatDay(dueOn, language)}`,
			...(doneOn ? [words[language].done(formatDay(doneOn, language))] : [])
		].join(', ')
	}));

const tellers: Record<DecisionGroup, Teller> = {
	settings,
	challenges: ({ plan }) =>
		plan.challenges.filter(({ status }) => status === 'accepted').map(ofTitle),
	goals: ({ plan }) => plan.goals.map(ofTitle),
	measures,
	owners,
	budget,
	targets,
	milestones
};

/** Groups that say something only of measures which both versions have: the others are told as added or dropped. */
const onlyOfBoth: readonly DecisionGroup[] = ['owners'];

/**
 * What was decided otherwise in `after` than in `before`: measures, goals, challenges and dates added, dropped or renamed,
 * responsible units, money by year and measure, targets. In the language of the later version.
 */
export const compareDecisions = (before: Side, after: Side): DecisionChange[] => {
	const { language } = after.plan;
	return decisionGroups.flatMap((group) => {
		const was = new Map(tellers[group](before, language).map((told) => [told.id, told]));
		const is = new Map(tellers[group](after, language).map((told) => [told.id, told]));
		const both = onlyOfBoth.includes(group);
		return [...new Set([...is.keys(), ...was.keys()])].flatMap((id): DecisionChange[] => {
			const [then, now] = [was.get(id), is.get(id)];
			if (then?.text === now?.text || (both && !(then && now))) return [];
			const name = now?.name ?? then?.name ?? '';
			return [{ group, name, before: then?.text ?? null, after: now?.text ?? null }];
		});
	});
};
