import { unassigned } from '../../src/domain/access/section-right';
import { randomUUID } from 'node:crypto';
import { planSchema, type Plan } from '../../src/domain/plan/plan';

/** Ids of the items of `aFullPlan`, by what they are. */
export type FullPlanIds = Record<
	| 'source'
	| 'eduReading'
	| 'labReading'
	| 'assessment'
	| 'consensus'
	| 'ownAnswer'
	| 'eduFinding'
	| 'labFinding'
	| 'challenge'
	| 'strategicGoal'
	| 'operationalGoal'
	| 'measure'
	| 'budgetLine'
	| 'measureIndicator'
	| 'refusal'
	| 'acceptedGap'
	| 'check'
	| 'placeCheck'
	| 'section'
	| 'milestone',
	string
>;

const makeIds = (): FullPlanIds => ({
	source: randomUUID(),
	eduReading: randomUUID(),
	labReading: randomUUID(),
	assessment: randomUUID(),
	consensus: randomUUID(),
	ownAnswer: randomUUID(),
	eduFinding: randomUUID(),
	labFinding: randomUUID(),
	challenge: randomUUID(),
	strategicGoal: randomUUID(),
	operationalGoal: randomUUID(),
	measure: randomUUID(),
	budgetLine: randomUUID(),
	measureIndicator: randomUUID(),
	refusal: randomUUID(),
	acceptedGap: randomUUID(),
	check: randomUUID(),
	placeCheck: randomUUID(),
	section: randomUUID(),
	milestone: randomUUID()
});

const evidenceOf = (ids: FullPlanIds, respondentId: string) => ({
	sources: [
		{
			id: ids.source,
			version: 1,
			title: 'Bank Danych Lokalnych',
			publisher: 'GUS',
			year: 2025,
			address: 'https://bdl.stat.gov.pl',
			accessedOn: '2026-11-02',
			note: ''
		}
	],
	readings: [
		{
			id: ids.eduReading,
			version: 1,
			indicatorId: 'EDU-01',
			year: 2025,
			asOf: '2025-09-30',
			value: 412.5,
			missing: null,
			valueKind: 'range',
			low: 400,
			high: 425,
			level: 'gmina',
			countKind: 'stock',
			breakdown: 'Ukraina',
			grade: 'A',
			sourceId: ids.source,
			note: 'Stan po naborze',
			preferred: true
		},
		{
			id: ids.labReading,
			version: 1,
			indicatorId: 'LAB-02',
			year: 2024,
			asOf: null,
			value: null,
			missing: 'not yet',
			valueKind: 'exact',
			low: null,
			high: null,
			level: 'powiat',
			countKind: 'flow',
			breakdown: '',
			grade: 'C',
			sourceId: null,
			note: '',
			preferred: false
		}
	],
	assessments: [
		{
			id: ids.assessment,
			version: 1,
			questionnaireId: 'pl-2026',
			label: 'Jesień',
			startedOn: '2026-10-01',
			closedOn: null,
			answers: [
				{
					id: ids.consensus,
					version: 1,
					questionId: 'EDU-1',
					respondentId: null,
					response: { kind: 'level', level: 2 },
					justification: 'Są oddziały przygotowawcze',
					evidenceGrade: 'E2',
					evidence: 'Uchwała'
				},
				{
					id: ids.ownAnswer,
					version: 1,
					questionId: 'EDU-1',
					respondentId,
					response: { kind: 'not applicable', reason: 'Nie ma takiej szkoły' },
					justification: '',
					evidenceGrade: 'E0',
					evidence: ''
				}
			]
		}
	],
	areaTargets: [{ version: 1, area: 'EDU', target: 62.5, importance: 4 }],
	findings: [
		{
			id: ids.eduFinding,
			version: 1,
			kind: 'focus group',
			area: 'EDU',
			heldOn: '2026-10-12',
			group: 'rodzice uczniów',
			origin: 'spotkanie w szkole',
			text: 'Rodzice nie rozumieją pism ze szkoły.',
			peopleCount: 9
		},
		{
			id: ids.labFinding,
			version: 1,
			kind: 'observation',
			area: 'LAB',
			heldOn: null,
			group: '',
			origin: '',
			text: 'Kolejka w urzędzie pracy.',
			peopleCount: null
		}
	]
});

const decisionsOf = (ids: FullPlanIds) => ({
	challenges: [
		{
			id: ids.challenge,
			version: 1,
			patternKeys: ['edu-language', 'edu-parents'],
			area: 'EDU',
			title: 'Bariera językowa w szkołach',
			description: 'Opis',
			status: 'accepted',
			refusalReason: '',
			severity: 4,
			urgency: 5,
			feasibility: null,
			evidence: [
				{ kind: 'finding', id: ids.eduFinding },
				{ kind: 'reading', id: ids.eduReading },
				{ kind: 'answer', id: ids.consensus }
			]
		}
	],
	// The operational goal stands before the one that it belongs to: order is no condition of writing.
	goals: [
		{
			id: ids.operationalGoal,
			version: 1,
			level: 'operational',
			parentId: ids.strategicGoal,
			title: 'Asystenci w każdej szkole',
			description: '',
			position: 0,
			templateId: 'edu-assistants',
			challengeIds: [ids.challenge]
		},
		{
			id: ids.strategicGoal,
			version: 1,
			level: 'strategic',
			parentId: null,
			title: 'Szkoła dla wszystkich',
			description: 'Cel',
			position: 0,
			templateId: null,
			challengeIds: []
		}
	],
	measures: [
		{
			id: ids.measure,
			version: 1,
			catalogueId: 'intercultural-assistants',
			title: 'Asystenci międzykulturowi',
			summary: 'Zatrudnienie asystentów',
			goalIds: [ids.strategicGoal, ids.operationalGoal],
			position: 3,
			responsibleUnit: 'Wydział Edukacji',
			partners: ['Poradnia', 'Fundacja "Razem", oddział'],
			targetGroups: ['uczniowie'],
			startsOn: '2027-09',
			endsOn: null,
			steps: ['Nabór', 'Szkolenie'],
			risks: [{ risk: 'Brak kandydatów', mitigation: 'Ogłoszenie w językach' }],
			equalityNote: '',
			budget: [
				{
					id: ids.budgetLine,
					year: 2027,
					amount: 120000.5,
					fundingKey: null,
					certainty: 'planned',
					note: ''
				}
			],
			indicators: [
				{
					id: ids.measureIndicator,
					kind: 'outcome',
					name: 'Uczniowie z asystentem',
					unit: '%',
					indicatorId: 'EDU-01',
					baseline: 12.5,
					baselineYear: 2025,
					target: 60,
					targetYear: 2029,
					dataSource: 'SIO',
					frequency: 'co rok'
				}
			]
		}
	],
	refusals: [
		{ id: ids.refusal, kind: 'measure', key: 'welcome-classes', reason: 'Za mało uczniów' }
	],
	acceptedGaps: [{ id: ids.acceptedGap, gapKey: 'unfunded:2028', reason: 'Po wyborach' }]
});

/** A plan with at least one of everything, each optional field once filled and once empty where there are two. */
export const aFullPlan = (respondentId: string): { plan: Plan; ids: FullPlanIds } => {
	const ids = makeIds();
	const plan = planSchema.parse({
		id: randomUUID(),
		version: 1,
		title: 'Strategia integracji',
		documentKind: 'strategy',
		language: 'pl',
		place: {
			kind: 'gmina',
			teryt: '0201011',
			name: 'Bolesławiec',
			voivodeship: 'dolnośląskie',
			genitive: 'Gminy Bolesławiec',
			locative: 'w Bolesławcu'
		},
		period: { from: 2027, to: 2031 },
		pack: { id: 'pl-2026', version: '2026.1' },
		size: 'light',
		demonstration: false,
		focusAreas: ['EDU', 'LAB'],
		milestones: [
			{
				id: ids.milestone,
				version: 1,
				title: 'Diagnoza',
				phase: 1,
				dueOn: '2027-02-28',
				doneOn: null
			}
		],
		...evidenceOf(ids, respondentId),
		...decisionsOf(ids),
		sections: [
			{
				id: ids.section,
				version: 1,
				key: 'diagnosis-education',
				...unassigned,
				status: 'drafting',
				text: {
					type: 'doc',
					content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tekst' }] }]
				}
			}
		],
		checks: [
			{
				id: ids.check,
				version: 1,
				checklistKey: 'gender-check',
				itemId: 'gender-check-01',
				measureId: ids.measure,
				area: 'EDU',
				answer: 'partly',
				note: 'Dane są, bez podziału na płeć'
			},
			{
				id: ids.placeCheck,
				version: 1,
				checklistKey: 'child-protection',
				itemId: 'child-protection-01',
				measureId: null,
				area: 'EDU',
				answer: 'yes',
				note: ''
			}
		]
	});
	return { plan, ids };
};
