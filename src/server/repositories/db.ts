import { z } from 'zod';
import type { Db } from '$lib/server/supabase/clients';
import type { Json } from '$lib/server/supabase/database.types';

export type { Db };

/** A value of the domain on its way into a jsonb argument; throws when it holds what JSON cannot say. */
export const asJson = (value: unknown): Json => z.json().parse(JSON.parse(JSON.stringify(value)));

/**
 * What the database answered, parsed. A refusal that people can cause is part of the answer, so an error here is a
 * broken promise and throws with its cause; `deed` says what was tried ("read the plan").
 */
export const answerOf = async <Answer>(
	deed: string,
	schema: z.ZodType<Answer>,
	asked: PromiseLike<{ data: unknown; error: unknown }>
): Promise<Answer> => {
	const { data, error } = await asked;
	if (error) throw new Error(`The database could not ${deed}`, { cause: error });
	const parsed = schema.safeParse(data);
	if (!parsed.success)
		throw new Error(`The database answered unexpectedly when asked to ${deed}`, {
			cause: parsed.error
		});
	return parsed.data;
};
