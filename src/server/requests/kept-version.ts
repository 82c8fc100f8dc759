import { error } from '@sveltejs/kit';
import { findPack } from '$lib/content/packs';
import type { Pack } from '$lib/domain/pack/pack';
import { packForPlan } from '$lib/domain/plan/pack-for-plan';
import type { Plan } from '$lib/domain/plan/plan';
import { idSchema } from '$lib/domain/shared/ids';
import { m } from '$lib/i18n/paraglide/messages';
import { findVersion, type KeptVersion } from '$lib/server/repositories/versions';

const notFound = () => error(404, { message: m.versions_not_found(), id: '' });

/** A version of the plan by the id in an address. 404 where there is none. */
export const versionOfRequest = async (
	locals: App.Locals,
	planId: string,
	versionId: string
): Promise<KeptVersion> => {
	if (!idSchema.safeParse(versionId).success) notFound();
	return (await findVersion(locals.db, planId, versionId)) ?? notFound();
};

/** The pack that a plan was pinned to then. 409 where this installation has lost it. */
export const packOfThen = async (plan: Plan): Promise<Pack> => {
	const pack = await findPack(plan.pack.id, plan.pack.version);
	if (!pack)
		error(409, { message: m.pack_missing_title(), detail: m.pack_missing_body(plan.pack) });
	return packForPlan(pack, plan);
};

/** The day of a moment in Poland, `2026-11-23`. */
export const dayOf = (moment: string): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date(moment));
