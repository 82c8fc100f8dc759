import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admit, textOf, valueOf } from '../support/cast';
import { startDatabase, type Actor, type Person, type TestDatabase } from '../support/database';
import { aFullPlan } from '../support/full-plan';

let database: TestDatabase;
let lead: Person;
let guest: Person;
let organisationId: string;
let planId: string;

beforeAll(async () => {
	database = await startDatabase();
});
afterAll(() => database.stop());

beforeEach(async () => {
	lead = await database.signUp('Lena');
	guest = await database.signUp('Gustaw');
	organisationId = await database.actAs(lead, (query) =>
		textOf(query, "select public.create_organisation('Gmina', 'gmina', '0201011')")
	);
	planId = await database.actAs(lead, (query) =>
		textOf(query, 'select public.create_plan($1, $2)', [
			organisationId,
			JSON.stringify(aFullPlan(guest.id).plan)
		])
	);
});

const ask = (person: Actor, sql: string, values: unknown[] = []) =>
	database.actAs(person, (query) => valueOf(query, sql, values));

type Invited = { role?: string; email?: string | null; to?: 'plan' | 'organisation' };
const invite = ({ role = 'editor', email = null, to = 'plan' }: Invited = {}) =>
	database.actAs(lead, (query) =>
		textOf(
			query,
			"select public.create_invitation($1, '{EDU}', false, 7, $2, $3, $4) ->> 'token'",
			[role, email, to === 'organisation' ? organisationId : null, to === 'plan' ? planId : null]
		)
	);
const accept = (person: Actor, token: string) =>
	ask(person, 'select public.accept_invitation($1)', [token]);
const describeAs = (person: Actor, token: string) =>
	ask(person, 'select public.describe_invitation($1)', [token]);
const roleOf = (person: Person) =>
	ask(person, "select public.read_access($1) ->> 'role'", [planId]);

describe('an invitation', () => {
	it('is described to whoever holds it, also before signing in', async () => {
		const token = await invite();
		expect(token).toMatch(/^[0-9a-f]{64}$/);
		expect(await describeAs(null, token)).toEqual({
			state: 'valid',
			organisation: 'Gmina',
			planTitle: 'Strategia integracji',
			role: 'editor'
		});
	});

	it('is nowhere stored as it is', async () => {
		const token = await invite();
		const { rows } = await database.query(
			'select row_to_json(i)::text as row from public.invitations i'
		);
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	it('lets a person into the plan once', async () => {
		const token = await invite();
		expect(await accept(guest, token)).toEqual({
			status: 'accepted',
			planId,
			organisationId: null
		});
		expect(await roleOf(guest)).toBe('editor');
		expect(await accept(guest, token)).toMatchObject({ status: 'accepted' });
		expect(await accept(await database.signUp('Trzecia'), token)).toEqual({ status: 'used' });
		expect(await describeAs(null, token)).toMatchObject({ state: 'used' });
	});

	it('lets a person into the organisation', async () => {
		const token = await invite({ to: 'organisation', role: 'contributor' });
		expect(await accept(guest, token)).toMatchObject({ organisationId, planId: null });
		expect(await ask(guest, 'select public.read_access($1)', [planId])).toEqual({
			role: 'contributor',
			areas: ['EDU'],
			mayEdit: false,
			frozen: false
		});
	});

	it('to an address is for that address only', async () => {
		const token = await invite({ email: ` ${guest.email.toUpperCase()} ` });
		const other = await database.signUp('Inna');
		expect(await accept(other, token)).toEqual({ status: 'other address' });
		expect(await roleOf(other)).toBeNull();
		expect(await accept(guest, token)).toMatchObject({ status: 'accepted' });
	});

	it('expires', async () => {
		const token = await invite();
		await database.query("update public.invitations set expires_at = now() - interval '1 second'");
		expect(await describeAs(null, token)).toMatchObject({ state: 'expired' });
		expect(await accept(guest, token)).toEqual({ status: 'expired' });
		expect(await roleOf(guest)).toBeNull();
	});

	it('that is forged opens nothing', async () => {
		await invite();
		const forged = randomUUID();
		expect(await describeAs(null, forged)).toEqual({ state: 'unknown' });
		expect(await accept(guest, forged)).toEqual({ status: 'unknown' });
	});

	it('that was withdrawn opens nothing', async () => {
		const token = await invite();
		const { rows } = await database.query('select id from public.invitations where plan_id = $1', [
			planId
		]);
		const withdraw = (person: Person) =>
			ask(person, 'select public.withdraw_invitation($1)', [rows[0]?.id]);
		expect(await withdraw(guest)).toBe(false);
		expect(await withdraw(lead)).toBe(true);
		expect(await accept(guest, token)).toEqual({ status: 'withdrawn' });
	});

	it('never takes access away', async () => {
		await admit(database, { planId }, guest, { role: 'lead' });
		await accept(guest, await invite({ role: 'reader' }));
		expect(await roleOf(guest)).toBe('lead');
	});

	it('comes from leads only', async () => {
		await admit(database, { planId }, guest, { role: 'editor' });
		const invited = await ask(
			guest,
			"select public.create_invitation('lead', '{}', false, 7, null, null, $1)",
			[planId]
		);
		expect(invited).toBeNull();
	});

	it('of a plan does not reach the organisation: its lead invites nobody into that', async () => {
		await admit(database, { planId }, guest, { role: 'lead' });
		const invited = await ask(
			guest,
			"select public.create_invitation('lead', '{}', false, 7, null, $1)",
			[organisationId]
		);
		expect(invited).toBeNull();
	});
});

describe('access', () => {
	const change = (by: Person, person: Person, role: string, to: 'plan' | 'organisation') =>
		ask(by, "select public.change_access($1, $2, '{}', false, $3, $4) ->> 'status'", [
			person.id,
			role,
			to === 'organisation' ? organisationId : null,
			to === 'plan' ? planId : null
		]);
	const withdraw = (by: Person, person: Person, from: 'plan' | 'organisation') =>
		ask(by, "select public.withdraw_access($1, $2, $3) ->> 'status'", [
			person.id,
			from === 'organisation' ? organisationId : null,
			from === 'plan' ? planId : null
		]);

	it('is changed and withdrawn by leads, and ends at once', async () => {
		await admit(database, { planId }, guest, { role: 'reader' });
		expect(await change(lead, guest, 'editor', 'plan')).toBe('changed');
		expect(await roleOf(guest)).toBe('editor');
		expect(await withdraw(lead, guest, 'plan')).toBe('withdrawn');
		expect(await roleOf(guest)).toBeNull();
	});

	it('cannot be raised by oneself', async () => {
		await admit(database, { organisationId }, guest, { role: 'editor' });
		expect(await change(guest, guest, 'lead', 'organisation')).toBe('refused');
		expect(await withdraw(guest, lead, 'organisation')).toBe('refused');
	});

	it('can be given up by oneself', async () => {
		await admit(database, { organisationId }, guest, { role: 'editor' });
		expect(await withdraw(guest, guest, 'organisation')).toBe('withdrawn');
	});

	it('never leaves an organisation without a lead', async () => {
		expect(await withdraw(lead, lead, 'organisation')).toBe('last lead');
		expect(await change(lead, lead, 'editor', 'organisation')).toBe('last lead');
		await admit(database, { organisationId }, guest, { role: 'lead' });
		expect(await change(lead, lead, 'editor', 'organisation')).toBe('changed');
	});

	it('never leaves an organisation without a lead, not even when two step down at once', async () => {
		await admit(database, { organisationId }, guest, { role: 'lead' });
		const answers = await Promise.all([
			withdraw(lead, lead, 'organisation'),
			withdraw(guest, guest, 'organisation')
		]);
		expect(answers.toSorted()).toEqual(['last lead', 'withdrawn']);
	});
});

describe('an account', () => {
	it('is deleted with everything personal, and the trace stays without the person', async () => {
		await admit(database, { organisationId }, guest, { role: 'editor' });
		await ask(guest, 'select public.record_visit($1)', [planId]);
		await ask(guest, "select public.record_export($1, 'DOCX')", [planId]);
		expect(await ask(guest, 'select public.delete_account()')).toMatchObject({ status: 'deleted' });
		const { rows } = await database.query(
			`select
				(select count(*)::int from auth.users where id = $1) as accounts,
				(select count(*)::int from public.profiles where id = $1) as profiles,
				(select count(*)::int from public.memberships where person_id = $1) as memberships,
				(select count(*)::int from public.visits where person_id = $1) as visits,
				(select count(*)::int from public.answers where respondent_id = $1) as answers,
				(select count(*)::int from public.answers where plan_id = $2) as kept_answers,
				(select count(*)::int from public.audit_events
					where plan_id = $2 and action = 'exported' and person_id is null) as exports`,
			[guest.id, planId]
		);
		expect(rows).toEqual([
			{
				accounts: 0,
				profiles: 0,
				memberships: 0,
				visits: 0,
				answers: 0,
				kept_answers: 2,
				exports: 1
			}
		]);
	});

	it('stays while its person is the only lead of others', async () => {
		await admit(database, { organisationId }, guest, { role: 'editor' });
		expect(await ask(lead, 'select public.delete_account()')).toEqual({
			status: 'only lead',
			organisation: 'Gmina'
		});
		await database.query("update public.memberships set role = 'lead' where person_id = $1", [
			guest.id
		]);
		expect(await ask(lead, 'select public.delete_account()')).toMatchObject({ status: 'deleted' });
	});

	it('that is gone can do nothing with a token that still lives', async () => {
		await ask(guest, 'select public.delete_account()');
		expect(await ask(guest, "select public.create_organisation('X', 'ngo')")).toBeNull();
		expect(await accept(guest, await invite())).toEqual({ status: 'not signed in' });
	});
});
