import type { Db } from '$lib/server/repositories/db';
import { claimRound, finishRound } from '$lib/server/repositories/rounds';
import { dayIn } from './calendar';

export type Round = {
	/** Acts as the server itself, past every policy: a job reads only by functions made for it */
	db: Db;
	/** Day in Poland, `2026-11-23` */
	today: string;
	/** When the last finished round of an earlier day began (ISO 8601): what came later is new. null: the first one */
	since: string | null;
	/** When this round began (ISO 8601); the next one's `since` */
	now: string;
};

export type DailyJob = { name: string; run: (round: Round) => Promise<void> };

/** A job that the server does once a day, in the morning. The name stands in the table `rounds`: do not change it. */
export const everyDay = (name: string, run: DailyJob['run']): DailyJob => ({ name, run });

/** Letters that come at night wake people. */
const firstHour = 6;
const lookEvery = 5 * 60_000;

/** Reasons are logged without messages, which may repeat addresses or what people typed. */
const kindOf = (failure: unknown): string => {
	if (!(failure instanceof Error)) return typeof failure;
	const code: unknown = Reflect.get(failure, 'code');
	const kind = typeof code === 'string' ? `${failure.name} (${code})` : failure.name;
	return failure.cause === undefined ? kind : `${kind}, caused by ${kindOf(failure.cause)}`;
};

/**
 * Does each job once a day: as soon as the morning has begun, later where the server was away. A job that fails, or a
 * server that stops in the middle, leaves the round to be taken up again an hour later, by whichever server looks first;
 * so a job has to know by itself what it did already.
 */
export class Rounds {
	#running: Promise<void> | null = null;
	#timer: NodeJS.Timeout | null = null;
	/** Name → day done or taken by another server; saves asking the database every few minutes */
	readonly #settled = new Map<string, string>();

	constructor(
		private readonly jobs: DailyJob[],
		private readonly openDb: () => Promise<Db>,
		private readonly clock: () => Date = () => new Date()
	) {}

	start(): void {
		this.#timer = setInterval(() => void this.look(), lookEvery).unref();
		void this.look();
	}

	/** Waits for a job that is being done, but not for one that hangs: it is taken up again later. */
	async stop(): Promise<void> {
		if (this.#timer) clearInterval(this.#timer);
		await Promise.race([this.#running, new Promise((done) => setTimeout(done, 3_000).unref())]);
	}

	/** Does what is due now; never throws. */
	look(): Promise<void> {
		this.#running ??= this.#doAll().finally(() => (this.#running = null));
		return this.#running;
	}

	async #doAll(): Promise<void> {
		for (const job of this.jobs) {
			const { day, hour } = dayIn(this.clock());
			if (hour >= firstHour && this.#settled.get(job.name) !== day)
				await this.#do(job, day).catch((failure: unknown) =>
					console.error(`The daily job "${job.name}" failed: ${kindOf(failure)}`)
				);
		}
	}

	async #do({ name, run }: DailyJob, today: string): Promise<void> {
		const db = await this.openDb();
		const now = this.clock().toISOString();
		const claim = await claimRound(db, name, today, now);
		if (!claim) return;
		await run({ db, today, since: claim.since, now });
		await finishRound(db, name, today, this.clock().toISOString());
		this.#settled.set(name, today);
	}
}
