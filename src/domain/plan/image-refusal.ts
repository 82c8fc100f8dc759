import { z } from 'zod';

/** Bytes of the largest file that is taken. */
export const largestImage = 5 * 1024 * 1024;

/** Why a file did not become a picture of the plan. */
export const imageRefusalSchema = z.enum([
	'too large',
	'too many pixels',
	'not a picture',
	'not allowed',
	'plan full'
]);
export type ImageRefusal = z.infer<typeof imageRefusalSchema>;
