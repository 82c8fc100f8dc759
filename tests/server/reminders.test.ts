import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unassigned } from '$lib/domain/access/section-right';
import type { Section } from '$lib/domain/plan/plan';
import { remindOwners } from '$lib/server/commands/remind-owners';
import type { Letter } from '$lib/server/mail/send-letter';
import { saveItem } from '$lib/server/repositories/items';
import { saveProfile, withdrawAccess } from '$lib/server/repositories/people';
import { archivePlan, findPlan } from '$lib/server/repositories/plans';
import { serverClient } from '$lib/server/supabase/server-client';
import { openWritingRoom, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
let colleague: Writer;
let outbox: Letter[] = [];

beforeAll(async () => {
	room = await openWritingRoom();
	colleague = await room.join('Marek', 'contributor');
});
afterAll(() => room.close());
beforeEach(async () => {
	outbox = [];
	for (const section of await sections()) await give(section.key, unassigned);
});

const sections = async (): Promise<Section[]> =>
	(await findPlan(room.lead.db, room.planId))?.sections ?? [];

/** Gives a section to the colleague, due on the day, unless told otherwise. */
const give = async (key: string, work: Partial<Section>) => {
	const stored = (await sections()).find((section) => section.key === key);
	const blank = { id: crypto.randomUUID(), key, status: 'to do' as const, text: null };
	const saved = await saveItem(room.lead.db, room.planId, 'section', {
		...unassigned,
		...(stored ?? { ...blank, version: null }),
		...{ status: 'to do' },
		...work
	});
	if (!saved.ok) throw new Error(saved.error.kind);
};
const on = async (today: string, send = async (letter: Letter) => void outbox.push(letter)) => {
	outbox = [];
	await remindOwners(await serverClient(), today, send);
	return outbox.map(({ text }) => text);
};

describe('a reminder of a section', () => {
	it('comes a week before the day, on the day and weekly after it, each once', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-01-15' });
		const days: string[] = [];
		for (let day = 1; day <= 31; day += 1) {
			const today = `2027-01-${String(day).padStart(2, '0')}`;
			if ((await on(today)).length > 0) days.push(today);
			expect(await on(today)).toEqual([]);
		}
		expect(days).toEqual(['2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29']);
	});

	it('says which section, of which plan, by when and where, in the language of its reader', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-02-15' });
		const [text] = await on('2027-02-08');
		expect(text).toContain('Wizja');
		expect(text).toContain('15 lutego 2027');
		expect(text).toContain(`/plans/${room.planId}/document/vision`);
		await saveProfile(colleague.db, colleague.id, { language: 'en' });
		const [english] = await on('2027-02-15');
		await saveProfile(colleague.db, colleague.id, { language: 'pl' });
		expect(english).toContain('due today');
	});

	it('is one letter for several sections of a person', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-03-15' });
		await give('introduction', { ownerId: colleague.id, dueOn: '2027-03-16' });
		expect(await on('2027-03-16')).toHaveLength(1);
		expect(outbox[0]?.text).toMatch(/document\/vision[^]*document\/introduction/);
	});

	it('is caught up on with the newest only, after days without a server', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-04-15' });
		expect(await on('2027-04-25')).toHaveLength(1);
		expect(await on('2027-04-26')).toEqual([]);
	});

	it('comes again for another day', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-05-15' });
		expect(await on('2027-05-15')).toHaveLength(1);
		await give('vision', { ownerId: colleague.id, dueOn: '2027-05-16' });
		expect(await on('2027-05-16')).toHaveLength(1);
	});

	it('that could not be sent is tried again, and keeps back none of the others', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-06-15' });
		await give('introduction', { ownerId: room.lead.id, dueOn: '2027-06-15' });
		const failing = on('2027-06-15', async (letter) => {
			if (letter.text.includes('/vision')) throw new Error('no connection');
			outbox.push(letter);
		});
		await expect(failing).rejects.toThrow();
		expect(outbox).toHaveLength(1);
		const [again] = await on('2027-06-15');
		expect(again).toContain('/vision');
		expect(outbox).toHaveLength(1);
	});
});

describe('nobody is reminded', () => {
	it.each([
		['of a section that is approved', { status: 'approved' as const }],
		['of a section that nobody owns', { ownerId: null }],
		['of a section without a day', { dueOn: null }]
	])('%s', async (_what, work) => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-07-15', ...work });
		expect(await on('2027-07-15')).toEqual([]);
	});

	it('who turned it off', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-08-15' });
		await colleague.db.from('profiles').update({ reminders: false }).eq('id', colleague.id);
		expect(await on('2027-08-15')).toEqual([]);
		await colleague.db.from('profiles').update({ reminders: true }).eq('id', colleague.id);
		expect(await on('2027-08-15')).toHaveLength(1);
	});

	it('of an archived plan', async () => {
		await give('vision', { ownerId: colleague.id, dueOn: '2027-09-15' });
		await archivePlan(room.lead.db, room.planId);
		expect(await on('2027-09-15')).toEqual([]);
		await archivePlan(room.lead.db, room.planId, false);
	});

	it('who lost the access', async () => {
		const leaver = await room.join('Ewa', 'editor');
		await give('vision', { ownerId: leaver.id, dueOn: '2027-10-15' });
		await withdrawAccess(room.lead.db, { organisationId: null, planId: room.planId }, leaver.id);
		expect(await on('2027-10-15')).toEqual([]);
	});
});
