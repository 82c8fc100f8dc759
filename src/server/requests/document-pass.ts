import type { DocumentPass } from '$lib/components/document/shared/pass';
import { mayEdit, maySuggest } from '$lib/domain/access/access';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { beginDocument } from '$lib/server/collaboration/begin-document';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { clientOfToken } from '$lib/server/supabase/clients';
import type { Visitor } from '$lib/server/collaboration/visitors';
import { tokenOfSession } from '$lib/server/supabase/session';
import { findDocument } from '$lib/server/repositories/documents';
import { planOfRequest } from './plan';

/**
 * The person of the request at the plan's shared document, which begins with the first who may write. Null where nobody
 * has begun and this person may not. 404 for those who do not reach the plan.
 */
export const visitorOfRequest = async (
	locals: App.Locals,
	planId: string,
	origin: string
): Promise<Visitor | null> => {
	const { plan, pack, access } = await planOfRequest(locals, planId);
	const session = await tokenOfSession(locals.db);
	const stored = await findDocument(locals.db, planId);
	const writer = locals.person && access.role !== 'reader' ? { personId: locals.person.id } : null;
	const document =
		stored && collaboration().isOpen(stored.id)
			? stored
			: await beginDocument(locals.db, plan, pack, writer);
	if (!document || !session || !locals.person) return null;
	return {
		planId,
		documentId: document.id,
		person: { id: locals.person.id, name: locals.person.name },
		db: clientOfToken(session.token, origin, getLocale()),
		expiresAt: session.expiresAt,
		access,
		mayEdit: mayEdit(access),
		colour: 0
	};
};

/** Lets the person of the request connect to the plan's shared document. 404 for those who do not reach the plan. */
export const passForDocument = async (
	locals: App.Locals,
	planId: string,
	origin: string
): Promise<DocumentPass> => {
	const visitor = await visitorOfRequest(locals, planId, origin);
	if (!visitor) return { kind: 'not begun' };
	return {
		kind: 'pass',
		pass: collaboration().passes.issue(visitor),
		documentId: visitor.documentId,
		mayEdit: visitor.mayEdit,
		maySuggest: maySuggest(visitor.access),
		person: visitor.person
	};
};
