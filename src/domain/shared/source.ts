import { z } from 'zod';

/** A published source cited by the content pack. `verified` = a copy of the page was read and supports the claim. */
export const packSourceSchema = z.strictObject({
	key: z.string().min(1),
	title: z.string().min(1),
	publisher: z.string().min(1),
	/** As printed: `2024`, `c. 2012`, `n.d.` */
	year: z.string().min(1),
	address: z.string().min(1),
	verified: z.boolean()
});
