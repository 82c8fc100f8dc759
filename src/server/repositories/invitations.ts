import { z } from 'zod';
import { accessSchema, planRoleSchema, type Access } from '$lib/domain/access/access';
import type { PendingInvitation } from '$lib/domain/access/team';
import { idSchema } from '$lib/domain/shared/ids';
import { answerOf, type Db } from './db';

/** Exactly one of both: the whole organisation, or one plan of it. */
export type Whose =
	{ organisationId: string; planId: null } | { organisationId: null; planId: string };

export const argumentsOf = ({ organisationId, planId }: Whose) => ({
	p_organisation_id: organisationId ?? undefined,
	p_plan_id: planId ?? undefined
});

const rowSchema = z
	.object({
		id: idSchema,
		email: z.string().nullable(),
		role: planRoleSchema,
		areas: accessSchema.shape.areas,
		may_edit: z.boolean(),
		expires_at: z.string()
	})
	.transform(({ may_edit, expires_at, ...invitation }): PendingInvitation => ({
		...invitation,
		mayEdit: may_edit,
		expiresAt: expires_at
	}));

/** Invitations that nobody has used or withdrawn, expired ones too, latest first; for leads only, empty for others. */
export const listInvitations = (db: Db, whose: Whose): Promise<PendingInvitation[]> => {
	const invitations = db
		.from('invitations')
		.select('id, email, role, areas, may_edit, expires_at')
		.is('used_at', null)
		.is('withdrawn_at', null)
		.order('created_at', { ascending: false });
	return answerOf(
		'list the invitations',
		z.array(rowSchema),
		whose.planId === null
			? invitations.eq('organisation_id', whose.organisationId)
			: invitations.eq('plan_id', whose.planId)
	);
};

/** `token` is known only now: the database keeps its hash. Null when the person may not invite. */
export const createInvitation = (
	db: Db,
	whose: Whose,
	invited: Access & { email: string | null; days: number }
): Promise<{ id: string; token: string } | null> =>
	answerOf(
		'create the invitation',
		z.object({ id: idSchema, token: z.string().length(64) }).nullable(),
		db.rpc('create_invitation', {
			...argumentsOf(whose),
			p_email: invited.email ?? undefined,
			p_role: invited.role,
			p_areas: invited.areas,
			p_may_edit: invited.mayEdit,
			p_days: invited.days
		})
	);

/** False when it is used already or the person may not withdraw it. */
export const withdrawInvitation = (db: Db, invitationId: string): Promise<boolean> =>
	answerOf(
		'withdraw the invitation',
		z.boolean(),
		db.rpc('withdraw_invitation', { p_invitation_id: invitationId })
	);

const describedSchema = z.discriminatedUnion('state', [
	z.object({ state: z.literal('unknown') }),
	z.object({
		state: z.enum(['valid', 'expired', 'used', 'withdrawn']),
		organisation: z.string(),
		/** null for an invitation into the whole organisation */
		planTitle: z.string().nullable(),
		role: planRoleSchema
	})
]);
export type DescribedInvitation = z.infer<typeof describedSchema>;

/** For anybody who holds the token, signed in or not. */
export const describeInvitation = (db: Db, token: string): Promise<DescribedInvitation> =>
	answerOf(
		'describe the invitation',
		describedSchema,
		db.rpc('describe_invitation', { p_token: token })
	);

const acceptedSchema = z.discriminatedUnion('status', [
	z.object({
		status: z.literal('accepted'),
		planId: idSchema.nullable(),
		organisationId: idSchema.nullable()
	}),
	z.object({
		status: z.enum(['expired', 'used', 'withdrawn', 'unknown', 'other address', 'not signed in'])
	})
]);
export type AcceptedInvitation = z.infer<typeof acceptedSchema>;

/** Lets the signed-in person in; a second time for the same person is accepted again. */
export const acceptInvitation = async (db: Db, token: string): Promise<AcceptedInvitation> => {
	// Nobody signed in has no right to call the function at all.
	const { data } = await db.auth.getSession();
	if (!data.session) return { status: 'not signed in' };
	return answerOf(
		'accept the invitation',
		acceptedSchema,
		db.rpc('accept_invitation', { p_token: token })
	);
};
