import { unassigned } from '../access/section-right';
import type { Pack } from '../pack/pack';
import { addMonths } from '../shared/dates';
import type { Milestone, Plan } from './plan';

type Beginning = Pick<
	Plan,
	'title' | 'documentKind' | 'language' | 'place' | 'period' | 'size' | 'demonstration'
> & {
	/** Day on which the work begins, `2027-01-15`; milestones are counted from it */
	startsOn: string;
};

/**
 * Milestones proposed for a process that begins on `startsOn`: one per phase, 9–12 months for a city, 5–6 for a small
 * town (planning-method §2).
 */
export const proposeMilestones = (
	pack: Pack,
	{ startsOn, size, language }: Pick<Beginning, 'startsOn' | 'size' | 'language'>,
	newId: () => string
): Milestone[] =>
	pack.milestones.map((template) => ({
		id: newId(),
		version: 1,
		title: template.title[language],
		phase: template.phase,
		dueOn: addMonths(startsOn, size === 'light' ? template.endsAtMonthSmall : template.endsAtMonth),
		doneOn: null
	}));

/** A plan before any evidence: its place, period, schedule and one empty section for each of the template. */
export const newPlan = (pack: Pack, beginning: Beginning, newId: () => string): Plan => {
	const { title, documentKind, language, place, period, size, demonstration } = beginning;
	return {
		title,
		documentKind,
		language,
		place,
		period,
		size,
		demonstration,
		edition: 1,
		adoption: null,
		id: newId(),
		version: 1,
		pack: { id: pack.id, version: pack.version },
		focusAreas: [],
		milestones: proposeMilestones(pack, beginning, newId),
		sources: [],
		readings: [],
		assessments: [],
		areaTargets: [],
		findings: [],
		challenges: [],
		goals: [],
		measures: [],
		refusals: [],
		acceptedGaps: [],
		sections: pack.template.sections.map(({ key }) => ({
			id: newId(),
			version: 1,
			key,
			status: 'to do',
			text: null,
			...unassigned
		})),
		checks: []
	};
};
