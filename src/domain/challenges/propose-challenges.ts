import type { Finding } from '../evidence/finding';
import type { Challenge, ChallengePattern, EvidenceRef, Signal } from './challenge';
import { readSignal, type Definitions, type Evidence, type SignalReading } from './signals';

type Known<Kind extends SignalReading['kind']> = Extract<SignalReading, { kind: Kind }>;
export type KnownSignal = Known<'indicator' | 'area score' | 'question level'>;

export type ChallengeProposal = {
	pattern: ChallengePattern;
	/** Signals that are on, each with its value, threshold and the rows that it rests on */
	on: KnownSignal[];
	/** Signals that are known and speak against the challenge */
	off: KnownSignal[];
	/** Signals whose reading or answer is missing */
	unknown: Known<'unknown'>['signal'][];
	/** Questions to the team: no indicator measures them */
	questions: Extract<Signal, { kind: 'ask' }>[];
	/** Findings of the same area, as support to read; they do not count into the strength */
	findings: Finding[];
	/** Everything that the signals rest on, each row once: the evidence of the challenge if it is accepted */
	evidence: EvidenceRef[];
	/** 0–1, see `strengthOf` */
	strength: number;
	/** Proposals for the team's rating, 1–5; feasibility is for the team alone */
	severity: number;
	urgency: number;
};

/** Measured figures weigh more than the office's view of itself. Own design. */
const signalWeights = { indicator: 2, 'area score': 1, 'question level': 1 } as const;

const weightOf = (signals: { kind: keyof typeof signalWeights }[]): number =>
	signals.reduce((sum, { kind }) => sum + signalWeights[kind], 0);

/**
 * Weighted share of the signals that are on among all that could be known; those unknown count half, so that a pattern
 * with one signal on and three unknown stands below one that is confirmed, and above one that is contradicted.
 */
const strengthOf = (on: KnownSignal[], off: KnownSignal[], unknown: Signal[]): number => {
	const unread = unknown.reduce(
		(sum, { kind }) => sum + (kind === 'ask' ? 0 : signalWeights[kind]),
		0
	);
	return weightOf(on) / (weightOf(on) + weightOf(off) + unread / 2);
};

/** How far beyond its threshold a signal is, 0–1: the whole of the threshold beyond it is 1. */
const excessOf = (reading: KnownSignal): number => {
	if (reading.kind === 'area score') return 1 - reading.score / Math.max(reading.signal.below, 1);
	if (reading.kind === 'question level') return 1 - reading.level / 4;
	const { threshold } = reading.signal;
	if (threshold === 0) return reading.value === 0 ? 0.5 : 1;
	return Math.min(1, Math.abs(reading.value - threshold) / Math.abs(threshold));
};

const toRating = (share: number): number => Math.min(5, Math.max(1, 2 + Math.round(share * 3)));

const evidenceOf = (signals: KnownSignal[]): EvidenceRef[] => [
	...new Map(
		signals.flatMap(({ evidence }) => evidence.map((ref) => [`${ref.kind}:${ref.id}`, ref]))
	).values()
];

const proposeFrom = (
	pattern: ChallengePattern,
	pack: Definitions,
	plan: Evidence & { findings: Finding[] }
): ChallengeProposal => {
	const readings = pattern.signals.map((signal) => readSignal(signal, pack, plan));
	const known = readings.filter(
		(reading): reading is KnownSignal => reading.kind !== 'unknown' && reading.kind !== 'ask'
	);
	const on = known.filter(({ state }) => state === 'on');
	const off = known.filter(({ state }) => state === 'off');
	const unknown = readings.flatMap((reading) =>
		reading.kind === 'unknown' ? [reading.signal] : []
	);
	const strength = on.length === 0 ? 0 : strengthOf(on, off, unknown);
	const excess = Math.max(0, ...on.map(excessOf));
	const findings = plan.findings.filter(({ area }) => area === pattern.area);
	return {
		pattern,
		on,
		off,
		unknown,
		questions: readings.flatMap((reading) => (reading.kind === 'ask' ? [reading.signal] : [])),
		findings,
		evidence: evidenceOf(on),
		strength,
		severity: toRating(excess),
		// What people name themselves presses more; without voices urgency follows how sure the signals are.
		urgency: toRating(findings.length > 0 ? Math.max(strength, 2 / 3) : strength / 2)
	};
};

/**
 * Challenges that the evidence speaks for: patterns with at least one signal on that the team has neither accepted nor
 * refused yet, strongest first, then those that more rows speak for. Nothing is proposed without its evidence.
 */
export const proposeChallenges = (
	pack: Definitions & { patterns: ChallengePattern[] },
	plan: Evidence & { findings: Finding[]; challenges: Challenge[] }
): ChallengeProposal[] => {
	const decided = new Set(plan.challenges.flatMap(({ patternKeys }) => patternKeys));
	return pack.patterns
		.filter(({ key }) => !decided.has(key))
		.map((pattern) => proposeFrom(pattern, pack, plan))
		.filter(({ on }) => on.length > 0)
		.toSorted(
			(a, b) =>
				b.strength - a.strength ||
				b.severity - a.severity ||
				b.evidence.length - a.evidence.length ||
				a.pattern.key.localeCompare(b.pattern.key)
		);
};
