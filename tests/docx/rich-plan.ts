import { unassigned } from '../../src/domain/access/section-right';
import type { Plan } from '../../src/domain/plan/plan';
import { aBudgetLine, aMeasureIndicator, aPlan, anAnswer, idOf } from '../support/builders';

const source = 'Rejestr mieszkańców';
const sourceId = idOf(source);

/** Four learners of one citizenship: must not be read in any file that leaves the plan. */
export const smallCount = 4;
/** The complement that would give the small count away. */
export const complement = 1337;

const withFigures = () =>
	aPlan({
		title: 'Strategia integracji mieszkańców Przykładowa na lata 2027–2030',
		demonstration: true,
		period: { from: 2027, to: 2030 },
		pack: { id: 'pl-2026', version: '1.0.0' }
	})
		.withSource(source, {
			publisher: 'Urząd Miejski w Przykładowie',
			address: 'https://example.org/rejestr'
		})
		.withSource('System Informacji Oświatowej', { publisher: 'Ministerstwo Edukacji', year: 2025 })
		.withReading('POP-13', 2023, 141230, { sourceId })
		.withReading('POP-13', 2024, 142010, { sourceId })
		.withReading('POP-13', 2025, 143302, { sourceId })
		.withReading('POP-01', 2025, 9000, {
			low: 7500,
			high: 11000,
			valueKind: 'range',
			grade: 'C',
			sourceId
		})
		.withReading('POP-03', 2022, 2870, { sourceId })
		.withReading('POP-03', 2023, 3560, { sourceId })
		.withReading('POP-03', 2024, 4000, { sourceId, valueKind: 'rounded', grade: 'B' })
		.withReading('POP-03', 2025, 4492, { sourceId })
		.withReading('POP-05', 2025, 30000, {
			level: 'voivodeship',
			valueKind: 'at least',
			grade: 'B',
			sourceId
		})
		.withReading('EDU-01', 2023, 812, { sourceId: idOf('System Informacji Oświatowej') })
		.withReading('EDU-01', 2024, 1104, { sourceId: idOf('System Informacji Oświatowej') })
		.withReading('EDU-01', 2025, 1341, { sourceId: idOf('System Informacji Oświatowej') })
		.withReading('EDU-01', 2025, smallCount, { breakdown: 'szkoły specjalne', sourceId })
		.withReading('EDU-01', 2025, complement, { breakdown: 'szkoły ogólnodostępne', sourceId })
		.withReading('LAB-01', 2024, 3980, { level: 'powiat', sourceId })
		.withReading('LAB-01', 2025, 4105, { level: 'powiat', sourceId })
		.withReading('SAF-02', 2025, null, { missing: 'not published' })
		.withReading('HOU-01', 2025, 35, { grade: 'D' });

const answers = ['GOV', 'INF', 'LAB', 'EDU', 'LNG', 'HOU', 'HEA', 'SOC'].flatMap((area, index) =>
	[1, 2, 3, 4, 5, 6, 7, 8].map((question) =>
		anAnswer(`${area}-${question}`, (index + question) % 4)
	)
);

const withVoices = () =>
	withFigures()
		.with({
			assessments: [
				{
					id: idOf('round'),
					version: 1,
					questionnaireId: 'municipal',
					label: '2026',
					startedOn: '2026-09-01',
					closedOn: null,
					answers
				}
			],
			areaTargets: [
				{ version: 1, area: 'EDU', target: 75, importance: 5 },
				{ version: 1, area: 'LNG', target: 60, importance: 4 },
				{ version: 1, area: 'LAB', target: 55, importance: 3 }
			]
		})
		.withFinding('Rodzice nie rozumieją pism ze szkoły i nie wiedzą, do kogo się zwrócić.', {
			kind: 'focus group',
			group: 'rodzice uczniów',
			heldOn: '2026-10-12',
			peopleCount: 9
		})
		.withFinding('Dyrektorki szkół proszą o asystentów międzykulturowych.', { peopleCount: 3 })
		.withFinding('Pracodawcy szukają kursów języka polskiego wieczorem.', {
			area: 'LAB',
			kind: 'survey'
		})
		.withChallenge('Bariera językowa uczniów', {
			description:
				'Uczniowie zaczynają naukę bez znajomości języka polskiego, a wsparcie kończy się po dwóch latach.',
			severity: 5,
			evidence: [
				{ kind: 'reading', id: idOf('reading EDU-01 2025 ') },
				{ kind: 'reading', id: idOf('reading EDU-01 2025 szkoły specjalne') },
				{
					kind: 'finding',
					id: idOf('Rodzice nie rozumieją pism ze szkoły i nie wiedzą, do kogo się zwrócić.')
				},
				{ kind: 'answer', id: idOf('answer EDU-1 ') }
			]
		})
		.withChallenge('Praca poniżej kwalifikacji', { area: 'LAB', severity: 3, urgency: 3 })
		.withChallenge('Brak stałego koordynatora', { area: 'GOV', severity: 4, urgency: null });

const withActions = () =>
	withVoices()
		.withGoalFor('Bariera językowa uczniów', {
			title: 'Szkoła dostępna dla wszystkich uczniów',
			description: 'Każdy uczeń korzysta z pełni oferty szkoły.'
		})
		.withGoal('Zwiększenie dostępności nauki języka polskiego', {
			level: 'operational',
			parentId: idOf('Cel: Bariera językowa uczniów'),
			challengeIds: [idOf('Bariera językowa uczniów')]
		})
		.withGoalFor('Praca poniżej kwalifikacji', {
			title: 'Samodzielność zawodowa nowych mieszkańców',
			position: 1
		})
		.withMeasure('Zatrudnienie asystentów międzykulturowych w szkołach podstawowych', {
			goalIds: [idOf('Zwiększenie dostępności nauki języka polskiego')],
			summary:
				'Asystenci wspierają uczniów i rodziców w kontakcie ze szkołą, w pierwszej kolejności w szkołach o największej liczbie uczniów cudzoziemców.',
			partners: ['ngo', 'Poradnia psychologiczno-pedagogiczna'],
			targetGroups: ['children'],
			steps: ['Nabór asystentów', 'Szkolenie', 'Praca w szkołach'],
			startsOn: '2027-09',
			endsOn: null,
			risks: [
				{
					risk: 'Brak kandydatów ze znajomością języków',
					mitigation: 'Ogłoszenia w językach społeczności, szkolenie wstępne'
				}
			],
			budget: [
				aBudgetLine(2027, 240000, { note: 'a' }),
				aBudgetLine(2028, 480000, { note: 'b', fundingKey: 'amif', certainty: 'planned' }),
				aBudgetLine(2029, 480000, { note: 'c', fundingKey: null }),
				aBudgetLine(2030, 480000, { note: 'd' })
			],
			indicators: [
				aMeasureIndicator('Uczniowie objęci wsparciem asystenta', {
					kind: 'output',
					unit: 'osoby',
					indicatorId: 'EDU-01',
					baseline: smallCount,
					target: 600,
					dataSource: 'sprawozdania szkół',
					frequency: 'raz w roku'
				}),
				aMeasureIndicator('Odsetek uczniów z dobrymi wynikami', { baseline: 34.5, target: 60 })
			]
		})
		.withMeasure('Kursy języka polskiego dla dorosłych w godzinach popołudniowych', {
			goalIds: [idOf('Cel: Praca poniżej kwalifikacji')],
			startsOn: '2027-01',
			endsOn: '2029-12',
			responsibleUnit: 'Powiatowy Urząd Pracy',
			budget: [
				aBudgetLine(2028, 120000, { note: 'e', fundingKey: 'esf-plus', certainty: 'planned' })
			]
		})
		.withMilestone('Powołanie zespołu', '2026-06-30', { doneOn: '2026-06-12' })
		.withMilestone('Diagnoza', '2026-11-30');

/** A plan with something of everything, told in the words of the real pack. */
export const aRichPlan = (): Plan => {
	const plan = withActions().build();
	return {
		...plan,
		sections: [
			{
				id: idOf('section vision'),
				version: 1,
				key: 'vision',
				...unassigned,
				status: 'drafting',
				text: {
					type: 'doc',
					content: [
						{
							type: 'paragraph',
							content: [
								{ type: 'text', text: 'Wizja: ', marks: [{ type: 'bold' }] },
								{ type: 'text', text: 'miasto, w którym każdy może żyć, uczyć się i pracować. ' },
								{
									type: 'text',
									text: 'Więcej',
									marks: [{ type: 'link', attrs: { href: 'https://example.org' } }]
								}
							]
						},
						{
							type: 'orderedList',
							content: [
								{
									type: 'listItem',
									content: [
										{ type: 'paragraph', content: [{ type: 'text', text: 'Równe traktowanie' }] },
										{
											type: 'bulletList',
											content: [
												{
													type: 'listItem',
													content: [
														{
															type: 'paragraph',
															content: [{ type: 'text', text: 'w urzędzie i w szkole' }]
														}
													]
												}
											]
										}
									]
								},
								{
									type: 'listItem',
									content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Współpraca' }] }]
								}
							]
						},
						{
							type: 'table',
							content: [
								{
									type: 'tableRow',
									content: [
										{
											type: 'tableHeader',
											content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Zasada' }] }]
										},
										{
											type: 'tableHeader',
											content: [
												{ type: 'paragraph', content: [{ type: 'text', text: 'Co znaczy' }] }
											]
										}
									]
								},
								{
									type: 'tableRow',
									content: [
										{
											type: 'tableCell',
											content: [
												{ type: 'paragraph', content: [{ type: 'text', text: 'Otwartość' }] }
											]
										},
										{
											type: 'tableCell',
											content: [
												{
													type: 'paragraph',
													content: [{ type: 'text', text: 'Informacja w językach' }]
												}
											]
										}
									]
								}
							]
						},
						{
							type: 'kept',
							attrs: { part: 'unfunded', basis: 'dawne słowa' },
							content: [
								{
									type: 'paragraph',
									content: [{ type: 'text', text: 'Własny opis braków finansowania.' }]
								}
							]
						}
					]
				}
			}
		]
	};
};
