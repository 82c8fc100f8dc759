import { z } from 'zod';
import { planRoleSchema } from '$lib/domain/access/access';
import { organisationKindSchema, type OrganisationKind } from '$lib/domain/access/team';
import { idSchema } from '$lib/domain/shared/ids';
import { answerOf, type Db } from './db';

const organisationSchema = z.object({
	id: idSchema,
	kind: organisationKindSchema,
	name: z.string(),
	teryt: z.string().nullable(),
	/** Of the signed-in person */
	role: planRoleSchema
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Organisations that the signed-in person is a member of, by name. */
export const listOrganisations = (db: Db): Promise<Organisation[]> =>
	answerOf('list the organisations', z.array(organisationSchema), db.rpc('list_organisations'));

/** Returns its id, led by the signed-in person from now on; null when nobody is signed in. */
export const createOrganisation = (
	db: Db,
	{ kind, name, teryt }: { kind: OrganisationKind; name: string; teryt: string | null }
): Promise<string | null> =>
	answerOf(
		'create the organisation',
		idSchema.nullable(),
		db.rpc('create_organisation', { p_kind: kind, p_name: name, p_teryt: teryt ?? undefined })
	);
