import { idSchema } from '$lib/domain/shared/ids';
import { ok, refuse, type Result } from '$lib/domain/shared/result';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { streamChanges } from '$lib/server/live/change-stream';
import { planListeners } from '$lib/server/live/open-listeners';
import { findAccess } from '$lib/server/repositories/plans';
import { clientOfToken } from '$lib/server/supabase/clients';
import { tokenOfSession } from '$lib/server/supabase/session';

type Refusal =
	/** There is no such plan, or none that the person reaches: which of both is nobody's business */
	| { kind: 'not found' }
	/** More pages are open than anybody looks at */
	| { kind: 'too many' };

/** Lets a page of the person of the request hear what happens in the plan after the given moment. */
export const openChanges = async (
	locals: App.Locals,
	planId: string,
	origin: string,
	after: string
): Promise<Result<Response, Refusal>> => {
	const session = await tokenOfSession(locals.db);
	const id = idSchema.safeParse(planId);
	if (!locals.person || !session || !id.success) return refuse({ kind: 'not found' });
	// Not the client of the request: that one would renew the session's cookie on an answer that is under way.
	const db = clientOfToken(session.token, origin, getLocale());
	if (!(await findAccess(db, id.data))) return refuse({ kind: 'not found' });
	if (!planListeners().hasRoomFor(locals.person.id)) return refuse({ kind: 'too many' });
	const page = { planId: id.data, personId: locals.person.id, db, after };
	return ok(streamChanges(planListeners(), { ...page, expiresAt: session.expiresAt }));
};
