import { z } from 'zod';
import type { Adoption } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import { daySchema, idSchema } from '$lib/domain/shared/ids';
import { answerOf, asJson, type Db } from './db';

const outcomeSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('adopted'), versionId: idSchema }),
	/** Somebody wrote after the text was frozen */
	z.object({ status: z.literal('conflict') }),
	z.object({ status: z.literal('refused') })
]);

/**
 * Records the council's resolution: keeps the plan with its frozen sections as a version, and nobody changes the plan any
 * more. `documentVersion`: of the shared document that was frozen, null where nobody has begun one. For leads.
 */
export const adoptPlan = (
	db: Db,
	planId: string,
	adoption: Omit<Adoption, 'versionId'>,
	frozen: { sections: { key: string; text: RichText }[]; documentVersion: number | null }
) =>
	answerOf(
		'adopt the plan',
		outcomeSchema,
		db.rpc('adopt_plan', {
			p_plan_id: planId,
			p_adoption: asJson(adoption),
			p_frozen_sections: asJson(frozen.sections),
			p_document_version: frozen.documentVersion ?? 0
		})
	);

/** Opens the next edition of an adopted plan. False when there is none in force, and for those who may not. */
export const requestChange = (db: Db, planId: string, reason: string): Promise<boolean> =>
	answerOf(
		'open the next edition',
		z.boolean(),
		db.rpc('request_change', { p_plan_id: planId, p_reason: reason })
	);

const momentSchema = z.iso.datetime({ offset: true });
const recordSchema = z.object({
	edition: z.number().int().positive(),
	on: daySchema,
	resolutionNumber: z.string(),
	title: z.string().nullable(),
	versionId: idSchema,
	/** Names; null for people who left */
	recordedBy: z.string().nullable(),
	recordedAt: momentSchema,
	/** null: in force */
	reopenedAt: momentSchema.nullable(),
	reopenedBy: z.string().nullable(),
	changeReason: z.string().nullable()
});
export type AdoptionRecord = z.infer<typeof recordSchema>;

/** Editions that were adopted, newest first. */
export const listAdoptions = (db: Db, planId: string): Promise<AdoptionRecord[]> =>
	answerOf(
		'list the adoptions',
		z.array(recordSchema),
		db.rpc('list_adoptions', { p_plan_id: planId })
	);
