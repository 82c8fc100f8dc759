import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ok, refuse, type Result } from '$lib/domain/shared/result';

const minute = 60;

/** How often, in which time (seconds), one may try. In memory: an attack ends sooner than a restart is worth it. */
const rules = {
	/** One address from one place: a person who mistypes, or somebody who guesses */
	signInOfPerson: { points: 8, duration: 15 * minute },
	/** Everybody behind one address of the net: an office shares one */
	signInFromPlace: { points: 60, duration: 15 * minute },
	signUp: { points: 20, duration: 60 * minute },
	letterTo: { points: 4, duration: 60 * minute },
	lettersFromPlace: { points: 30, duration: 60 * minute },
	linkFromPlace: { points: 20, duration: 15 * minute },
	/** Opening and accepting: everybody of a training shares one address of the net */
	invitationFromPlace: { points: 200, duration: 15 * minute },
	password: { points: 8, duration: 15 * minute },
	invitation: { points: 40, duration: 60 * minute },
	/** Letters of invitation to one address, counted apart from those of its own account */
	invitationTo: { points: 6, duration: 60 * minute }
};
export type Limit = keyof typeof rules;

const limiters = new Map(
	Object.entries(rules).map(([name, rule]) => [
		name,
		new RateLimiterMemory({ ...rule, keyPrefix: name })
	])
);

const limiterOf = (limit: Limit): RateLimiterMemory => {
	const limiter = limiters.get(limit);
	if (!limiter) throw new Error(`No limit ${limit}`);
	return limiter;
};

/** Addresses of people and machines are not kept as they are. */
const keyOf = (who: string) =>
	createHash('sha256').update(who.trim().toLowerCase()).digest('base64url');

export type TooMany = { kind: 'too many'; seconds: number; minutes: number };

/** Counts an attempt. Refused with the time to wait (seconds; whole minutes, at least one) once there were too many. */
export const countAttempt = async (limit: Limit, who: string): Promise<Result<null, TooMany>> => {
	try {
		await limiterOf(limit).consume(keyOf(who));
		return ok(null);
	} catch (thrown) {
		if (!(thrown instanceof RateLimiterRes)) throw thrown;
		const seconds = Math.ceil(thrown.msBeforeNext / 1000);
		return refuse({ kind: 'too many', seconds, minutes: Math.max(1, Math.ceil(seconds / minute)) });
	}
};

/** Counts an attempt against several limits; the first that is full refuses. */
export const countAttempts = async (
	attempts: [Limit, string][]
): Promise<Result<null, TooMany>> => {
	for (const [limit, who] of attempts) {
		const counted = await countAttempt(limit, who);
		if (!counted.ok) return counted;
	}
	return ok(null);
};

/** A success: what was counted before it was no attack. */
export const forgetAttempts = async (limit: Limit, who: string): Promise<void> => {
	await limiterOf(limit).delete(keyOf(who));
};
