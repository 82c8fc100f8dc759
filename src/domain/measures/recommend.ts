import type { Challenge } from '../challenges/challenge';
import { weightOf } from '../challenges/rank';
import type { Reading } from '../evidence/reading';
import { latest } from '../evidence/series';
import type { Goal } from '../goals/goal';
import type { PlanSize } from '../shared/size';
import type { Place } from '../territory/place';
import type { CatalogueEntry } from './catalogue';
import type { Measure } from './measure';
import { sizesOf, type Suits } from './place-size';

/** Why a measure is recommended, or what speaks against it; interface and command line turn it into sentences. */
export type Reason =
	| { kind: 'answers challenge'; challengeId: string; title: string; weight: number | null }
	| { kind: 'nothing answers it yet'; challengeId: string; title: string }
	| { kind: 'fits place'; sizes: Suits[] }
	| { kind: 'made for other places'; suits: Suits[] }
	| { kind: 'evidence'; strength: CatalogueEntry['evidence']['strength'] }
	| { kind: 'cost'; level: CatalogueEntry['cost']['level']; min: number; max: number }
	| { kind: 'quick start'; months: number }
	| { kind: 'related'; measureId: string; title: string };

export type Recommendation = {
	entry: CatalogueEntry;
	/** 0–100, whole number */
	score: number;
	reasons: Reason[];
	/** Measure of the plan that was adopted from this entry */
	adoptedAs: string | null;
};

type Recorded = {
	place: Pick<Place, 'kind'>;
	size: PlanSize;
	readings: Reading[];
	challenges: Challenge[];
	goals: Goal[];
	measures: Measure[];
	refusals: { kind: 'measure'; key: string }[];
};

/**
 * Points by criterion, 100 in all. After the criteria of planning-method §8.1: C1 need (50), C3 expected effect (20), C4
 * feasibility (15 + 5), C5 cost (10). C2, C6 and C7 (rights, support of migrants, benefit for all) cannot be known from
 * data; the team weighs them in the workshop.
 */
const points = {
	/** Weight of the heaviest challenge answered, from 1 (none) to 5 (all of the points) */
	heaviestChallenge: 30,
	/** For each further challenge answered, at most two */
	furtherChallenge: 5,
	/** Answers a challenge that no adopted measure answers */
	openChallenge: 10,
	effect: { strong: 20, moderate: 14, promising: 8, 'expert-opinion': 4 },
	fitsPlace: 15,
	quickStart: 5,
	cost: { low: 10, medium: 5, high: 0 }
} as const;

/** Months to start of a quick win (planning-method §8.1: under 6 months). */
const quickStartMonths = 6;

/** An unrated challenge counts as a middling one. */
const middleWeight = 3;

/** Total residents at the end of a year, in the indicator catalogue. */
const populationIndicator = 'POP-13';

const answers = (entry: CatalogueEntry, challenge: Challenge): boolean =>
	challenge.patternKeys.some((key) => entry.challengeKeys.includes(key));

/**
 * Challenges that some measure of the plan answers: an adopted one as the catalogue says of its entry, one of the team's
 * own through its goals.
 */
const findAnswered = (catalogue: CatalogueEntry[], plan: Recorded): Set<string> => {
	const adopted = new Set(plan.measures.map(({ catalogueId }) => catalogueId));
	const entries = catalogue.filter(({ id }) => adopted.has(id));
	const ownGoals = new Set(
		plan.measures.flatMap(({ catalogueId, goalIds }) => (catalogueId === null ? goalIds : []))
	);
	return new Set([
		...plan.goals.flatMap(({ id, challengeIds }) => (ownGoals.has(id) ? challengeIds : [])),
		...plan.challenges
			.filter((challenge) => entries.some((entry) => answers(entry, challenge)))
			.map(({ id }) => id)
	]);
};

const scoreOf = (entry: CatalogueEntry, reasons: Reason[]): number => {
	const weights = reasons.flatMap((reason) =>
		reason.kind === 'answers challenge' ? [reason.weight ?? middleWeight] : []
	);
	const has = (kind: Reason['kind']) => reasons.some((reason) => reason.kind === kind);
	return Math.round(
		((Math.max(...weights) - 1) / 4) * points.heaviestChallenge +
			Math.min(weights.length - 1, 2) * points.furtherChallenge +
			(has('nothing answers it yet') ? points.openChallenge : 0) +
			points.effect[entry.evidence.strength] +
			(has('fits place') ? points.fitsPlace : 0) +
			(has('quick start') ? points.quickStart : 0) +
			points.cost[entry.cost.level]
	);
};

const reasonsFor = (
	entry: CatalogueEntry,
	plan: Recorded,
	sizes: Suits[],
	answered: Set<string>
): Reason[] => {
	const own = plan.challenges
		.filter((challenge) => challenge.status === 'accepted' && answers(entry, challenge))
		.map((challenge) => ({
			challengeId: challenge.id,
			title: challenge.title,
			weight: weightOf(challenge)
		}))
		.toSorted((a, b) => (b.weight ?? middleWeight) - (a.weight ?? middleWeight));
	const fits = sizes.some((size) => entry.suits.includes(size));
	return [
		...own.map((challenge) => ({ kind: 'answers challenge' as const, ...challenge })),
		...own
			.filter(({ challengeId }) => !answered.has(challengeId))
			.map(({ challengeId, title }) => ({
				kind: 'nothing answers it yet' as const,
				challengeId,
				title
			})),
		fits
			? { kind: 'fits place', sizes: sizes.filter((size) => entry.suits.includes(size)) }
			: { kind: 'made for other places', suits: entry.suits },
		{ kind: 'evidence', strength: entry.evidence.strength },
		{ kind: 'cost', level: entry.cost.level, min: entry.cost.min, max: entry.cost.max },
		...(entry.monthsToStart < quickStartMonths
			? [{ kind: 'quick start' as const, months: entry.monthsToStart }]
			: []),
		...plan.measures
			.filter(({ catalogueId }) => catalogueId !== null && entry.related.includes(catalogueId))
			.map(({ id, title }) => ({ kind: 'related' as const, measureId: id, title }))
	];
};

/**
 * Measures of the catalogue that answer accepted challenges, best first, each with its reasons; refused ones are left
 * out, adopted ones stay and say so. Equal scores by cost (lower first), then by id, so that the order never wavers.
 */
export const recommendMeasures = (
	{ catalogue }: { catalogue: CatalogueEntry[] },
	plan: Recorded
): Recommendation[] => {
	const refused = new Set(plan.refusals.map(({ key }) => key));
	const sizes = sizesOf(
		plan.place,
		plan.size,
		latest(populationIndicator, plan.readings)?.value ?? null
	);
	const answered = findAnswered(catalogue, plan);
	return catalogue
		.filter(({ id }) => !refused.has(id))
		.map((entry) => ({ entry, reasons: reasonsFor(entry, plan, sizes, answered) }))
		.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'answers challenge'))
		.map(({ entry, reasons }) => ({
			entry,
			score: scoreOf(entry, reasons),
			reasons,
			adoptedAs: plan.measures.find(({ catalogueId }) => catalogueId === entry.id)?.id ?? null
		}))
		.toSorted(
			(a, b) =>
				b.score - a.score ||
				a.entry.cost.max - b.entry.cost.max ||
				a.entry.id.localeCompare(b.entry.id)
		);
};
