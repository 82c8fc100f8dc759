import { z } from 'zod';
import { accessSchema, planRoleSchema, type Access } from '$lib/domain/access/access';
import { planSchema, type Plan } from '$lib/domain/plan/plan';
import { idSchema, yearSchema } from '$lib/domain/shared/ids';
import { answerOf, asJson, type Db } from './db';
import { planChanged } from '$lib/server/live/plan-bus';
import { outcomeSchema, toldOf, type WriteResult } from './outcome';

/** The whole plan; null for those who do not reach it. */
export const findPlan = (db: Db, planId: string): Promise<Plan | null> =>
	answerOf('read the plan', planSchema.nullable(), db.rpc('read_plan', { p_plan_id: planId }));

/** What the signed-in person may do in the plan; null for those who do not reach it. */
export const findAccess = (db: Db, planId: string): Promise<Access | null> =>
	answerOf(
		'read the access',
		accessSchema.nullable(),
		db.rpc('read_access', { p_plan_id: planId })
	);

const summarySchema = z
	.object({
		id: idSchema,
		title: z.string(),
		placeName: z.string(),
		organisationId: idSchema,
		organisationName: z.string(),
		period: z.object({ from: yearSchema, to: yearSchema }),
		demonstration: z.boolean(),
		role: planRoleSchema,
		updatedAt: z.iso.datetime({ offset: true }),
		lastVisitAt: z.iso.datetime({ offset: true }).nullable(),
		changes: z.number().int(),
		readings: z.number().int(),
		answers: z.number().int(),
		challenges: z.number().int(),
		goals: z.number().int(),
		measures: z.number().int(),
		sections: z.object({
			done: z.number().int(),
			written: z.number().int(),
			total: z.number().int()
		})
	})
	.transform(
		({ period, changes, readings, answers, challenges, goals, measures, sections, ...plan }) => ({
			...plan,
			periodFrom: period.from,
			periodTo: period.to,
			/** Changes by others; 0 before the first visit */
			changesSinceVisit: changes,
			counts: {
				readings,
				/** Questions answered in the newest self-assessment */
				answers,
				/** Accepted ones */
				challenges,
				goals,
				measures,
				sectionsDone: sections.done,
				sectionsWritten: sections.written,
				sectionsTotal: sections.total
			}
		})
	);
export type PlanSummary = z.infer<typeof summarySchema>;

/** Plans that the signed-in person reaches and that are not archived, last changed first. */
export const listPlans = (db: Db): Promise<PlanSummary[]> =>
	answerOf('list the plans', z.array(summarySchema), db.rpc('list_plans'));

/**
 * Writes a new, copied or imported plan and returns its id: the plan's own unless another plan has it. Throws when the
 * person neither leads nor edits in the organisation; forms offer only organisations where they do.
 */
export const createPlan = (db: Db, organisationId: string, plan: Plan): Promise<Plan['id']> =>
	answerOf(
		'create the plan',
		idSchema,
		db.rpc('create_plan', { p_organisation_id: organisationId, p_plan: asJson(plan) })
	);

export type PlanSettings = Pick<
	Plan,
	'version' | 'title' | 'documentKind' | 'language' | 'place' | 'period' | 'size'
> &
	Partial<Pick<Plan, 'pack' | 'focusAreas'>>;

/** Without `pack` or `focusAreas` these stay as they are. For leads only. */
export const saveSettings = (
	db: Db,
	planId: string,
	settings: PlanSettings
): Promise<WriteResult> =>
	toldOf(
		planId,
		answerOf(
			'save the settings',
			outcomeSchema,
			db.rpc('save_settings', { p_plan_id: planId, p_settings: asJson(settings) })
		)
	);

/** Moves the plan to another version of its pack and changes nothing else; `version` is that of the plan as it was read. */
export const movePlanToPack = (
	db: Db,
	{ id, version }: Pick<Plan, 'id' | 'version'>,
	packVersion: string
): Promise<WriteResult> =>
	toldOf(
		id,
		answerOf(
			'move the plan to another version of its pack',
			outcomeSchema,
			db.rpc('move_plan_to_pack', {
				p_plan_id: id,
				p_version: version,
				p_pack_version: packVersion
			})
		)
	);

/** Takes the plan off everybody's list, or puts it back; false when the person does not lead it. */
export const archivePlan = async (db: Db, planId: string, archived = true): Promise<boolean> => {
	const done = await answerOf(
		'archive the plan',
		z.boolean(),
		db.rpc('archive_plan', { p_plan_id: planId, p_archived: archived })
	);
	if (done) planChanged(planId);
	return done;
};
