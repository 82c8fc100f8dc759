import { unassigned } from '../../src/domain/access/section-right';
import type { Challenge } from '../../src/domain/challenges/challenge';
import type { Finding } from '../../src/domain/evidence/finding';
import type { Answer } from '../../src/domain/evidence/questionnaire';
import type { Reading, Source } from '../../src/domain/evidence/reading';
import type { Goal } from '../../src/domain/goals/goal';
import type { BudgetLine, Measure, MeasureIndicator } from '../../src/domain/measures/measure';
import type { Milestone, Plan, Section } from '../../src/domain/plan/plan';

export { aPack, anEntry, anIndicator, both } from './small-pack';

/** A readable id: the same name always gives the same id, different names different ones. */
export const idOf = (name: string): string => {
	let low = 0x811c9dc5;
	let high = 0x01000193;
	for (const letter of name) {
		low = Math.imul(low ^ letter.charCodeAt(0), 0x01000193) >>> 0;
		high = Math.imul(high ^ (low >>> 7) ^ letter.charCodeAt(0), 0x85ebca6b) >>> 0;
	}
	const hex = (value: number) => value.toString(16).padStart(8, '0');
	return `${hex(low)}-${hex(high).slice(0, 4)}-4${hex(high).slice(5)}-8${hex(low).slice(5)}-${hex(low)}${hex(high).slice(0, 4)}`;
};

/** Ids one after the other, for functions that ask for `newId`. */
export const countingIds = (prefix = 'new'): (() => string) => {
	let count = 0;
	return () => {
		count += 1;
		return idOf(`${prefix} ${count}`);
	};
};

const aSource = (name: string, fields: Partial<Source> = {}): Source => ({
	id: idOf(name),
	version: 1,
	title: name,
	publisher: 'GUS',
	year: 2026,
	address: '',
	accessedOn: '2026-10-01',
	note: '',
	...fields
});

export const aReading = (
	indicatorId: string,
	year: number,
	value: number | null,
	fields: Partial<Reading> = {}
): Reading => ({
	id: idOf(`reading ${indicatorId} ${year} ${fields.breakdown ?? ''}`),
	version: 1,
	indicatorId,
	year,
	asOf: null,
	value,
	missing: value === null ? 'no data' : null,
	valueKind: 'exact',
	low: null,
	high: null,
	level: 'gmina',
	countKind: 'stock',
	breakdown: '',
	grade: 'A',
	sourceId: null,
	note: '',
	preferred: true,
	...fields
});

/** The team's consensus, unless `respondentId` says whose view it is. */
export const anAnswer = (
	questionId: string,
	level: number,
	fields: Partial<Answer> = {}
): Answer => ({
	id: idOf(`answer ${questionId} ${fields.respondentId ?? ''}`),
	version: 1,
	questionId,
	respondentId: null,
	response: { kind: 'level', level },
	justification: '',
	evidenceGrade: 'E2',
	evidence: '',
	...fields
});

const aFinding = (name: string, fields: Partial<Finding> = {}): Finding => ({
	id: idOf(name),
	version: 1,
	kind: 'interview',
	area: 'EDU',
	heldOn: null,
	group: '',
	origin: '',
	text: name,
	peopleCount: null,
	...fields
});

export const aChallenge = (name: string, fields: Partial<Challenge> = {}): Challenge => ({
	id: idOf(name),
	version: 1,
	patternKeys: [],
	area: 'EDU',
	title: name,
	description: '',
	status: 'accepted',
	refusalReason: '',
	severity: 4,
	urgency: 4,
	feasibility: 4,
	evidence: [],
	...fields
});

export const aGoal = (name: string, fields: Partial<Goal> = {}): Goal => ({
	id: idOf(name),
	version: 1,
	level: 'strategic',
	parentId: null,
	title: name,
	description: '',
	position: 0,
	templateId: null,
	challengeIds: [],
	...fields
});

export const aBudgetLine = (
	year: number,
	amount: number,
	fields: Partial<BudgetLine> = {}
): BudgetLine => ({
	id: idOf(`line ${year} ${amount} ${fields.fundingKey ?? ''} ${fields.note ?? ''}`),
	year,
	amount,
	fundingKey: 'own-budget',
	certainty: 'certain',
	note: '',
	...fields
});

export const aMeasureIndicator = (
	name: string,
	fields: Partial<MeasureIndicator> = {}
): MeasureIndicator => ({
	id: idOf(name),
	kind: 'outcome',
	name,
	unit: '%',
	indicatorId: null,
	baseline: 10,
	baselineYear: 2026,
	target: 20,
	targetYear: 2030,
	dataSource: '',
	frequency: '',
	...fields
});

/** A measure that lacks nothing but its goals. */
export const aMeasure = (name: string, fields: Partial<Measure> = {}): Measure => ({
	id: idOf(name),
	version: 1,
	catalogueId: null,
	title: name,
	summary: '',
	goalIds: [],
	position: 0,
	responsibleUnit: 'Wydział Edukacji',
	partners: [],
	targetGroups: [],
	startsOn: '2027-01',
	endsOn: '2027-12',
	steps: [],
	risks: [],
	equalityNote: '',
	budget: [aBudgetLine(2027, 1000, { note: name })],
	indicators: [aMeasureIndicator(`indicator of ${name}`)],
	...fields
});

const aSection = (key: string, text: string | null, fields: Partial<Section> = {}): Section => ({
	id: idOf(`section ${key}`),
	version: 1,
	key,
	status: text === null ? 'to do' : 'drafting',
	text:
		text === null
			? null
			: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
	...unassigned,
	...fields
});

const emptyPlan: Plan = {
	id: idOf('plan'),
	version: 1,
	title: 'Strategia integracji',
	documentKind: 'strategy',
	language: 'pl',
	place: {
		kind: 'city with powiat rights',
		teryt: '9999999',
		name: 'Przykładowo',
		voivodeship: 'przykładowe',
		genitive: 'Miasta Przykładowa',
		locative: 'w Przykładowie'
	},
	period: { from: 2027, to: 2028 },
	pack: { id: 'small', version: '1' },
	size: 'standard',
	demonstration: false,
	edition: 1,
	adoption: null,
	focusAreas: [],
	milestones: [],
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
	sections: [],
	checks: []
};

/** A plan in the making. Each `with…` gives another plan; `build()` gives the value. Names become ids by `idOf`. */
class PlanBuilder {
	readonly #plan: Plan;

	constructor(plan: Plan) {
		this.#plan = plan;
	}

	with(fields: Partial<Plan>) {
		return new PlanBuilder({ ...this.#plan, ...fields });
	}

	withSource(name: string, fields: Partial<Source> = {}) {
		return this.with({ sources: [...this.#plan.sources, aSource(name, fields)] });
	}

	withReading(
		indicatorId: string,
		year: number,
		value: number | null,
		fields: Partial<Reading> = {}
	) {
		const reading = aReading(indicatorId, year, value, fields);
		return this.with({ readings: [...this.#plan.readings, reading] });
	}

	/** Adds to the one round of self-assessment, which begins with the first answer. */
	withAnswer(questionId: string, level: number, fields: Partial<Answer> = {}) {
		const round = this.#plan.assessments[0] ?? {
			id: idOf('round'),
			version: 1,
			questionnaireId: 'municipal',
			label: '2026',
			startedOn: '2026-09-01',
			closedOn: null,
			answers: []
		};
		const answers = [...round.answers, anAnswer(questionId, level, fields)];
		return this.with({ assessments: [{ ...round, answers }] });
	}

	withFinding(name: string, fields: Partial<Finding> = {}) {
		return this.with({ findings: [...this.#plan.findings, aFinding(name, fields)] });
	}

	withChallenge(name: string, fields: Partial<Challenge> = {}) {
		return this.with({ challenges: [...this.#plan.challenges, aChallenge(name, fields)] });
	}

	withGoal(name: string, fields: Partial<Goal> = {}) {
		return this.with({ goals: [...this.#plan.goals, aGoal(name, fields)] });
	}

	/** A strategic goal „Cel: <challenge>” that answers the challenge of that name. */
	withGoalFor(challenge: string, fields: Partial<Goal> = {}) {
		return this.withGoal(`Cel: ${challenge}`, { challengeIds: [idOf(challenge)], ...fields });
	}

	withMeasure(name: string, fields: Partial<Measure> = {}) {
		return this.with({ measures: [...this.#plan.measures, aMeasure(name, fields)] });
	}

	/** A measure „Działanie: <challenge>” under the goal that `withGoalFor` made. */
	withMeasureFor(challenge: string, fields: Partial<Measure> = {}) {
		return this.withMeasure(`Działanie: ${challenge}`, {
			goalIds: [idOf(`Cel: ${challenge}`)],
			...fields
		});
	}

	withMilestone(title: string, dueOn: string, fields: Partial<Milestone> = {}) {
		const milestone = { id: idOf(title), version: 1, title, phase: 1, dueOn, doneOn: null };
		return this.with({ milestones: [...this.#plan.milestones, { ...milestone, ...fields }] });
	}

	withSection(key: string, text: string | null, fields: Partial<Section> = {}) {
		return this.with({ sections: [...this.#plan.sections, aSection(key, text, fields)] });
	}

	build(): Plan {
		return this.#plan;
	}
}

/** A plan of a fictional city for 2027–2028 with nothing in it yet. */
export const aPlan = (fields: Partial<Plan> = {}): PlanBuilder =>
	new PlanBuilder({ ...emptyPlan, ...fields });
