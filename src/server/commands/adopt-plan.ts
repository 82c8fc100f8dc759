import { freezeSections } from '$lib/domain/document/freeze-text';
import type { Pack } from '$lib/domain/pack/pack';
import type { Adoption, Plan } from '$lib/domain/plan/plan';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { collaboration, flushDocument } from '$lib/server/collaboration/open-collaboration';
import { adoptPlan as recordAdoption, requestChange } from '$lib/server/repositories/adoptions';
import { settleDocument } from '$lib/server/collaboration/settle-documents';
import type { Db } from '$lib/server/repositories/db';
import { findDocument } from '$lib/server/repositories/documents';
import { planChanged } from '$lib/server/live/plan-bus';
import { findPlan } from '$lib/server/repositories/plans';

type AdoptionRefusal = { kind: 'not allowed' } | { kind: 'still being written' };

const attempts = 5;

const frozenNow = async (
	db: Db,
	plan: Pick<Plan, 'id'>,
	pack: Pack,
	today: string,
	personId: string
) => {
	await flushDocument(plan.id);
	await settleDocument(plan.id, personId);
	const document = await findDocument(db, plan.id);
	const now = await findPlan(db, plan.id);
	return (
		now && {
			sections: freezeSections(now, pack, today),
			documentVersion: document?.version ?? null
		}
	);
};

/**
 * Records the resolution that adopted the plan: the document is frozen as it stands, and everybody who has it open reads
 * from now on. People who write in that very moment make it begin again, a few times.
 */
export const adoptPlan = async (
	db: Db,
	plan: Pick<Plan, 'id'>,
	pack: Pack,
	adoption: Omit<Adoption, 'versionId'>,
	today: string,
	personId: string
): Promise<Result<null, AdoptionRefusal>> => {
	for (let attempt = 0; attempt < attempts; attempt += 1) {
		const frozen = await frozenNow(db, plan, pack, today, personId);
		if (!frozen) return refuse({ kind: 'not allowed' });
		const { status } = await recordAdoption(db, plan.id, adoption, frozen);
		if (status === 'refused') return refuse({ kind: 'not allowed' });
		if (status === 'adopted') {
			await collaboration().recheck(personId);
			planChanged(plan.id);
			return ok(null);
		}
	}
	return refuse({ kind: 'still being written' });
};

/** Opens the next edition: whoever may edit writes again, also in documents that are open. */
export const openNextEdition = async (
	db: Db,
	planId: string,
	reason: string,
	personId: string
): Promise<boolean> => {
	const opened = await requestChange(db, planId, reason);
	if (opened) {
		await collaboration().recheck(personId);
		planChanged(planId);
	}
	return opened;
};
