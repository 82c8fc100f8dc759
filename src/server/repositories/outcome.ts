import { z } from 'zod';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { planChanged } from '$lib/server/live/plan-bus';

type WriteRefusal =
	/** Somebody saved another version in between; `current` is what is stored, null when it was removed */
	{ kind: 'conflict'; current: unknown } | { kind: 'not allowed' };

export type WriteResult = Result<{ version: number }, WriteRefusal>;

/** What every writing function of the database answers (supabase/migrations, write_plan). */
export const outcomeSchema = z
	.discriminatedUnion('status', [
		z.object({ status: z.literal('saved'), version: z.number().int().positive() }),
		z.object({ status: z.literal('conflict'), current: z.unknown() }),
		z.object({ status: z.literal('refused') })
	])
	.transform((outcome): WriteResult => {
		if (outcome.status === 'saved') return ok({ version: outcome.version });
		if (outcome.status === 'conflict')
			return refuse({ kind: 'conflict', current: outcome.current ?? null });
		return refuse({ kind: 'not allowed' });
	});

/** The same answer; when something was written, the pages that have the plan open hear of it. */
export const toldOf = async (
	planId: string,
	written: Promise<WriteResult>
): Promise<WriteResult> => {
	const outcome = await written;
	if (outcome.ok) planChanged(planId);
	return outcome;
};
