import { idSchema } from '$lib/domain/shared/ids';
import type { Access } from '$lib/domain/access/access';
import {
	accessFormSchema,
	invitedEmailSchema,
	type AccessErrors,
	type TypedAccess
} from '$lib/domain/access/team';
import { m } from '$lib/i18n/paraglide/messages';

type ReadAccess = { typed: TypedAccess; access: Access | null; errors: AccessErrors };

/** Reads the role with its areas or switch; what was typed always comes back. */
export const readAccessForm = (form: FormData): ReadAccess => {
	const typed = {
		role: String(form.get('role') ?? ''),
		areas: form.getAll('areas').map(String),
		mayEdit: form.has('mayEdit')
	};
	const parsed = accessFormSchema.safeParse(typed);
	if (parsed.success) return { typed, access: parsed.data, errors: {} };
	const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
	const errors = {
		...(wrong.has('role') ? { role: m.organisations_error_role() } : {}),
		...(wrong.has('areas') ? { areas: m.organisations_error_areas() } : {})
	};
	return { typed, access: null, errors };
};

/** Reads an invitation: an address (null: by link) and the access that it gives. */
export const readInviteForm = (form: FormData) => {
	const { typed, access, errors } = readAccessForm(form);
	const email = String(form.get('email') ?? '');
	const parsed = invitedEmailSchema.safeParse(email);
	return {
		typed: { ...typed, email },
		invited: parsed.success && access ? { email: parsed.data, access } : null,
		errors: parsed.success ? errors : { ...errors, email: m.organisations_error_email() }
	};
};

/** The id in a hidden field; null for what no page of ours sends. */
export const readId = (form: FormData, field: string): string | null => {
	const parsed = idSchema.safeParse(form.get(field));
	return parsed.success ? parsed.data : null;
};
