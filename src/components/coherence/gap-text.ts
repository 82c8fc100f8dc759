import type { Gap } from '$lib/domain/coherence/gap';
import type { ReadingQuestion } from '$lib/domain/evidence/reading-questions';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import { formatDay } from '$lib/domain/shared/dates';
import type { Language } from '$lib/domain/shared/localised';
import { formatNumber } from '$lib/domain/shared/numbers';
import { assertNever } from '$lib/domain/shared/result';
import { m } from '$lib/i18n/paraglide/messages';
import { sectionWorkText } from './section-work-text';

type Context = { plan: Plan; pack: Pack; language: Language };
type GapOf<Kind extends Gap['kind']> = Extract<Gap, { kind: Kind }>;

const removed = (language: Language) => m.coherence_gap_removed_item({}, { locale: language });

const titleIn = (items: { id: string; title: string }[], id: string, language: Language) =>
	items.find((item) => item.id === id)?.title ?? removed(language);

const describeReading = (id: string, { plan, pack, language }: Context) => {
	const reading = plan.readings.find((known) => known.id === id);
	const indicator = pack.indicators.find((known) => known.id === reading?.indicatorId);
	const name = indicator?.name[language] ?? reading?.indicatorId ?? removed(language);
	const breakdown = reading?.breakdown ? ` (${reading.breakdown})` : '';
	return {
		indicator: `${name}${breakdown}`,
		year: String(reading?.year ?? ''),
		source: plan.sources.find((source) => source.id === reading?.sourceId)?.title ?? null
	};
};

const questionText = (id: string, question: ReadingQuestion, context: Context): string => {
	const options = { locale: context.language };
	const { indicator, year } = describeReading(id, context);
	const number = (value: number) => formatNumber(value, context.language, value % 1 === 0 ? 0 : 1);
	switch (question.kind) {
		case 'same value at another level':
			return m.coherence_gap_question_same_value({ indicator, year }, options);
		case 'parts do not add up': {
			const sums = { sum: number(question.sum), total: number(question.total) };
			return m.coherence_gap_question_parts({ indicator, year, ...sums }, options);
		}
		case 'running count beside stock':
			return m.coherence_gap_question_running({ indicator }, options);
		case 'no preferred source':
			return m.coherence_gap_question_preferred({ indicator, year }, options);
		case 'sudden jump': {
			const change = { from: number(question.from), to: number(question.to) };
			return m.coherence_gap_question_jump({ indicator, year, ...change }, options);
		}
		default:
			return assertNever(question);
	}
};

type ReadingGap = GapOf<
	'reading without source' | 'old reading' | 'small count' | 'questionable reading'
>;

const readingText = (gap: ReadingGap, context: Context): string => {
	const options = { locale: context.language };
	const { indicator, year, source } = describeReading(gap.about.id, context);
	switch (gap.kind) {
		case 'reading without source':
			return m.coherence_gap_reading_without_source({ indicator, year }, options);
		case 'old reading':
			return source === null
				? m.coherence_gap_old_reading({ indicator, year, age: gap.age }, options)
				: m.coherence_gap_old_reading_source({ indicator, year, age: gap.age, source }, options);
		case 'small count':
			return m.coherence_gap_small_count({ indicator, year }, options);
		case 'questionable reading':
			return questionText(gap.about.id, gap.question, context);
		default:
			return assertNever(gap);
	}
};

type MeasureGap = Extract<Gap, { about: { kind: 'measure' } }>;

const measureText = (gap: MeasureGap, { plan, language }: Context): string => {
	const options = { locale: language };
	const measure = plan.measures.find(({ id }) => id === gap.about.id);
	const title = measure?.title ?? removed(language);
	const indicatorOf = (id: string) =>
		measure?.indicators.find((known) => known.id === id)?.name ?? removed(language);
	switch (gap.kind) {
		case 'measure without goal':
			return m.coherence_gap_measure_without_goal({ title }, options);
		case 'measure without outcome indicator':
			return m.coherence_gap_measure_without_outcome({ title }, options);
		case 'measure without responsible unit':
			return m.coherence_gap_measure_without_unit({ title }, options);
		case 'measure without cost':
			return m.coherence_gap_measure_without_cost({ title }, options);
		case 'measure without period':
			return m.coherence_gap_measure_without_period({ title }, options);
		case 'measure outside period': {
			const period = { from: String(plan.period.from), to: String(plan.period.to) };
			return m.coherence_gap_measure_outside_period({ title, ...period }, options);
		}
		case 'indicator without baseline':
		case 'indicator without target':
		case 'target not allowed': {
			const indicator = indicatorOf(gap.measureIndicatorId);
			const say = {
				'indicator without baseline': m.coherence_gap_indicator_without_baseline,
				'indicator without target': m.coherence_gap_indicator_without_target,
				'target not allowed': m.coherence_gap_target_not_allowed
			}[gap.kind];
			return say({ title, indicator }, options);
		}
		case 'cost without source':
			return m.coherence_gap_cost_without_source({ title, year: String(gap.year) }, options);
		default:
			return assertNever(gap);
	}
};

type DecisionGap = Extract<Gap, { about: { kind: 'challenge' | 'goal' } }>;

const decisionText = (gap: DecisionGap, { plan, language }: Context): string => {
	const options = { locale: language };
	const items = gap.about.kind === 'goal' ? plan.goals : plan.challenges;
	const title = titleIn(items, gap.about.id, language);
	const say = {
		'challenge without evidence': m.coherence_gap_challenge_without_evidence,
		'challenge not ranked': m.coherence_gap_challenge_not_ranked,
		'challenge without goal': m.coherence_gap_challenge_without_goal,
		'challenge without measure': m.coherence_gap_challenge_without_measure,
		'goal without challenge': m.coherence_gap_goal_without_challenge,
		'goal without measure': m.coherence_gap_goal_without_measure
	}[gap.kind];
	return say({ title }, options);
};

type PlanGap = Extract<Gap, { about: { kind: 'plan' } }>;

const planText = (gap: PlanGap, language: Language): string => {
	const options = { locale: language };
	switch (gap.kind) {
		case 'missing name form':
			return gap.form === 'genitive'
				? m.coherence_gap_missing_genitive({}, options)
				: m.coherence_gap_missing_locative({}, options);
		case 'too many goals':
			return m.coherence_gap_too_many_goals({ count: gap.count, limit: gap.limit }, options);
		case 'too many measures':
			return m.coherence_gap_too_many_measures({ count: gap.count, limit: gap.limit }, options);
		case 'year without money':
			return m.coherence_gap_year_without_money({ year: String(gap.year) }, options);
		default:
			return assertNever(gap);
	}
};

type OtherGap = Exclude<Gap, ReadingGap | MeasureGap | DecisionGap | PlanGap | SectionGap>;

type SectionGap = Extract<Gap, { about: { kind: 'section' } }>;

const sectionText = (gap: SectionGap, { plan, pack, language }: Context): string => {
	const options = { locale: language };
	const section = pack.template.sections.find(({ key }) => key === gap.about.id);
	const title = section?.title[language] ?? gap.about.id;
	switch (gap.kind) {
		case 'empty section':
			return m.coherence_gap_empty_section({ title }, options);
		case 'undescribed image':
			return m.coherence_gap_undescribed_image({ title }, options);
		case 'overdue section':
		case 'section without owner':
			return sectionWorkText(gap, plan, pack, language);
		case 'claim no longer holds':
			return m.figures_gap_claim({ title, passage: gap.passage, facts: gap.facts }, options);
		case 'claim cannot be checked':
			return m.figures_gap_claim_unchecked({ title, passage: gap.passage }, options);
		case 'figure changed since accepted':
			return gap.then === ''
				? m.figures_gap_part_changed({ title, name: gap.name }, options)
				: m.figures_gap_changed({ title, name: gap.name, then: gap.then, now: gap.now }, options);
		case 'figure lost its source':
			return m.figures_gap_lost({ title, shown: gap.shown }, options);
		default:
			return assertNever(gap);
	}
};

const otherText = (gap: OtherGap, { plan, pack, language }: Context): string => {
	const options = { locale: language };
	switch (gap.kind) {
		case 'overdue milestone': {
			const milestone = plan.milestones.find(({ id }) => id === gap.about.id);
			const day = milestone ? formatDay(milestone.dueOn, language) : '';
			return m.coherence_gap_overdue_milestone(
				{ title: milestone?.title ?? removed(language), day },
				options
			);
		}
		case 'area without evidence':
		case 'incomplete area': {
			const area =
				pack.areas.find(({ code }) => code === gap.about.id)?.name[language] ?? gap.about.id;
			return gap.kind === 'incomplete area'
				? m.coherence_gap_incomplete_area({ area }, options)
				: m.coherence_gap_area_without_evidence({ area }, options);
		}
		case 'level without evidence': {
			const known = pack.questionnaire.questions.find(({ id }) => id === gap.questionId);
			const question = known?.title[language] ?? gap.questionId;
			return m.coherence_gap_level_without_evidence({ question }, options);
		}
		case 'critical point not met': {
			const check = plan.checks.find(({ id }) => id === gap.about.id);
			const list = pack.checklists.find(({ key }) => key === check?.checklistKey);
			const point = list?.groups
				.flatMap(({ items }) => items)
				.find(({ id }) => id === check?.itemId);
			return m.coherence_gap_critical_point(
				{
					list: list?.name[language] ?? removed(language),
					point: point?.text[language] ?? removed(language)
				},
				options
			);
		}
		default:
			return assertNever(gap);
	}
};

const isAbout =
	<Kind extends Gap['about']['kind']>(...kinds: Kind[]) =>
	(gap: Gap): gap is Extract<Gap, { about: { kind: Kind } }> =>
		kinds.some((kind) => kind === gap.about.kind);

const isOfReading = isAbout('reading');
const isOfMeasure = isAbout('measure');
const isOfDecision = isAbout('challenge', 'goal');
const isOfPlan = isAbout('plan');
const isOfSection = isAbout('section');

/** What is missing, as a sentence that names the item. Titles are as people wrote them. */
export const gapText = (gap: Gap, plan: Plan, pack: Pack, language: Language): string => {
	const context = { plan, pack, language };
	if (isOfReading(gap)) return readingText(gap, context);
	if (isOfMeasure(gap)) return measureText(gap, context);
	if (isOfDecision(gap)) return decisionText(gap, context);
	if (isOfPlan(gap)) return planText(gap, language);
	if (isOfSection(gap)) return sectionText(gap, context);
	return otherText(gap, context);
};
