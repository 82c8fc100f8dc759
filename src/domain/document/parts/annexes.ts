import { formatDay } from '../../shared/dates';
import type { Block, Run } from '../blocks';
import { distinct, joinTexts, paragraph, run, strong } from '../cells';
import { explainedTerms, termsUsed } from '../../library/mark-terms';
import type { Composing } from '../composing';

const words = {
	pl: {
		limits: 'Dane wykorzystane w diagnozie mają następujące ograniczenia:',
		grades:
			'Ocena jakości danych: A – statystyka publiczna lub pełny rejestr na właściwym poziomie; B – rejestr o znanych brakach albo dane innego poziomu; C – szacunek lub jednorazowe badanie, podawane jako przedział lub wartość przybliżona, bez porównań w\u00a0czasie; D – ocena ekspercka, podawana tylko w\u00a0tekście.',
		disclosure:
			'Aby nie można było rozpoznać osób w małych grupach, liczby osób mniejsze niż 5 (a\u00a0w tematach wrażliwych mniejsze niż 10, w\u00a0podziale na obywatelstwo odpowiednio 10 i\u00a030) podaje się jako „<5”, „<10” lub „<30”. Tam, gdzie z\u00a0innych danych dałoby się obliczyć taką liczbę, nie publikuje się także danych sąsiednich oraz udziałów i\u00a0zmian, które z\u00a0nich wynikają („dane niepublikowane”).',
		accessed: (day: string) => `dostęp: ${day}`
	},
	en: {
		limits: 'The data used in the diagnosis have the following limits:',
		grades:
			'Grades of data quality: A – official statistics or a full register at the right level; B – a register with known gaps, or data of another level; C – an estimate or one-off survey, given as a range or an approximate value, without comparison over time; D – expert judgement, given in the text only.',
		disclosure:
			'So that people in small groups cannot be recognised, counts of people below 5 (below 10 on sensitive subjects; 10 and 30 for groups by citizenship) are given as “<5”, “<10” or “<30”. Where such a count could be worked out from other data, those data and the shares and changes made from them are not published either (“not published”).',
		accessed: (day: string) => `accessed ${day}`
	}
} as const;

/** Caveats of the indicators that the plan has figures of, and what the grades mean. */
export const composeDataLimits = (context: Composing): Block[] => {
	const say = words[context.language];
	const used = distinct(context.plan.readings.map(({ indicatorId }) => indicatorId)).flatMap(
		(id) => context.indicators.get(id) ?? []
	);
	if (used.length === 0) return [];
	const items = context.pack.indicators
		.filter((indicator) => used.includes(indicator))
		.map(({ name, caveats }) => ({
			name,
			caveats: caveats.filter(({ forOfficer }) => !forOfficer)
		}))
		.filter(({ caveats }) => caveats.length > 0)
		.map(({ name, caveats }) => ({
			runs: [strong(`${context.say(name)}: `), run(caveats.map(context.say).join(' '))]
		}));
	return [
		...(items.length > 0
			? [paragraph(say.limits), { kind: 'list' as const, ordered: false, items }]
			: []),
		paragraph(say.grades)
	];
};

/** Why some figures are missing; only where there are figures of people at all. */
export const composeDisclosureNote = (context: Composing): Block[] =>
	context.plan.readings.some(
		({ indicatorId }) => context.indicators.get(indicatorId)?.countsPeople ?? true
	)
		? [{ kind: 'note', runs: [run(words[context.language].disclosure)] }]
		: [];

/** Every source that a figure of the plan names, by publisher. */
export const composeSources = (context: Composing): Block[] => {
	const { plan, language } = context;
	const used = new Set(plan.readings.map(({ sourceId }) => sourceId));
	const items = plan.sources
		.filter(({ id }) => used.has(id))
		.toSorted(
			(a, b) =>
				a.publisher.localeCompare(b.publisher, language) || a.title.localeCompare(b.title, language)
		)
		.map((source): { runs: Run[] } => {
			const name = joinTexts(
				[source.publisher, source.title, source.year === null ? null : String(source.year)],
				', '
			);
			const accessed =
				source.accessedOn === null
					? ''
					: ` (${words[language].accessed(formatDay(source.accessedOn, language))})`;
			return {
				runs: [
					run(source.address === '' ? `${name}${accessed}.` : `${name}, `),
					...(source.address === ''
						? []
						: [{ text: source.address, href: source.address }, run(`${accessed}.`)])
				]
			};
		});
	return items.length === 0 ? [] : [{ kind: 'list', ordered: true, items }];
};

/** What the document says about people and measures; the terms that these texts use are those to be explained. */
const textsOf = ({ plan, pack, say }: Composing): string[] => {
	const recorded = new Set(plan.readings.map(({ indicatorId }) => indicatorId));
	return [
		...plan.challenges.flatMap(({ title, description }) => [title, description]),
		...plan.goals.flatMap(({ title, description }) => [title, description]),
		...plan.measures.flatMap(({ title, summary, steps, partners }) => [
			title,
			summary,
			...steps,
			...partners
		]),
		...plan.findings.map(({ text }) => text),
		...plan.sections.map(({ text }) => JSON.stringify(text)),
		...pack.indicators
			.filter(({ id }) => recorded.has(id))
			.flatMap(({ name, definition }) => [say(name), say(definition)])
	];
};

/** The terms that the plan uses, explained. A definition that nobody has checked is not for a council to adopt. */
export const composeGlossary = (context: Composing): Block[] => {
	const { pack, language } = context;
	const used = termsUsed(textsOf(context), explainedTerms(pack, language));
	const keys = new Set(used.map(({ key }) => key));
	const items = pack.glossary
		.filter(({ key }) => keys.has(key))
		.toSorted((a, b) => context.say(a.term).localeCompare(context.say(b.term), language))
		.map(({ term, explanation }) => ({
			runs: [strong(context.say(term)), run(` – ${context.say(explanation)}`)]
		}));
	return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
};
