import type { Plan } from '../../src/domain/plan/plan';
import type { Actor, Person, Query, TestDatabase } from './database';
import { aFullPlan, type FullPlanIds } from './full-plan';

export const insiders = [
	'lead',
	'editor',
	'contributor',
	'consultant',
	'editing consultant',
	'reader'
] as const;
const outsiders = [
	'former member',
	'lead of another organisation',
	'colleague of the consultant',
	'stranger',
	'anonymous'
] as const;
export type Name = (typeof insiders)[number] | (typeof outsiders)[number];
export const everybody: Name[] = [...insiders, ...outsiders];

export type Cast = {
	/** null for the anonymous */
	actor: (name: Name) => Actor;
	person: (name: Exclude<Name, 'anonymous'>) => Person;
	organisationId: string;
	consultancyId: string;
	otherOrganisationId: string;
	otherPlanId: string;
	plan: Plan;
	ids: FullPlanIds;
};

/** First column of the only row. */
export const valueOf = async (query: Query, sql: string, values?: unknown[]): Promise<unknown> => {
	const { rows } = await query(sql, values);
	return Object.values(rows[0] ?? {})[0];
};

export const textOf = async (query: Query, sql: string, values?: unknown[]): Promise<string> => {
	const value = await valueOf(query, sql, values);
	if (typeof value !== 'string') throw new Error(`Not a text: ${JSON.stringify(value)}`);
	return value;
};

/** Puts a person into an organisation or a plan without an invitation. */
export const admit = async (
	database: TestDatabase,
	place: { organisationId: string } | { planId: string },
	person: Person,
	access: { role: string; areas?: string[]; mayEdit?: boolean }
) => {
	const [table, column, id] =
		'planId' in place
			? ['plan_members', 'plan_id', place.planId]
			: ['memberships', 'organisation_id', place.organisationId];
	await database.query(
		`insert into public.${table} (${column}, person_id, role, areas, may_edit) values ($1, $2, $3, $4, $5)`,
		[id, person.id, access.role, access.areas ?? [], access.mayEdit ?? false]
	);
};

const createOrganisation = (database: TestDatabase, lead: Person, name: string, kind: string) =>
	database.actAs(lead, (query) =>
		textOf(query, 'select public.create_organisation($1, $2)', [name, kind])
	);

const createPlan = (database: TestDatabase, lead: Person, organisationId: string, plan: Plan) =>
	database.actAs(lead, (query) =>
		textOf(query, 'select public.create_plan($1, $2)', [organisationId, JSON.stringify(plan)])
	);

/**
 * A plan with one of everything and everybody who could come near it. The contributor fills in education (EDU) and is
 * the respondent of the plan's own answer; the consultants come from a consultancy, by invitation to the plan.
 */
export const assembleCast = async (database: TestDatabase): Promise<Cast> => {
	const people = new Map<Name, Person>();
	for (const name of everybody)
		if (name !== 'anonymous') people.set(name, await database.signUp(name));
	const person = (name: Name): Person => {
		const found = people.get(name);
		if (!found) throw new Error(`Nobody is called ${name}`);
		return found;
	};
	const { plan, ids } = aFullPlan(person('contributor').id);
	const lead = person('lead');
	const organisationId = await createOrganisation(database, lead, 'Gmina Bolesławiec', 'gmina');
	await createPlan(database, lead, organisationId, plan);
	const members = { editor: [], contributor: ['EDU'], reader: [] };
	for (const [role, areas] of Object.entries(members)) {
		const member = insiders.find((name) => name === role);
		if (member) await admit(database, { organisationId }, person(member), { role, areas });
	}
	const colleague = person('colleague of the consultant');
	const consultancyId = await createOrganisation(database, colleague, 'Doradcy', 'consultancy');
	for (const name of ['consultant', 'editing consultant'] as const) {
		const access = { role: 'consultant', mayEdit: name === 'editing consultant' };
		await admit(database, { organisationId: consultancyId }, person(name), { role: 'consultant' });
		await admit(database, { planId: plan.id }, person(name), access);
	}
	const former = person('former member');
	await admit(database, { organisationId }, former, { role: 'editor' });
	await database.actAs(lead, (query) =>
		query('select public.withdraw_access($1, $2)', [former.id, organisationId])
	);
	const other = person('lead of another organisation');
	const otherOrganisationId = await createOrganisation(database, other, 'Powiat', 'powiat');
	const otherPlan = aFullPlan(other.id).plan;
	const otherPlanId = await createPlan(database, other, otherOrganisationId, otherPlan);
	return {
		actor: (name) => (name === 'anonymous' ? null : person(name)),
		person,
		organisationId,
		consultancyId,
		otherOrganisationId,
		otherPlanId,
		plan,
		ids
	};
};
