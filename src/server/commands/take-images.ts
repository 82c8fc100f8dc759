import type { PlanImage } from '$lib/domain/plan/plan-image';
import { prepareImage } from '$lib/server/images/prepare-image';
import type { Db } from '$lib/server/repositories/db';
import { saveImage } from '$lib/server/repositories/images';

/**
 * Puts the pictures of a plan file into the plan that was made from it. A file may come from anywhere: each picture is
 * drawn anew, and what is none is left out, so that its place in the text says that it is missing.
 */
export const takeImages = async (db: Db, planId: string, images: PlanImage[]): Promise<void> => {
	for (const { id, bytes } of images) {
		const prepared = await prepareImage(id, Buffer.from(bytes, 'base64'));
		if (prepared.ok) await saveImage(db, planId, prepared.value);
	}
};
