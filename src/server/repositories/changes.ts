import { z } from 'zod';
import { idSchema } from '$lib/domain/shared/ids';
import { answerOf, type Db } from './db';

const momentSchema = z.iso.datetime({ offset: true });

const changeSchema = z.object({
	id: idSchema,
	at: momentSchema,
	action: z.enum([
		'created',
		'changed',
		'removed',
		'exported',
		'archived',
		'restored',
		'invited',
		'joined',
		'access changed',
		'access withdrawn',
		'accepted',
		'refused'
	]),
	/** A kind of item, or `plan`, `access`, `invitation` */
	kind: z.string(),
	itemId: z.string().nullable(),
	/** Title of the item as it was then */
	label: z.string(),
	personId: idSchema.nullable(),
	/** null for people who left */
	personName: z.string().nullable()
});
export type Change = z.infer<typeof changeSchema>;

/** What happened in the plan, newest first, at most 500. `since` null = from the beginning. */
export const listChanges = (
	db: Db,
	planId: string,
	since: string | null,
	limit: number
): Promise<Change[]> =>
	answerOf(
		'list the changes',
		z.array(changeSchema),
		db.rpc('list_changes', { p_plan_id: planId, p_since: since ?? undefined, p_limit: limit })
	);

const presentSchema = z
	.object({ personId: idSchema, name: z.string() })
	.transform(({ personId, name }) => ({ id: personId, name }));

/** Everybody seen in the plan within five minutes, oneself included. */
export const whoIsHere = (db: Db, planId: string): Promise<z.infer<typeof presentSchema>[]> =>
	answerOf('say who is here', z.array(presentSchema), db.rpc('who_is_here', { p_plan_id: planId }));

/** Notes that the person is here; returns when the visit before this one ended, null at the first. */
export const recordVisit = (db: Db, planId: string): Promise<string | null> =>
	answerOf(
		'record the visit',
		momentSchema.nullable(),
		db.rpc('record_visit', { p_plan_id: planId })
	);

/** Leaves a trace of an export; `label` names what was taken out. False when the person does not reach the plan. */
export const recordExport = (db: Db, planId: string, label: string): Promise<boolean> =>
	answerOf(
		'record the export',
		z.boolean(),
		db.rpc('record_export', { p_plan_id: planId, p_label: label })
	);
