import { z } from 'zod';
import type { Db } from '$lib/server/supabase/clients';
import { demoPlan } from './demo-plan';

/** Someone whom anybody who tries the tool out may sign in as; `role` is what the person does in the demonstration plan. */
export type DemoSignIn = {
	name: string;
	email: string;
	password: string;
	role: 'lead' | 'contributor' | 'consultant';
};

/** One password for all, printed at the start: the demonstration lives only on an embedded database. */
const password = 'Wspolny-Plan-2027';

const officer: DemoSignIn = {
	name: 'Anna Przykładowa',
	email: 'urzednik@demo.example',
	password,
	role: 'lead'
};
const colleague: DemoSignIn = {
	name: 'Marek Przykładowy',
	email: 'kolega@demo.example',
	password,
	role: 'contributor'
};
const consultant: DemoSignIn = {
	name: 'Irena Konsultantka',
	email: 'konsultantka@demo.example',
	password,
	role: 'consultant'
};

export const demoSignIns: DemoSignIn[] = [officer, colleague, consultant];

const idSchema = z.uuid();
const invitationSchema = z.object({ token: z.string().min(1) });
const acceptedSchema = z.object({ status: z.literal('accepted') });

/** What an SQL function answered, in the shape expected; throws when the database said no. */
const answerOf = async <Answer>(
	schema: z.ZodType<Answer>,
	asked: PromiseLike<{ data: unknown; error: unknown }>
): Promise<Answer> => {
	const { data, error } = await asked;
	if (error) throw new Error('The demonstration could not be made', { cause: error });
	return schema.parse(data);
};

/** Signs up and stays signed in; null where an address must be confirmed first, which nobody can for a made-up one. */
const signUp = async (db: Db, { name, email }: DemoSignIn): Promise<Db | null> => {
	const { data, error } = await db.auth.signUp({
		email,
		password,
		options: { data: { name, language: 'pl' } }
	});
	if (error) throw new Error(`${email} could not sign up`, { cause: error });
	return data.session ? db : null;
};

const createOrganisation = (db: Db, name: string, kind: string, teryt: string) =>
	answerOf(idSchema, db.rpc('create_organisation', { p_name: name, p_kind: kind, p_teryt: teryt }));

type Access = { role: string; areas: string[]; mayEdit: boolean };
type Place = { organisationId: string } | { planId: string };

/** Lets somebody in the way people do: one invites, the other accepts. */
const letIn = async (lead: Db, person: Db, { email }: DemoSignIn, place: Place, access: Access) => {
	const { token } = await answerOf(
		invitationSchema,
		lead.rpc('create_invitation', {
			p_organisation_id: 'organisationId' in place ? place.organisationId : null,
			p_plan_id: 'planId' in place ? place.planId : null,
			p_email: email,
			p_role: access.role,
			p_areas: access.areas,
			p_may_edit: access.mayEdit,
			p_days: 1
		})
	);
	await answerOf(acceptedSchema, person.rpc('accept_invitation', { p_token: token }));
};

/**
 * Fills an empty database with the demonstration: three people, the organisation with the demonstration plan, an empty
 * gmina to start from and a consultancy. Everybody signs up and is invited as people are, so it works on any database.
 * Does nothing when the people are there already. Returns who may sign in; nobody where addresses must be confirmed.
 */
export const seedDemo = async (newClient: () => Db): Promise<DemoSignIn[]> => {
	const known = await newClient().auth.signInWithPassword({ email: officer.email, password });
	if (known.data.session) return demoSignIns;
	const anna = await signUp(newClient(), officer);
	const marek = await signUp(newClient(), colleague);
	const irena = await signUp(newClient(), consultant);
	if (!anna || !marek || !irena) return [];
	const office = await createOrganisation(anna, 'Urząd Miejski (pokaz)', 'city', '2261011');
	await createOrganisation(anna, 'Gmina Przykładowo', 'gmina', '');
	await createOrganisation(irena, 'Pracownia Integracji (pokaz)', 'consultancy', '');
	const planId = await answerOf(
		idSchema,
		anna.rpc('create_plan', { p_organisation_id: office, p_plan: demoPlan() })
	);
	await letIn(
		anna,
		marek,
		colleague,
		{ organisationId: office },
		{
			role: 'contributor',
			areas: ['EDU', 'LNG'],
			mayEdit: false
		}
	);
	await letIn(
		anna,
		irena,
		consultant,
		{ planId },
		{ role: 'consultant', areas: [], mayEdit: true }
	);
	return demoSignIns;
};
