import { z } from 'zod';
import { idSchema } from '../shared/ids';
import type { Plan } from './plan';

/** A picture in the text of a plan, as it is stored and as the plan's file holds it. */
export const planImageSchema = z.strictObject({
	id: idSchema,
	mime: z.enum(['image/png', 'image/jpeg']),
	/** Pixels */
	width: z.number().int().positive(),
	height: z.number().int().positive(),
	/** In base64; what is no picture shows when it is drawn */
	bytes: z.string().min(1)
});
export type PlanImage = z.infer<typeof planImageSchema>;

/** Ids of the pictures that the sections of a plan show, each once. */
export const imagesInText = ({ sections }: Pick<Plan, 'sections'>): string[] => [
	...new Set(
		sections.flatMap(({ text }) =>
			(text?.content ?? []).flatMap((block) => (block.type === 'image' ? [block.attrs.id] : []))
		)
	)
];
