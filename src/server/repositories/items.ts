import type { ItemDraft, ItemKind } from '$lib/domain/plan/items';
import { answerOf, asJson, type Db } from './db';
import { outcomeSchema, toldOf, type WriteResult } from './outcome';

/**
 * Writes one item with everything in it (a measure with its budget and indicators). `item.version` is the version that
 * was read; null writes it as new, also after a removal. Refusals and accepted gaps have no version: the last one stands.
 */
export const saveItem = <Kind extends ItemKind>(
	db: Db,
	planId: string,
	kind: Kind,
	item: ItemDraft<Kind>
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			`save the ${kind}`,
			outcomeSchema,
			db.rpc(`save_${kind}`, { p_plan_id: planId, p_item: asJson(item) })
		)
	);

/** `id` is the area's code for an area_target; `version` the version that was read, null for kinds without one. */
export const removeItem = (
	db: Db,
	planId: string,
	kind: ItemKind,
	id: string,
	version: number | null
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			`remove the ${kind}`,
			outcomeSchema,
			db.rpc('remove_item', {
				p_plan_id: planId,
				p_kind: kind,
				p_id: id,
				p_version: version ?? undefined
			})
		)
	);

/** Writes pasted or imported readings and the new sources that they name: all of them or none. */
export const saveReadings = (
	db: Db,
	planId: string,
	readings: ItemDraft<'reading'>[],
	sources: ItemDraft<'source'>[]
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			'save the readings',
			outcomeSchema,
			db.rpc('save_readings', {
				p_plan_id: planId,
				p_readings: asJson(readings),
				p_sources: asJson(sources)
			})
		)
	);
