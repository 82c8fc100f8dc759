import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	mayEdit,
	mayLead,
	mayRecord,
	planRoles,
	type Access
} from '../../src/domain/access/access';
import { indicatorAreaSchema, areaCodes } from '../../src/domain/shared/area';
import { admit, assembleCast, valueOf, type Cast } from '../support/cast';
import { startDatabase, type Person, type TestDatabase } from '../support/database';

let database: TestDatabase;
let cast: Cast;

beforeAll(async () => {
	database = await startDatabase();
	cast = await assembleCast(database);
});
afterAll(() => database.stop());

const kindsOfAccess: Access[] = planRoles.flatMap((role): Access[] =>
	[false, true].flatMap((mayEdit): Access[] => [
		{ role, areas: [], mayEdit },
		{ role, areas: ['GOV', 'HOU'], mayEdit }
	])
);

const save = async (person: Person, kind: string, item: object) => {
	const result = await database.tryAs(person, (query) =>
		valueOf(query, `select public.save_${kind}($1, $2) ->> 'status'`, [
			cast.plan.id,
			JSON.stringify(item)
		])
	);
	return result === 'saved';
};

const reading = (area: string) => ({
	...cast.plan.readings[0],
	id: randomUUID(),
	version: null,
	indicatorId: `${area}-99`
});
const finding = (area: string) => ({
	...cast.plan.findings[0],
	id: randomUUID(),
	version: null,
	area
});
const answer = (area: string, respondentId: string | null) => ({
	...cast.plan.assessments[0]?.answers[0],
	id: randomUUID(),
	version: null,
	assessmentId: cast.ids.assessment,
	questionId: `${area}-9`,
	respondentId
});

const inTheTwoWays = async (access: Access) => {
	const throughPlan = await database.signUp('Through the plan');
	const throughOrganisation = await database.signUp('Through the organisation');
	await admit(database, { planId: cast.plan.id }, throughPlan, access);
	await admit(database, { organisationId: cast.organisationId }, throughOrganisation, access);
	return [throughPlan, throughOrganisation];
};

describe.each(kindsOfAccess)('a $role with areas $areas, may edit: $mayEdit', (access) => {
	it('may in the database what the domain says, through the plan and through the organisation', async () => {
		for (const person of await inTheTwoWays(access)) {
			const known = await database.actAs(person, (query) =>
				valueOf(query, 'select public.read_access($1)', [cast.plan.id])
			);
			expect(known).toEqual({ ...access, frozen: false });
			for (const area of indicatorAreaSchema.options)
				expect([area, await save(person, 'reading', reading(area))]).toEqual([
					area,
					mayRecord(access, area)
				]);
			for (const area of areaCodes) {
				expect(await save(person, 'finding', finding(area))).toBe(mayRecord(access, area));
				expect(await save(person, 'answer', answer(area, person.id))).toBe(mayRecord(access, area));
				expect(await save(person, 'answer', answer(area, null))).toBe(mayEdit(access));
				expect(await save(person, 'answer', answer(area, cast.person('reader').id))).toBe(false);
			}
			expect(await save(person, 'challenge', { ...cast.plan.challenges[0] })).toBe(mayEdit(access));
			expect(await save(person, 'section', { ...cast.plan.sections[0] })).toBe(mayEdit(access));
			const lead = await database.tryAs(person, async (query) => [
				await valueOf(query, "select public.save_settings($1, $2) ->> 'status' = 'saved'", [
					cast.plan.id,
					JSON.stringify(cast.plan)
				]),
				await valueOf(query, 'select public.archive_plan($1, true)', [cast.plan.id]),
				await valueOf(
					query,
					"select public.create_invitation('reader', '{}', false, 7, null, null, $1) is not null",
					[cast.plan.id]
				)
			]);
			expect(lead).toEqual([mayLead(access), mayLead(access), mayLead(access)]);
		}
	});
});

describe('who reaches a plan', () => {
	it('both through its organisation and by name has the stronger access', async () => {
		const both = await database.signUp('Both');
		await admit(database, { organisationId: cast.organisationId }, both, { role: 'reader' });
		await admit(database, { planId: cast.plan.id }, both, { role: 'editor' });
		const known = await database.actAs(both, (query) =>
			valueOf(query, "select public.read_access($1) ->> 'role'", [cast.plan.id])
		);
		expect(known).toBe('editor');
	});

	it.each([
		'former member',
		'lead of another organisation',
		'colleague of the consultant',
		'stranger'
	] as const)('is never a %s: the plan is not found, and writing is refused', async (name) => {
		const seen = await database.tryAs(cast.person(name), async (query) => [
			await valueOf(query, 'select public.read_plan($1)', [cast.plan.id]),
			await valueOf(query, 'select public.read_access($1)', [cast.plan.id]),
			await valueOf(query, 'select public.record_visit($1)', [cast.plan.id]),
			await valueOf(query, 'select public.who_is_here($1)', [cast.plan.id]),
			await valueOf(query, 'select public.list_changes($1, 10)', [cast.plan.id]),
			await valueOf(query, 'select public.list_members(null, $1)', [cast.plan.id]),
			await valueOf(query, "select public.record_export($1, 'x')", [cast.plan.id]),
			await valueOf(query, "select public.remove_item($1, 'goal', $2, 1) ->> 'status'", [
				cast.plan.id,
				cast.ids.strategicGoal
			])
		]);
		expect(seen).toEqual([null, null, null, [], [], [], false, 'refused']);
		expect(await save(cast.person(name), 'finding', finding('EDU'))).toBe(false);
	});
});

describe('people', () => {
	const namesSeenBy = (person: Person) =>
		database.actAs(person, async (query) => {
			const { rows } = await query('select name from public.profiles');
			return rows.map(({ name }) => name);
		});

	it('see the names of those with whom they share an organisation or a plan, and no others', async () => {
		expect(await namesSeenBy(cast.person('stranger'))).toEqual(['stranger']);
		expect(await namesSeenBy(cast.person('former member'))).toEqual(['former member']);
		const seen = await namesSeenBy(cast.person('consultant'));
		expect(seen).toContain('lead');
		expect(seen).toContain('colleague of the consultant');
		expect(seen).not.toContain('lead of another organisation');
		expect(await namesSeenBy(cast.person('reader'))).not.toContain('colleague of the consultant');
	});
});
