import { z } from 'zod';
import { areaSchema } from '../shared/area';
import { idSchema } from '../shared/ids';
import { accessSchema, planRoleSchema, type Access } from './access';

export const organisationKinds = ['gmina', 'city', 'powiat', 'ngo', 'consultancy'] as const;
export const organisationKindSchema = z.enum(organisationKinds);
/** `city` = city with powiat rights. Members of a consultancy see only the plans that they were invited to. */
export type OrganisationKind = z.infer<typeof organisationKindSchema>;

/**
 * One way in which a person reaches an organisation or a plan. Somebody with two ways into a plan (its organisation and
 * the plan itself) has two entries, since each is withdrawn by itself.
 */
export const memberSchema = accessSchema.extend({
	personId: idSchema,
	name: z.string(),
	through: z.enum(['organisation', 'plan'])
});
export type Member = z.infer<typeof memberSchema>;

/** An invitation that nobody has used or withdrawn, as leads see it. */
export type PendingInvitation = Access & {
	id: string;
	/** null: whoever has the link first */
	email: string | null;
	/** Moment, ISO 8601 */
	expiresAt: string;
};

/** How long an invitation can be accepted. */
export const invitationDays = 14;

/** A role with only what has an effect in it: areas of a contributor, the switch of a consultant. */
const accessOf = ({ role, areas, mayEdit }: Access): Access => ({
	role,
	areas: role === 'contributor' ? areas : [],
	mayEdit: role === 'consultant' && mayEdit
});

/** Access as chosen in a form. Issues carry their reason as message: `role` or `areas`. */
export const accessFormSchema = z
	.object({
		role: z.enum(planRoleSchema.options, 'role'),
		areas: z.array(areaSchema, 'areas'),
		mayEdit: z.boolean()
	})
	.transform(accessOf)
	.refine(({ role, areas }) => role !== 'contributor' || areas.length > 0, {
		message: 'areas',
		path: ['areas']
	});

/** An address to write to, or nothing for a link that one passes on oneself. Issues: `email`. */
export const invitedEmailSchema = z
	.string()
	.trim()
	.toLowerCase()
	.max(200, 'email')
	.transform((email) => email || null)
	.pipe(z.email('email').nullable());

/** Access as typed in a form, kept as typed when something is wrong. */
export type TypedAccess = { role: string; areas: string[]; mayEdit: boolean };
export type AccessErrors = { role?: string; areas?: string };

type InviteRefusal = {
	typed: TypedAccess & { email: string };
	errors: AccessErrors & { email?: string };
	problem: string;
};

/** What a page of a team answers to what was done on it; texts are in the language of the interface. */
export type TeamAnswer =
	/** `sent`: a letter is on its way; otherwise the link has to be passed on by hand */
	| { kind: 'invited'; link: string; email: string | null; sent: boolean; role: Access['role'] }
	| ({ kind: 'not invited' } & InviteRefusal)
	| { kind: 'changed'; name: string }
	| {
			kind: 'not changed';
			personId: string;
			typed: TypedAccess;
			errors: AccessErrors;
			problem: string;
	  }
	| { kind: 'withdrawn'; name: string }
	| { kind: 'not withdrawn'; personId: string; problem: string }
	| { kind: 'invitation withdrawn' }
	| { kind: 'invitation not withdrawn'; problem: string };
