import { currentPack } from '$lib/content/packs';
import { newPlan } from '$lib/domain/plan/new-plan';
import type { Plan } from '$lib/domain/plan/plan';
import { createPlan } from '$lib/server/repositories/plans';
import type { Db } from '$lib/server/repositories/db';

type Beginning = Parameters<typeof newPlan>[1];

/** Begins a plan of the organisation with the current content pack; returns its id. */
export const beginPlan = async (
	db: Db,
	organisationId: string,
	beginning: Omit<Beginning, 'demonstration'>
): Promise<Plan['id']> =>
	createPlan(
		db,
		organisationId,
		newPlan(currentPack(), { ...beginning, demonstration: false }, () => crypto.randomUUID())
	);
