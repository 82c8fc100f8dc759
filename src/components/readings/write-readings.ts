import { z } from 'zod';
import type { ItemDraft } from '$lib/domain/plan/items';
import type { ReadingDraft } from './new-reading';

const answerSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('saved') }),
	z.object({ status: z.literal('conflict') }),
	z.object({ status: z.literal('not allowed') }),
	z.object({ status: z.literal('invalid') })
]);

export type WriteRefusal = 'conflict' | 'not allowed' | 'invalid' | 'offline';

/** Sends many readings with the sources that are new, to be saved all or none; null when they are saved. */
export const writeReadings = async (
	planId: string,
	readings: ReadingDraft[],
	sources: ItemDraft<'source'>[]
): Promise<WriteRefusal | null> => {
	try {
		const response = await fetch(`/plans/${planId}/readings/paste`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ readings, sources })
		});
		if (response.status >= 500) return 'offline';
		const answer = answerSchema.safeParse(await response.json());
		if (!answer.success) return 'not allowed';
		return answer.data.status === 'saved' ? null : answer.data.status;
	} catch {
		// fetch throws when the network is down: the person sees it beside what they pasted and tries again.
		return 'offline';
	}
};
