import { runsIn, yearsOf } from '../../budget/budget';
import { compareDates, formatDay } from '../../shared/dates';
import { plural } from '../../shared/typography';
import type { Block } from '../blocks';
import { cell, joinTexts, paragraph, rowHeader, tableOf } from '../cells';
import type { Composing } from '../composing';
import { findingKindName } from './findings';
import { measureNumber, measuresInOrder } from './measure-text';

const words = {
	pl: {
		schedule: 'Etapy prac nad dokumentem',
		scheduleHeader: ['Etap', 'Termin', 'Stan'],
		done: (day: string) => `zakończono ${day}`,
		planned: 'planowane',
		timeline: 'Harmonogram działań',
		number: 'Nr',
		measure: 'Działanie',
		timelineNote: '● – rok, w\u00a0którym działanie jest realizowane.',
		assessments: (count: number) =>
			`Przeprowadzono samoocenę instytucjonalną (${count} ${plural('pl', count, { one: 'runda', few: 'rundy', many: 'rund', other: 'rundy' })}).`,
		findings: 'Głosy i ustalenia zebrano według rodzaju',
		milestones: (done: number, all: number) => `Zakończone etapy prac: ${done} z\u00a0${all}.`
	},
	en: {
		schedule: 'Stages of the work on the document',
		scheduleHeader: ['Stage', 'Due', 'State'],
		done: (day: string) => `completed ${day}`,
		planned: 'planned',
		timeline: 'Timetable of measures',
		number: 'No.',
		measure: 'Measure',
		timelineNote: '● – a year in which the measure runs.',
		assessments: (count: number) =>
			`An institutional self-assessment was carried out (${count} ${plural('en', count, { one: 'round', other: 'rounds' })}).`,
		findings: 'Voices and findings collected, by kind',
		milestones: (done: number, all: number) => `Completed stages of the work: ${done} of ${all}.`
	}
} as const;

export const composeSchedule = ({ plan, language }: Composing): Block[] => {
	const say = words[language];
	const milestones = plan.milestones.toSorted((a, b) => compareDates(a.dueOn, b.dueOn));
	return tableOf({
		caption: say.schedule,
		widths: [50, 24, 26],
		header: say.scheduleHeader.map(rowHeader),
		rows: milestones.map(({ title, dueOn, doneOn }) => [
			cell(title),
			cell(formatDay(dueOn, language)),
			cell(doneOn === null ? say.planned : say.done(formatDay(doneOn, language)))
		]),
		origins: milestones.map(({ id }) => ({ kind: 'milestone', id }))
	});
};

/** What was done to make the document, as far as the plan knows. */
export const composeProcess = (context: Composing): Block[] => {
	const { plan, language } = context;
	const say = words[language];
	const rounds = plan.assessments.filter(({ answers }) => answers.length > 0).length;
	const kinds = [...Map.groupBy(plan.findings, ({ kind }) => kind)]
		.map(([kind, found]) => `${findingKindName(kind, context)} – ${found.length}`)
		.join(', ');
	const done = plan.milestones.filter(({ doneOn }) => doneOn !== null).length;
	const text = joinTexts(
		[
			rounds > 0 ? say.assessments(rounds) : null,
			kinds === '' ? null : `${say.findings}: ${kinds}.`,
			done > 0 ? say.milestones(done, plan.milestones.length) : null
		],
		' '
	);
	return text === ''
		? []
		: [
				paragraph(text, [
					...plan.assessments.map(({ id }) => ({ kind: 'assessment' as const, id })),
					...plan.findings.map(({ id }) => ({ kind: 'finding' as const, id })),
					...plan.milestones.map(({ id }) => ({ kind: 'milestone' as const, id }))
				])
			];
};

/** Measures by year. Beyond eight years the columns would be too narrow to read. */
export const composeTimeline = (context: Composing): Block[] => {
	const { plan, language } = context;
	const say = words[language];
	const years = yearsOf(plan.period).slice(0, 8);
	const measures = measuresInOrder(context).filter(
		({ startsOn, endsOn }) => startsOn !== null || endsOn !== null
	);
	const yearWidth = 8;
	return tableOf({
		caption: say.timeline,
		widths: [9, 91 - yearWidth * years.length, ...years.map(() => yearWidth)],
		header: [
			rowHeader(say.number),
			rowHeader(say.measure),
			...years.map((year) => rowHeader(String(year)))
		],
		rows: measures.map((measure) => [
			cell(measureNumber(measure, context)),
			cell(measure.title),
			...years.map((year) => cell(runsIn(measure, year, plan.period) ? '●' : ''))
		]),
		note: say.timelineNote,
		origins: measures.map(({ id }) => ({ kind: 'measure', id }))
	});
};
