import { canonicalText } from '$lib/server/collaboration/section-text';
import { collaboration, flushDocument } from '$lib/server/collaboration/open-collaboration';
import { putTexts } from '$lib/server/collaboration/plan-document';
import { findAccess, findPlan } from '$lib/server/repositories/plans';
import { findVersion, restorePlan } from '$lib/server/repositories/versions';
import type { Pack } from '$lib/domain/pack/pack';
import { sectionRight } from '$lib/domain/access/section-right';
import type { Plan, Section } from '$lib/domain/plan/plan';
import { planChanged } from '$lib/server/live/plan-bus';
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

/**
 * The words of sections that the person may write in, as the version has them; those of others stay as they are. A whole
 * version brings back its statuses too, so that approval does not stand in its way.
 */
const textsOf = (
	{ then, now }: { then: Plan; now: Plan },
	keys: string[],
	mayWrite: (section: Section | null) => boolean
): Map<string, RichText | null> => {
	const sectionOf = (plan: Plan, key: string) =>
		plan.sections.find((section) => section.key === key) ?? null;
	return new Map(
		keys
			.filter((key) => mayWrite(sectionOf(now, key)))
			.map((key) => {
				const text = sectionOf(then, key)?.text ?? null;
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
	const [now, access] = await Promise.all([findPlan(db, planId), findAccess(db, planId)]);
	if (!now || !access) return refuse({ kind: 'not allowed' });
	const whole = scope.kind === 'plan';
	const mayWrite = (section: Section | null) =>
		sectionRight(
			access,
			section && whole ? { ...section, status: 'drafting' } : section,
			writer.person.id
		) === 'write';
	const keys = whole ? pack.template.sections.map(({ key }) => key) : [scope.key];
	const texts = textsOf({ then: version.plan, now }, keys, mayWrite);
	if (texts.size === 0) return refuse({ kind: 'not allowed' });
	const stored = await collaboration().write(writer, (doc) => putTexts(doc, now, pack, texts));
	planChanged(planId);
	return stored ? ok(null) : refuse({ kind: 'words not stored' });
};
