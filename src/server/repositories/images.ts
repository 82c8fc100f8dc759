import { z } from 'zod';
import { planImageSchema, type PlanImage } from '$lib/domain/plan/plan-image';
import { answerOf, asJson, type Db } from './db';

const outcomeSchema = z.object({ status: z.enum(['saved', 'refused', 'full']) });

/** A picture of the plan; null where there is none, and for those who do not reach the plan. */
export const findImage = (db: Db, planId: string, id: string): Promise<PlanImage | null> =>
	answerOf(
		'read a picture',
		planImageSchema.nullable(),
		db.rpc('read_image', { p_plan_id: planId, p_id: id })
	);

/**
 * Refused when the person may not put pictures into this plan; full when it holds as many as it can (300 or 150 MB). A
 * picture with the id of another stays unread.
 */
export const saveImage = async (
	db: Db,
	planId: string,
	image: PlanImage
): Promise<'saved' | 'refused' | 'full'> => {
	const { status } = await answerOf(
		'save a picture',
		outcomeSchema,
		db.rpc('save_image', { p_plan_id: planId, p_image: asJson(image) })
	);
	return status;
};

/** Pictures by their ids, as many as are there. One after another: together they may be large. */
export const findImages = async (db: Db, planId: string, ids: string[]): Promise<PlanImage[]> => {
	const found: PlanImage[] = [];
	for (const id of ids) {
		const image = await findImage(db, planId, id);
		if (image) found.push(image);
	}
	return found;
};
