import { z } from 'zod';
import type { Access } from '$lib/domain/access/access';
import { memberSchema, type Member } from '$lib/domain/access/team';
import type { Language } from '$lib/domain/shared/localised';
import { answerOf, type Db } from './db';
import { argumentsOf, type Whose } from './invitations';

/** Changes what is given of a person's own profile. */
export const saveProfile = async (
	db: Db,
	personId: string,
	profile: { name?: string; language?: Language }
): Promise<void> => {
	const { error } = await db.from('profiles').update(profile).eq('id', personId);
	if (error) throw new Error('The profile could not be saved', { cause: error });
};

/** Whether letters remind the person of the days of their sections. */
export const wantsReminders = (db: Db, personId: string): Promise<boolean> =>
	answerOf(
		'read the profile',
		z.object({ reminders: z.boolean() }).transform(({ reminders }) => reminders),
		db.from('profiles').select('reminders').eq('id', personId).single()
	);

/** Who reaches an organisation or a plan, the strongest first; a person with both ways into a plan stands there twice. */
export const listMembers = (db: Db, whose: Whose): Promise<Member[]> =>
	answerOf('list the members', z.array(memberSchema), db.rpc('list_members', argumentsOf(whose)));

const refusals = ['refused', 'not found', 'last lead'] as const;

const changedSchema = z
	.object({ status: z.enum(['changed', ...refusals]) })
	.transform(({ status }) => status);
const withdrawnSchema = z
	.object({ status: z.enum(['withdrawn', ...refusals]) })
	.transform(({ status }) => status);

/** For leads; neither an organisation nor a plan is left without a lead. */
export const changeAccess = (
	db: Db,
	whose: Whose,
	personId: string,
	access: Access
): Promise<z.infer<typeof changedSchema>> =>
	answerOf(
		'change the access',
		changedSchema,
		db.rpc('change_access', {
			...argumentsOf(whose),
			p_person_id: personId,
			p_role: access.role,
			p_areas: access.areas,
			p_may_edit: access.mayEdit
		})
	);

/** Leads withdraw anybody's access, everybody their own. */
export const withdrawAccess = (
	db: Db,
	whose: Whose,
	personId: string
): Promise<z.infer<typeof withdrawnSchema>> =>
	answerOf(
		'withdraw the access',
		withdrawnSchema,
		db.rpc('withdraw_access', { ...argumentsOf(whose), p_person_id: personId })
	);
