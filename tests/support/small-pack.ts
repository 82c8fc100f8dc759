import type { z } from 'zod';
import type { challengePatternSchema } from '../../src/domain/challenges/challenge';
import type { Indicator } from '../../src/domain/evidence/indicator';
import type { Question, ScoringRules } from '../../src/domain/evidence/questionnaire';
import type { goalTemplateSchema } from '../../src/domain/goals/goal';
import type { CatalogueEntry } from '../../src/domain/measures/catalogue';
import { packSchema, type Pack } from '../../src/domain/pack/pack';
import type { Area } from '../../src/domain/shared/area';
import type { Localised } from '../../src/domain/shared/localised';

/** The same words in both languages, marked in English so that tests can tell them apart. */
export const both = (text: string): Localised => ({ pl: text, en: `${text} (en)` });

export const anIndicator = (id: string, fields: Partial<Indicator> = {}): Indicator => ({
	id,
	area: 'EDU',
	name: both(`Wskaźnik ${id}`),
	type: 'outcome',
	definition: both('Definicja'),
	unit: both('%'),
	unitKind: 'percent',
	decimals: 1,
	countsPeople: false,
	sensitivity: 'normal',
	frequency: both('rocznie'),
	disaggregation: null,
	whereToGet: [both('Zapytaj szkołę')],
	caveats: [],
	sources: [],
	verified: true,
	starter: true,
	mayCarryTarget: true,
	freshYears: 3,
	derivation: null,
	betterWhen: 'lower',
	...fields
});

const aQuestion = (id: string, area: Area, core: boolean): Question => ({
	id,
	area,
	core,
	title: both(`Pytanie ${id}`),
	text: both('Treść'),
	levels: [0, 1, 2, 3, 4].map((level) => both(`Poziom ${level}`)),
	evidenceHint: both('Dokument'),
	drawsOn: both('Ramy'),
	sources: []
});

export const anEntry = (id: string, fields: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
	id,
	area: 'EDU',
	tag: 'education',
	title: both(`Działanie ${id}`),
	summary: both('Opis'),
	targetGroups: ['children'],
	challengeKeys: ['school-language-gap'],
	preconditions: [],
	steps: [both('Zacznij')],
	competence: null,
	lead: ['city-office'],
	partners: ['ngo'],
	cost: { level: 'medium', min: 50_000, max: 100_000, basis: both('Szacunek'), drivers: [] },
	staffing: both('1 osoba'),
	monthsToStart: 8,
	fundingKeys: ['own-budget'],
	outputIndicators: [
		{
			key: 'o',
			name: both('Uczestnicy'),
			unit: both('osoby'),
			howMeasured: both('listy'),
			indicatorId: null
		}
	],
	outcomeIndicators: [
		{
			key: 'c',
			name: both('Znajomość języka'),
			unit: both('%'),
			howMeasured: both('test'),
			indicatorId: 'EDU-01'
		}
	],
	risks: [{ risk: both('Brak kadry'), mitigation: both('Wcześniejszy nabór') }],
	evidence: { strength: 'moderate', note: null, sources: [] },
	examples: [],
	suits: ['medium-city', 'large-city'],
	related: [],
	activities: [],
	...fields
});

const aSection = (key: string, parent: string | null, required: boolean, composed: string[]) => ({
	key,
	parent,
	title: both(`Część ${key}`),
	guidance: both('Wskazówka'),
	opening: [],
	composed,
	required,
	from: 'light' as const
});

const patterns: z.input<typeof challengePatternSchema>[] = [
	{
		key: 'school-language-gap',
		area: 'EDU',
		tag: 'education',
		title: both('Uczniowie bez znajomości polskiego'),
		signals: [
			{
				kind: 'indicator',
				indicatorId: 'EDU-01',
				test: 'above',
				threshold: 50,
				name: both('Większość uczniów bez polskiego')
			},
			{ kind: 'area score', area: 'EDU', below: 40, name: both('Niska samoocena') },
			{ kind: 'ask', key: 'school-places', name: both('Czy brakuje miejsc w szkołach?') }
		]
	},
	{
		key: 'language-courses-missing',
		area: 'LNG',
		tag: 'language',
		title: both('Brak kursów polskiego'),
		signals: [{ kind: 'question level', questionId: 'LNG-1', atMost: 1, name: both('Brak kursów') }]
	}
];

const goalTemplates: z.input<typeof goalTemplateSchema>[] = [
	{
		id: 'g-equal-education',
		level: 'strategic',
		title: both('Dzieci mają równe szanse'),
		areas: ['EDU'],
		challengeKeys: ['school-language-gap'],
		measureIds: ['preparatory-classes']
	},
	{
		id: 'g-language',
		level: 'strategic',
		title: both('Każdy może nauczyć się polskiego'),
		areas: ['LNG'],
		challengeKeys: ['language-courses-missing'],
		measureIds: ['evening-courses']
	}
];

/** The rules of the method's own text (municipal-self-assessment §2–§4). */
export const scoringRules: ScoringRules = {
	coreWeight: 2,
	otherWeight: 1,
	shownFromShare: 0.7,
	labels: [
		{ key: 'Absent', from: 0 },
		{ key: 'Initial', from: 20 },
		{ key: 'Developing', from: 40 },
		{ key: 'Established', from: 60 },
		{ key: 'Leading', from: 80 }
	],
	coreCap: 'Initial',
	evidenceNeeded: [
		{ level: 3, grade: 'E2' },
		{ level: 4, grade: 'E3' }
	],
	evidenceRateFrom: 'E2',
	spreadMarkedFrom: 2
};

/** Two areas, three indicators, three questions, two patterns, three measures: enough for every rule. */
export const aPack = (fields: Partial<Pack> = {}): Pack =>
	packSchema.parse({
		id: 'small',
		version: '1',
		stateAsOf: '2026-11-01',
		areas: [
			{ code: 'EDU', name: both('Edukacja'), description: both('Szkoły') },
			{ code: 'LNG', name: both('Język'), description: both('Nauka polskiego') }
		],
		sources: [],
		indicators: [
			anIndicator('EDU-01'),
			anIndicator('EDU-02', {
				unitKind: 'count',
				unit: both('osoby'),
				decimals: 0,
				countsPeople: true
			}),
			anIndicator('POP-13', {
				area: 'POP',
				type: 'context',
				unitKind: 'count',
				unit: both('osoby'),
				decimals: 0,
				countsPeople: true,
				mayCarryTarget: false,
				betterWhen: 'neutral'
			})
		],
		questionnaire: {
			id: 'municipal',
			name: both('Samoocena'),
			scale: [0, 1, 2, 3, 4].map((level) => ({
				name: both(`Poziom ${level}`),
				meaning: both('Znaczenie')
			})),
			scoring: scoringRules,
			questions: [
				aQuestion('EDU-1', 'EDU', true),
				aQuestion('EDU-2', 'EDU', false),
				aQuestion('LNG-1', 'LNG', true)
			]
		},
		patterns,
		goalTemplates,
		catalogue: [
			anEntry('preparatory-classes', { evidence: { strength: 'strong', note: null, sources: [] } }),
			anEntry('school-assistants', { monthsToStart: 3, related: ['preparatory-classes'] }),
			anEntry('evening-courses', { area: 'LNG', challengeKeys: ['language-courses-missing'] })
		],
		fundingSources: [{ key: 'own-budget', label: both('Budżet własny') }],
		entities: [{ key: 'ngo', label: both('Organizacja pozarządowa') }],
		targetGroups: [{ key: 'children', label: both('Dzieci') }],
		activities: [],
		template: {
			id: 'small',
			name: both('Strategia'),
			sections: [
				aSection('introduction', null, true, []),
				aSection('diagnosis', null, true, []),
				aSection('diagnosis-education', 'diagnosis', true, ['indicators:EDU']),
				aSection('annexes', null, false, [])
			]
		},
		milestones: [],
		glossary: [],
		...fields
	});
