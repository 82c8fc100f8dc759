import { z } from 'zod';
import { itemSchemas } from '$lib/domain/plan/items';

/** What a paste sends: the changed and new readings, and sources made on the way. A sheet has at most 5,000 cells. */
export const pastedSchema = z.strictObject({
	readings: z.array(itemSchemas.reading).min(1).max(5_000),
	sources: z.array(itemSchemas.source).max(100)
});
