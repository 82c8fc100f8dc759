import type {
	CapacityAnswer,
	CapacityItem,
	CapacityProfile,
	CapacityQuestionnaire
} from './capacity';

type CapacityRisk = CapacityQuestionnaire['scoring']['riskBands'][number]['risk'];

type CapacityDomainScore = {
	code: string;
	/** 1.0–4.0, not rounded; null when no item is answered */
	mean: number | null;
	answered: number;
	/** Items asked, without those that do not apply */
	applicable: number;
};

type CapacityItemScore = {
	id: string;
	domain: string;
	/** 1–4; halves for a median of individual answers */
	level: number;
	/** false: the median of individual answers, since the organisation has agreed on none */
	agreed: boolean;
};

export type CapacityScore = {
	domains: CapacityDomainScore[];
	/** Answered items, in the order of the questionnaire */
	items: CapacityItemScore[];
	/** Mean of the domains' means. For the organisation only: never shown to a municipality or a funder (§3, §6.4) */
	overall: number | null;
	/** Must-have items that come before everything else, by id. Never shared (§6.4) */
	firstDoThis: string[];
	/** Risk word of the finance domain; null when it has no mean */
	risk: CapacityRisk | null;
	/** Items on which people differ so much that they should talk. Whose level is whose is not said (§6.7) */
	spreads: { id: string; lowest: number; highest: number }[];
	/** Items whose level asks for a document or example that nobody has seen, by id */
	withoutEvidence: string[];
};

type Rules = CapacityQuestionnaire['scoring'];
type Standing =
	| { kind: 'level'; level: number; agreed: boolean }
	| { kind: 'not applicable' }
	| { kind: 'unanswered' };
type Weighed = {
	item: CapacityItem;
	domain: string;
	answers: CapacityAnswer[];
	standing: Standing;
};

const meanOf = (values: readonly number[]): number | null =>
	values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const levelsOf = (answers: readonly CapacityAnswer[]): number[] =>
	answers
		.flatMap(({ response }) => (response.kind === 'level' ? [response.level] : []))
		.toSorted((a, b) => a - b);

const medianOf = (sorted: readonly number[]): number | null => {
	const middle = (sorted.length - 1) / 2;
	const lower = sorted[Math.floor(middle)];
	const upper = sorted[Math.ceil(middle)];
	return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
};

/** "Not applicable" without a reason excuses nothing. */
const isExcused = ({ response }: CapacityAnswer): boolean =>
	response.kind === 'not applicable' && response.reason.trim() !== '';

const agreedAnswer = (answers: readonly CapacityAnswer[]): CapacityAnswer | undefined =>
	answers.find(({ respondentId }) => respondentId === null);

const standingOf = (answers: readonly CapacityAnswer[]): Standing => {
	const agreed = agreedAnswer(answers);
	if (agreed?.response.kind === 'level')
		return { kind: 'level', level: agreed.response.level, agreed: true };
	const median = agreed === undefined ? medianOf(levelsOf(answers)) : null;
	if (median !== null) return { kind: 'level', level: median, agreed: false };
	const decisive = agreed === undefined ? answers : [agreed];
	const excused = decisive.length > 0 && decisive.every(isExcused);
	return { kind: excused ? 'not applicable' : 'unanswered' };
};

/** What the profile hides is asked only of those who answered it all the same. */
const weighItems = (
	{ domains }: CapacityQuestionnaire,
	answers: readonly CapacityAnswer[],
	profile: CapacityProfile | undefined
): Weighed[] =>
	domains
		.flatMap(({ code, items }) =>
			items.map((item) => {
				const own = answers.filter(({ itemId }) => itemId === item.id);
				return { item, domain: code, answers: own, standing: standingOf(own) };
			})
		)
		.filter(
			({ item, standing }) =>
				standing.kind === 'level' || !(profile?.hiddenItems.includes(item.id) ?? false)
		);

const scoreDomain = (code: string, weighed: readonly Weighed[]): CapacityDomainScore => {
	const own = weighed.filter(({ domain }) => domain === code);
	const levels = own.flatMap(({ standing }) => (standing.kind === 'level' ? [standing.level] : []));
	return {
		code,
		mean: meanOf(levels),
		answered: levels.length,
		applicable: own.filter(({ standing }) => standing.kind !== 'not applicable').length
	};
};

/** As long as nothing is agreed, one person who sees a must-have item at the bottom is enough: no median hides it. */
const isFlagged = ({ item, answers, standing }: Weighed, { flagMustHaveAtMost }: Rules): boolean =>
	item.mustHave &&
	standing.kind === 'level' &&
	(standing.agreed ? [standing.level] : levelsOf(answers)).some(
		(level) => level <= flagMustHaveAtMost
	);

const riskOf = (mean: number | null, { riskBands }: Rules): CapacityRisk | null =>
	mean === null
		? null
		: (riskBands.find(({ below }) => below === null || mean < below)?.risk ?? null);

const spreadsOf = (weighed: readonly Weighed[], rules: Rules): CapacityScore['spreads'] =>
	weighed.flatMap(({ item: { id }, answers }) => {
		const levels = levelsOf(answers.filter(({ respondentId }) => respondentId !== null));
		const lowest = levels[0];
		const highest = levels.at(-1);
		return lowest !== undefined &&
			highest !== undefined &&
			highest - lowest >= rules.spreadMarkedFrom
			? [{ id, lowest, highest }]
			: [];
	});

const lacksEvidence = ({ answers, standing }: Weighed, { evidenceFrom }: Rules): boolean => {
	if (standing.kind !== 'level' || standing.level < evidenceFrom) return false;
	const agreed = agreedAnswer(answers);
	return !(agreed === undefined ? answers : [agreed]).some(({ evidenceSeen }) => evidenceSeen);
};

/**
 * Scores an organisation's self-assessment (ngo-capacity §3). A domain's score is the mean of its answered items
 * (1.0–4.0); an item counts by what the organisation agreed on, else by the median of individual answers. "Not
 * applicable" with a reason leaves the mean and the count of applicable items; without a reason, and for "don't know", the
 * item counts as not answered. Items that the profile hides (§2) are left out unless they are answered. Must-have items
 * at the bottom are flagged whatever the mean. Answers to items that do not exist are ignored.
 * `overall`, `items`, `firstDoThis` and `spreads` belong to the organisation alone (§6.4).
 */
export const scoreCapacity = (
	questionnaire: CapacityQuestionnaire,
	answers: readonly CapacityAnswer[],
	profile?: CapacityProfile
): CapacityScore => {
	const { scoring } = questionnaire;
	const weighed = weighItems(questionnaire, answers, profile);
	const domains = questionnaire.domains.map(({ code }) => scoreDomain(code, weighed));
	const means = domains.flatMap(({ mean }) => (mean === null ? [] : [mean]));
	const finance = domains.find(({ code }) => code === scoring.riskDomain);
	const idsOf = (found: readonly Weighed[]) => found.map(({ item }) => item.id);
	return {
		domains,
		items: weighed.flatMap(({ item: { id }, domain, standing }) =>
			standing.kind === 'level'
				? [{ id, domain, level: standing.level, agreed: standing.agreed }]
				: []
		),
		overall: meanOf(means),
		firstDoThis: idsOf(weighed.filter((one) => isFlagged(one, scoring))),
		risk: riskOf(finance?.mean ?? null, scoring),
		spreads: spreadsOf(weighed, scoring),
		withoutEvidence: idsOf(weighed.filter((one) => lacksEvidence(one, scoring)))
	};
};

/** What the organisation thinks of an item, 1 (little) to 5 (much) each. */
export type PriorityWeight = { itemId: string; importance: number; feasibility: number };

export type CapacityPriority =
	| { kind: 'first do this'; id: string }
	/** `weight` = importance × gap × feasibility */
	| { kind: 'chosen'; id: string; weight: number };

/**
 * Priorities of the development plan (ngo-capacity §5 step 1): every flagged must-have item, then at most as many others
 * as the questionnaire allows (three), by importance × gap × feasibility; ties stay in the order of the questionnaire.
 * The gap is `targetLevel` (1–4, from the profile or the organisation's own) minus the level; an item without a gap, or one
 * that nobody has weighed, is not chosen.
 */
export const selectPriorities = (
	{ scoring }: Pick<CapacityQuestionnaire, 'scoring'>,
	{ items, firstDoThis }: Pick<CapacityScore, 'items' | 'firstDoThis'>,
	weights: readonly PriorityWeight[],
	targetLevel: number
): CapacityPriority[] => {
	const others = items
		.filter(({ id }) => !firstDoThis.includes(id))
		.flatMap(({ id, level }) => {
			const own = weights.find(({ itemId }) => itemId === id);
			const weight = own ? own.importance * (targetLevel - level) * own.feasibility : 0;
			return weight > 0 ? [{ kind: 'chosen' as const, id, weight }] : [];
		})
		.toSorted((a, b) => b.weight - a.weight)
		.slice(0, scoring.priorities);
	return [...firstDoThis.map((id) => ({ kind: 'first do this' as const, id })), ...others];
};

export type CapacityPool = {
	organisations: number;
	/** Means to one decimal; a domain that too few organisations answered is left out */
	domains: { code: string; mean: number }[];
};

/**
 * The means of domains of the organisations that agreed to be pooled (ngo-capacity §6.2–3), each organisation counting
 * once: null below the questionnaire's least number (five), never a minimum or maximum, and no domain that fewer than that
 * many answered. Rounded to one decimal, so that two pools do not give away the organisation that joined in between.
 */
export const poolCapacities = (
	shared: readonly Pick<CapacityScore, 'domains'>[],
	{ poolAtLeast }: Pick<Rules, 'poolAtLeast'>
): CapacityPool | null => {
	if (shared.length < poolAtLeast) return null;
	const codes = [...new Set(shared.flatMap(({ domains }) => domains.map(({ code }) => code)))];
	const domains = codes.flatMap((code) => {
		const means = shared.flatMap(({ domains: own }) =>
			own.flatMap((domain) => (domain.code === code && domain.mean !== null ? [domain.mean] : []))
		);
		const mean = means.length < poolAtLeast ? null : meanOf(means);
		return mean === null ? [] : [{ code, mean: Math.round(mean * 10) / 10 }];
	});
	return { organisations: shared.length, domains };
};
