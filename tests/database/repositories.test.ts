import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	listChanges,
	recordExport,
	recordVisit,
	whoIsHere
} from '$lib/server/repositories/changes';
import type { Db } from '$lib/server/repositories/db';
import {
	acceptInvitation,
	createInvitation,
	describeInvitation,
	listInvitations,
	withdrawInvitation
} from '$lib/server/repositories/invitations';
import { removeItem, saveItem, saveReadings } from '$lib/server/repositories/items';
import { createOrganisation, listOrganisations } from '$lib/server/repositories/organisations';
import {
	changeAccess,
	listMembers,
	saveProfile,
	withdrawAccess
} from '$lib/server/repositories/people';
import {
	archivePlan,
	createPlan,
	findAccess,
	findPlan,
	listPlans,
	saveSettings
} from '$lib/server/repositories/plans';
import type { Database } from '$lib/server/supabase/database.types';
import { bootEmbeddedSupabase, type EmbeddedSupabase } from '$lib/server/supabase/embedded/boot';
import { aFullPlan } from '../support/full-plan';

let dataFolder = '';
let supabase: EmbeddedSupabase;

const newClient = (): Db =>
	createClient<Database>('http://embedded.invalid', 'embedded', {
		global: { fetch: (input, init) => supabase.fetch(new Request(input, init)) },
		auth: { persistSession: false, autoRefreshToken: false }
	});
const signUp = async (name: string) => {
	const db = newClient();
	const email = `${name.toLowerCase()}@example.org`;
	const { data, error } = await db.auth.signUp({
		email,
		password: 'long-enough-word',
		options: { data: { name, language: 'en' } }
	});
	if (error || !data.user) throw new Error(`${name} could not sign up`, { cause: error });
	return { db, id: data.user.id, email };
};
type Signed = Awaited<ReturnType<typeof signUp>>;

let lena: Signed;
let olek: Signed;
let organisationId = '';
let { plan, ids } = aFullPlan('3f0e9a52-3c0a-4f0e-9d3c-0e6c8a3d2b11');

beforeAll(async () => {
	dataFolder = await mkdtemp(join(tmpdir(), 'wspolny-plan-'));
	// Postgres runs as another user where the tests run as root.
	await chmod(dataFolder, 0o755);
	supabase = await bootEmbeddedSupabase({
		dataFolder,
		confirmEmail: false,
		email: { send: async () => {} }
	});
	lena = await signUp('Lena');
	olek = await signUp('Olek');
	({ plan, ids } = aFullPlan(lena.id));
	organisationId =
		(await createOrganisation(lena.db, { kind: 'gmina', name: 'Gmina', teryt: null })) ?? '';
	await createPlan(lena.db, organisationId, plan);
});
afterAll(async () => {
	await supabase.stop();
	await rm(dataFolder, { recursive: true, force: true });
});

describe('repositories on the embedded Supabase', () => {
	it('read back the plan that they wrote', async () => {
		expect(await findPlan(lena.db, plan.id)).toEqual(plan);
		expect(await findAccess(lena.db, plan.id)).toEqual({
			role: 'lead',
			areas: [],
			mayEdit: false,
			frozen: false
		});
		expect(await listPlans(lena.db)).toMatchObject([
			{ id: plan.id, periodFrom: 2027, changesSinceVisit: 0, counts: { readings: 2, answers: 1 } }
		]);
		expect(await listOrganisations(lena.db)).toMatchObject([{ id: organisationId, role: 'lead' }]);
	});

	it('find nothing for strangers and for nobody', async () => {
		expect(await findPlan(olek.db, plan.id)).toBeNull();
		expect(await findAccess(olek.db, plan.id)).toBeNull();
		expect(await listPlans(olek.db)).toEqual([]);
		await expect(findPlan(newClient(), plan.id)).rejects.toThrow('could not read the plan');
		await expect(createPlan(olek.db, organisationId, plan)).rejects.toThrow();
	});

	it('save items, show conflicts and refuse', async () => {
		const [goal] = plan.goals;
		const [reading] = plan.readings;
		if (!goal || !reading) throw new Error('The full plan has goals and readings');
		expect(await saveItem(lena.db, plan.id, 'goal', goal)).toEqual({
			ok: true,
			value: { version: 2 }
		});
		expect(await saveItem(lena.db, plan.id, 'goal', goal)).toMatchObject({
			ok: false,
			error: { kind: 'conflict', current: { id: goal.id, version: 2 } }
		});
		expect(await saveItem(olek.db, plan.id, 'goal', goal)).toEqual({
			ok: false,
			error: { kind: 'not allowed' }
		});
		expect(await removeItem(lena.db, plan.id, 'refusal', ids.refusal, null)).toMatchObject({
			ok: true
		});
		expect(await removeItem(lena.db, plan.id, 'area_target', 'EDU', 1)).toMatchObject({ ok: true });
		expect(await saveReadings(lena.db, plan.id, [reading], [])).toMatchObject({ ok: true });
		expect(await saveSettings(lena.db, plan.id, { ...plan, title: 'Nowa' })).toMatchObject({
			ok: true,
			value: { version: 2 }
		});
		expect(await archivePlan(lena.db, plan.id)).toBe(true);
		expect(await archivePlan(lena.db, plan.id, false)).toBe(true);
		expect(await archivePlan(olek.db, plan.id)).toBe(false);
	});

	it('invite, let in, change and withdraw', async () => {
		const whose = { organisationId: null, planId: plan.id };
		const access = { role: 'contributor' as const, areas: ['EDU' as const], mayEdit: false };
		const invited = await createInvitation(lena.db, whose, {
			...access,
			email: olek.email,
			days: 7
		});
		if (!invited) throw new Error('Leads invite');
		expect(await listInvitations(lena.db, whose)).toMatchObject([
			{ id: invited.id, email: olek.email }
		]);
		expect(await listInvitations(olek.db, whose)).toEqual([]);
		expect(await describeInvitation(newClient(), invited.token)).toMatchObject({ state: 'valid' });
		expect(await acceptInvitation(newClient(), invited.token)).toEqual({ status: 'not signed in' });
		expect(await acceptInvitation(olek.db, invited.token)).toMatchObject({ planId: plan.id });
		expect(await findAccess(olek.db, plan.id)).toEqual({ ...access, frozen: false });
		expect(await withdrawInvitation(lena.db, invited.id)).toBe(false);
		expect(await listMembers(lena.db, whose)).toMatchObject([
			{ name: 'Lena', through: 'organisation' },
			{ name: 'Olek', through: 'plan', areas: ['EDU'] }
		]);
		expect(await changeAccess(lena.db, whose, olek.id, { ...access, role: 'reader' })).toBe(
			'changed'
		);
		await saveProfile(olek.db, olek.id, { name: 'Aleksander' });
		await recordVisit(olek.db, plan.id);
		expect(await whoIsHere(lena.db, plan.id)).toEqual([{ id: olek.id, name: 'Aleksander' }]);
		expect(await recordExport(olek.db, plan.id, 'DOCX')).toBe(true);
		const [latest] = await listChanges(lena.db, plan.id, null, 5);
		expect(latest).toMatchObject({ action: 'exported', personName: 'Aleksander' });
		expect(await withdrawAccess(lena.db, whose, olek.id)).toBe('withdrawn');
		expect(await findPlan(olek.db, plan.id)).toBeNull();
	});
});
