import type { Access } from '$lib/domain/access/access';
import type { Db } from '$lib/server/repositories/db';
import {
	acceptInvitation,
	createInvitation,
	type Whose
} from '$lib/server/repositories/invitations';
import { saveItem } from '$lib/server/repositories/items';
import { createOrganisation } from '$lib/server/repositories/organisations';
import { listMembers } from '$lib/server/repositories/people';
import { createPlan, findPlan, listPlans } from '$lib/server/repositories/plans';
import { demoPlan } from './demo-plan';
import { seedComments } from './seed-comments';
import { demoPlanBefore, seedWriting } from './seed-writing';

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

/** A client signed in as the person; null where an address must be confirmed first, which nobody can for a made-up one. */
const enter = async (db: Db, { name, email }: DemoSignIn): Promise<Db | null> => {
	const known = await db.auth.signInWithPassword({ email, password });
	if (known.data.session) return db;
	const { data, error } = await db.auth.signUp({
		email,
		password,
		options: { data: { name, language: 'pl' } }
	});
	if (error) throw new Error(`${email} could not sign up`, { cause: error });
	return data.session ? db : null;
};

const begin = async (db: Db, organisation: Parameters<typeof createOrganisation>[1]) => {
	const id = await createOrganisation(db, organisation);
	if (id === null) throw new Error(`${organisation.name} could not be made: nobody is signed in`);
	return id;
};

/** Lets somebody in the way people do: one invites, the other accepts. */
const letIn = async (
	lead: Db,
	{ db, email }: { db: Db; email: string },
	whose: Whose,
	access: Access
) => {
	const invitation = await createInvitation(lead, whose, { ...access, email, days: 1 });
	const accepted = invitation && (await acceptInvitation(db, invitation.token));
	if (accepted?.status !== 'accepted')
		throw new Error(`${email} was not let in: ${accepted?.status ?? 'may not invite'}`);
};

/** Who answers for which section of the demonstration, by the names of its people. */
const owners: Record<string, string[]> = {
	[officer.name]: ['introduction', 'foreword', 'summary', 'vision', 'purpose-scope'],
	[colleague.name]: [
		'diagnosis-education',
		'diagnosis-social',
		'partner-cooperation',
		'resident-voice'
	],
	[consultant.name]: ['methodology', 'monitoring', 'risks']
};

const assign = async (anna: Db, planId: string): Promise<void> => {
	const members = await listMembers(anna, { organisationId: null, planId });
	for (const section of (await findPlan(anna, planId))?.sections ?? []) {
		const owner = members.find(({ name }) => owners[name]?.includes(section.key));
		if (!owner) continue;
		const saved = await saveItem(anna, planId, 'section', { ...section, ownerId: owner.personId });
		if (!saved.ok) throw new Error(`The section ${section.key} could not be given to anybody`);
	}
};

const fill = async (anna: Db, marek: Db, irena: Db): Promise<void> => {
	const organisationId = await begin(anna, {
		kind: 'city',
		name: 'Urząd Miejski (pokaz)',
		teryt: '2261011'
	});
	await begin(anna, { kind: 'gmina', name: 'Gmina Przykładowo', teryt: null });
	await begin(irena, { kind: 'consultancy', name: 'Pracownia Integracji (pokaz)', teryt: null });
	const plan = demoPlan();
	const planId = await createPlan(anna, organisationId, demoPlanBefore(plan));
	await letIn(
		anna,
		{ db: marek, email: colleague.email },
		{ organisationId, planId: null },
		{ role: 'contributor', areas: ['EDU', 'LNG'], mayEdit: false }
	);
	await letIn(
		anna,
		{ db: irena, email: consultant.email },
		{ organisationId: null, planId },
		{ role: 'consultant', areas: [], mayEdit: true }
	);
	await seedWriting({ anna, irena }, { ...plan, id: planId }, consultant.name);
	await assign(anna, planId);
	await seedComments({ anna, marek, irena }, planId, { anna: officer.name, marek: colleague.name });
};

/**
 * Fills a database with the demonstration: three people, the organisation with the demonstration plan, an empty gmina to
 * start from and a consultancy. They sign up and are invited as everybody is, so every rule holds for them too.
 * Does nothing when the plan is there already. Returns who may sign in; nobody where addresses must be confirmed.
 */
export const seedDemo = async (newClient: () => Db): Promise<DemoSignIn[]> => {
	const anna = await enter(newClient(), officer);
	const marek = await enter(newClient(), colleague);
	const irena = await enter(newClient(), consultant);
	if (!anna || !marek || !irena) return [];
	const plans = await listPlans(anna);
	if (!plans.some(({ demonstration }) => demonstration)) await fill(anna, marek, irena);
	return demoSignIns;
};
