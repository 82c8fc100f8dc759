import type { StoredPicture } from '$lib/domain/docx/render';
import { imagesInText, type PlanImage } from '$lib/domain/plan/plan-image';
import type { Plan } from '$lib/domain/plan/plan';
import type { Db } from '$lib/server/repositories/db';
import { findImages } from '$lib/server/repositories/images';

/** The pictures that the text of a plan shows. */
export const imagesOfPlan = (db: Db, plan: Plan): Promise<PlanImage[]> =>
	findImages(db, plan.id, imagesInText(plan));

/** Pictures as the Word file takes them, by their ids. */
export const asPictures = (images: PlanImage[]): Map<string, StoredPicture> =>
	new Map(
		images.map(({ id, mime, width, height, bytes }) => [
			id,
			{
				type: mime === 'image/png' ? ('png' as const) : ('jpg' as const),
				bytes: new Uint8Array(Buffer.from(bytes, 'base64')),
				width,
				height
			}
		])
	);
