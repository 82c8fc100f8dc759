import { z } from 'zod';
import { readKeptPlan } from '$lib/domain/plan/plan-file';
import type { Plan } from '$lib/domain/plan/plan';
import { richTextSchema } from '$lib/domain/plan/rich-text';
import { withFrozenSections } from '$lib/domain/plan/frozen-sections';
import { versionHeadSchema, type VersionHead } from '$lib/domain/plan/version';
import { idSchema } from '$lib/domain/shared/ids';
import { planChanged } from '$lib/server/live/plan-bus';
import { answerOf, asJson, type Db } from './db';

const keptVersionSchema = versionHeadSchema
	.extend({
		format: z.number().int(),
		plan: z.unknown(),
		frozenSections: z.array(z.object({ key: z.string(), text: richTextSchema })).nullable()
	})
	.transform(({ format, plan, frozenSections, ...head }, context) => {
		const kept = readKeptPlan(plan, format);
		if (kept) return { ...head, plan: kept, printed: withFrozenSections(kept, frozenSections) };
		context.addIssue({ code: 'custom', message: 'The kept plan cannot be read' });
		return z.NEVER;
	});
/** `printed`: the plan as its document is to be shown, which in an adopted version follows nothing any more. */
export type KeptVersion = VersionHead & { plan: Plan; printed: Plan };

/** Versions of a plan, newest first, at most 1000; `automatic` false leaves out those that the product kept by itself. */
export const listVersions = (
	db: Db,
	planId: string,
	{ automatic, limit }: { automatic: boolean; limit: number }
): Promise<VersionHead[]> =>
	answerOf(
		'list the versions',
		z.array(versionHeadSchema),
		db.rpc('list_versions', { p_plan_id: planId, p_automatic: automatic, p_limit: limit })
	);

/** One version with its plan in today's shape; null where there is none, and for those who do not reach the plan. */
export const findVersion = (
	db: Db,
	planId: string,
	versionId: string
): Promise<KeptVersion | null> =>
	answerOf(
		'read the version',
		keptVersionSchema.nullable(),
		db.rpc('read_version', { p_plan_id: planId, p_version_id: versionId })
	);

/** Keeps the plan as it is stored now under a name; its id, null for those who do not edit the plan. */
export const keepVersion = (db: Db, planId: string, name: string): Promise<string | null> =>
	answerOf(
		'keep a version',
		idSchema.nullable(),
		db.rpc('keep_version', { p_plan_id: planId, p_name: name })
	);

/** An automatic version becomes a named one. False for those who do not edit the plan, and for adopted versions. */
export const nameVersion = (
	db: Db,
	planId: string,
	versionId: string,
	name: string
): Promise<boolean> =>
	answerOf(
		'name the version',
		z.boolean(),
		db.rpc('name_version', { p_plan_id: planId, p_version_id: versionId, p_name: name })
	);

/**
 * Keeps what stands now, then writes evidence and decisions of the version in their place; `plan` null keeps only. Words
 * are for the shared document to bring back. False for those who neither lead nor edit.
 */
export const restorePlan = async (
	db: Db,
	planId: string,
	versionId: string,
	plan: Plan | null
): Promise<boolean> => {
	const { status } = await answerOf(
		'restore the version',
		z.object({ status: z.enum(['restored', 'refused']) }),
		db.rpc('restore_plan', {
			p_plan_id: planId,
			p_version_id: versionId,
			p_plan: plan && asJson(plan)
		})
	);
	if (status === 'restored') planChanged(planId);
	return status === 'restored';
};
