import { areaCodes } from '$lib/domain/shared/area';
import type { Plan } from '$lib/domain/plan/plan';
import { m } from '$lib/i18n/paraglide/messages';

const plainNames: Record<string, () => string> = {
	population: () => m.document_part_population(),
	assessment: () => m.document_part_assessment(),
	'assessment-text': () => m.editor_part_assessment_text(),
	'assessment-radar': () => m.document_part_assessment_radar(),
	challenges: () => m.document_part_challenges(),
	'challenges-text': () => m.editor_part_challenges_text(),
	'challenge-evidence': () => m.document_part_challenge_evidence(),
	goals: () => m.document_part_goals(),
	measures: () => m.document_part_measures(),
	'measure-summary': () => m.document_part_measure_summary(),
	'measure-indicators': () => m.document_part_measure_indicators(),
	schedule: () => m.document_part_schedule(),
	timeline: () => m.document_part_timeline(),
	budget: () => m.document_part_budget(),
	'budget-text': () => m.editor_part_budget_text(),
	'budget-chart': () => m.document_part_budget_chart(),
	unfunded: () => m.document_part_unfunded(),
	'logic-model': () => m.document_part_logic_model(),
	risks: () => m.document_part_risks(),
	'data-limits': () => m.document_part_data_limits(),
	'disclosure-note': () => m.document_part_disclosure_note(),
	process: () => m.document_part_process(),
	sources: () => m.document_part_sources(),
	glossary: () => m.document_part_glossary()
};

const areaNames: Record<string, (area: string) => string> = {
	scores: (area) => m.editor_part_scores({ area }),
	area: (area) => m.document_part_area({ area }),
	indicators: (area) => m.document_part_indicators({ area }),
	charts: (area) => m.document_part_charts({ area }),
	findings: (area) => m.document_part_findings({ area })
};

type Titled = Pick<Plan, 'challenges' | 'goals' | 'measures'>;
const titleIn = (items: { id: string; title: string }[], id: string): string =>
	items.find((item) => item.id === id)?.title ?? '';

const itemNames: Record<string, (id: string, plan: Titled) => string> = {
	challenge: (id, { challenges }) => m.editor_part_challenge({ title: titleIn(challenges, id) }),
	goal: (id, { goals }) => m.editor_part_goal({ title: titleIn(goals, id) }),
	measure: (id, { measures }) => m.editor_part_measure({ title: titleIn(measures, id) })
};

/** What a composed part is called to people; `areas` gives the names of the areas in their language. */
export const partName = (
	part: string,
	areas: { code: string; name: string }[],
	plan: Titled
): string => {
	const [kind = '', code = ''] = part.split(':');
	const item = itemNames[kind];
	if (item) return item(code, plan);
	const area =
		code === 'POP'
			? m.document_population_name()
			: (areas.find((known) => known.code === code)?.name ?? code);
	return areaNames[kind]?.(area) ?? plainNames[kind]?.() ?? part;
};

/** Every part that a section can hold, in the order of the document. */
export const allParts: string[] = [
	'population',
	...(['indicators', 'charts'] as const).map((kind) => `${kind}:POP`),
	...areaCodes.flatMap((code) =>
		['area', 'scores', 'indicators', 'charts', 'findings'].map((kind) => `${kind}:${code}`)
	),
	...Object.keys(plainNames).filter((name) => name !== 'population')
];

/** Paragraphs on single items of the plan: accepted challenges, goals, measures. */
export const itemParts = ({ challenges, goals, measures }: Titled): string[] => [
	...challenges.filter(({ status }) => status === 'accepted').map(({ id }) => `challenge:${id}`),
	...goals.map(({ id }) => `goal:${id}`),
	...measures.map(({ id }) => `measure:${id}`)
];
