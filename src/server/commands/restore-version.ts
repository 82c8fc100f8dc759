import { canonicalText } from '$lib/server/collaboration/section-text';
import { collaboration, flushDocument } from '$lib/server/collaboration/open-collaboration';
import { putTexts } from '$lib/server/collaboration/plan-document';
import { findPlan } from '$lib/server/repositories/plans';
import { findVersion, restorePlan } from '$lib/server/repositories/versions';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { RichText } from '$lib/domain/plan/rich-text';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import type { Visitor } from '$lib/server/collaboration/visitors';
import type { Db } from '$lib/server/repositories/db';

/** The whole plan, or the words of one section. */
export type RestoreScope = { kind: 'plan' } | { kind: 'section'; key: string };

export type RestoreRefusal =
	| { kind: 'no such version' }
	| { kind: 'not allowed' }
	/** Evidence and decisions are back; the words wait in memory until the database can be reached */
	| { kind: 'words not stored' };

const textsOf = (plan: Plan, pack: Pack, scope: RestoreScope): Map<string, RichText | null> => {
	const keys =
		scope.kind === 'section' ? [scope.key] : pack.template.sections.map(({ key }) => key);
	return new Map(
		keys.map((key) => {
			const text = plan.sections.find((section) => section.key === key)?.text ?? null;
			return [key, text && canonicalText(text)];
		})
	);
};

/**
 * Brings a version back. What stands now is kept as a version first; evidence and decisions are written in one
 * transaction; words come back through the shared document, so that they appear for everybody who has it open.
 * `writer`: the person, at the document.
 */
export const restoreVersion = async (
	db: Db,
	{ planId, versionId, scope }: { planId: string; versionId: string; scope: RestoreScope },
	pack: Pack,
	writer: Visitor
): Promise<Result<null, RestoreRefusal>> => {
	const version = await findVersion(db, planId, versionId);
	if (!version) return refuse({ kind: 'no such version' });
	await flushDocument(planId);
	const decisions = scope.kind === 'plan' ? version.plan : null;
	if (!(await restorePlan(db, planId, versionId, decisions)))
		return refuse({ kind: 'not allowed' });
	const plan = await findPlan(db, planId);
	if (!plan) return refuse({ kind: 'not allowed' });
	const texts = textsOf(version.plan, pack, scope);
	const stored = await collaboration().write(writer, (doc) => putTexts(doc, plan, pack, texts));
	return stored ? ok(null) : refuse({ kind: 'words not stored' });
};
