import type { Finding } from '../../evidence/finding';
import type { Area } from '../../shared/area';
import { formatDay } from '../../shared/dates';
import { plural } from '../../shared/typography';
import type { Block } from '../blocks';
import { joinTexts, paragraph, run } from '../cells';
import type { Composing } from '../composing';

const words = {
	pl: {
		intro: 'Z rozmów, spotkań i obserwacji wynika, że:',
		kinds: {
			interview: 'wywiad',
			'focus group': 'grupa fokusowa',
			workshop: 'warsztat',
			survey: 'ankieta',
			consultation: 'konsultacje',
			observation: 'obserwacja',
			document: 'dokument'
		},
		people: (count: number) =>
			`${count}\u00a0${plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' })}`
	},
	en: {
		intro: 'Conversations, meetings and observation show that:',
		kinds: {
			interview: 'interview',
			'focus group': 'focus group',
			workshop: 'workshop',
			survey: 'survey',
			consultation: 'consultation',
			observation: 'observation',
			document: 'document'
		},
		people: (count: number) => `${count} ${plural('en', count, { one: 'person', other: 'people' })}`
	}
} as const;

/** Smallest number of people that may be told (planning-method §9.2); fewer could be recognised. */
const fewestPeople = (area: Area): number => (area === 'THB' ? 10 : 5);

/** „grupa fokusowa: rodzice uczniów; 12 października 2026 r.; 9 osób” */
export const findingOrigin = (finding: Finding, { language }: Composing): string => {
	const say = words[language];
	const { peopleCount } = finding;
	return joinTexts(
		[
			joinTexts([say.kinds[finding.kind], finding.group], ': '),
			finding.origin,
			finding.heldOn === null ? null : formatDay(finding.heldOn, language),
			peopleCount !== null && peopleCount >= fewestPeople(finding.area)
				? say.people(peopleCount)
				: null
		],
		'; '
	);
};

/** What people said about the area, each with where it was said. */
export const composeFindings = (area: Area, context: Composing): Block[] => {
	const findings = context.plan.findings.filter((finding) => finding.area === area);
	if (findings.length === 0) return [];
	return [
		paragraph(
			words[context.language].intro,
			findings.map(({ id }) => ({ kind: 'finding', id }))
		),
		{
			kind: 'list',
			ordered: false,
			items: findings.map((finding) => ({
				runs: [
					run(`${finding.text.trim()} `),
					{ text: `(${findingOrigin(finding, context)})`, italic: true }
				]
			}))
		}
	];
};

export const findingKindName = (kind: Finding['kind'], { language }: Composing): string =>
	words[language].kinds[kind];
