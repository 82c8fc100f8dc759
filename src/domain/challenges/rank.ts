import type { Challenge } from './challenge';

type Ratings = Pick<Challenge, 'severity' | 'urgency' | 'feasibility'>;

/**
 * Weight of a challenge: the cube root of severity × urgency × feasibility, 1.0–5.0 with one decimal. A geometric mean, so
 * that one low rating is not bought off by the others. `null` until all three are rated. Own design.
 */
export const weightOf = ({ severity, urgency, feasibility }: Ratings): number | null =>
	severity === null || urgency === null || feasibility === null
		? null
		: Math.round(Math.cbrt(severity * urgency * feasibility) * 10) / 10;

export type RankedChallenge = {
	challenge: Challenge;
	weight: number | null;
	/** 1, 2, 2, 4: equal weights share a rank; `null` for unrated ones, which stand at the end */
	rank: number | null;
};

/** Accepted challenges, heaviest first; equal weights by severity, then by title. */
export const rankChallenges = (challenges: Challenge[]): RankedChallenge[] => {
	const weighed = challenges
		.filter(({ status }) => status === 'accepted')
		.map((challenge) => ({ challenge, weight: weightOf(challenge) }))
		.toSorted(
			(a, b) =>
				(b.weight ?? 0) - (a.weight ?? 0) ||
				(b.challenge.severity ?? 0) - (a.challenge.severity ?? 0) ||
				a.challenge.title.localeCompare(b.challenge.title, 'pl')
		);
	return weighed.map((entry) => ({
		...entry,
		rank:
			entry.weight === null
				? null
				: weighed.filter(({ weight }) => (weight ?? 0) > (entry.weight ?? 0)).length + 1
	}));
};

const higher = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Feasibility falls to the harder of the two: the merged challenge is solved only when both are. */
const lower = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.min(a, b);

const joinText = (a: string, b: string): string =>
	[...new Set([a.trim(), b.trim()])].filter((text) => text !== '').join('\n\n');

/**
 * One challenge out of two: keeps the id, title and area of the first, and everything that both rest on. Whoever pointed
 * to the second must be pointed to the first.
 */
export const mergeChallenges = (a: Challenge, b: Challenge): Challenge => ({
	...a,
	patternKeys: [...new Set([...a.patternKeys, ...b.patternKeys])],
	description: joinText(a.description, b.description),
	severity: higher(a.severity, b.severity),
	urgency: higher(a.urgency, b.urgency),
	feasibility: lower(a.feasibility, b.feasibility),
	evidence: [
		...new Map([...a.evidence, ...b.evidence].map((ref) => [`${ref.kind}:${ref.id}`, ref])).values()
	]
});
