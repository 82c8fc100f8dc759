import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LiveMessage } from '$lib/components/plan/live/live-message';
import { accessChanged } from '$lib/server/live/plan-bus';
import { PlanListeners } from '$lib/server/live/plan-listeners';
import { asJson } from '$lib/server/repositories/db';
import { saveItem } from '$lib/server/repositories/items';
import { changeAccess, withdrawAccess } from '$lib/server/repositories/people';
import { aGoal } from '../support/builders';
import { openWritingRoom, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
let reader: Writer;
let listeners: PlanListeners | null = null;
beforeAll(async () => {
	room = await openWritingRoom();
	reader = await room.join('Czesława', 'reader');
});
afterEach(() => {
	listeners?.close();
	listeners = null;
});
afterAll(() => room.close());

const soon = { timeout: 10_000, interval: 20 };
const inAnHour = () => Date.now() + 3_600_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A page of the person, and what it hears. */
const openPage = (
	writer: Writer,
	{ after = new Date().toISOString(), expiresAt = inAnHour(), poll = 1e6, round = 1e6 } = {}
) => {
	listeners ??= new PlanListeners({ gather: 10, round, poll });
	const heard: LiveMessage[] = [];
	const page = { heard, closed: false };
	listeners.open({
		planId: room.planId,
		personId: writer.id,
		db: writer.db,
		expiresAt,
		after,
		tell: (message) => heard.push(message),
		beat: () => undefined,
		close: () => (page.closed = true)
	});
	return page;
};
const save = (title: string) =>
	saveItem(room.lead.db, room.planId, 'goal', {
		...aGoal(title, { id: crypto.randomUUID(), title, challengeIds: [] }),
		version: null
	});
const labels = (heard: LiveMessage[]) =>
	heard
		.flatMap((message) => (message.kind === 'changed' ? message.changes : []))
		.map(({ label }) => label);

describe('a page that has a plan open', () => {
	it('hears what somebody else writes, and who it was', async () => {
		const page = openPage(reader);
		await pause(200);
		await save('Nowy cel');
		await expect.poll(() => labels(page.heard), soon).toEqual(['Nowy cel']);
		expect(page.heard).toEqual([
			expect.objectContaining({
				changes: [expect.objectContaining({ kind: 'goal', action: 'created', personName: 'Lidia' })]
			})
		]);
	});

	it('hears what happened while it was cut off, and each thing once', async () => {
		const before = new Date().toISOString();
		await save('Podczas snu');
		const page = openPage(reader, { after: before });
		await expect.poll(() => labels(page.heard), soon).toEqual(['Podczas snu']);
		await save('Po przebudzeniu');
		await expect.poll(() => labels(page.heard), soon).toEqual(['Podczas snu', 'Po przebudzeniu']);
	});

	it('hears what another process wrote, without a word', async () => {
		const page = openPage(reader, { poll: 50 });
		await pause(200);
		const goal = aGoal('cel', { id: crypto.randomUUID(), title: 'Z boku', challengeIds: [] });
		await room.lead.db.rpc('save_goal', {
			p_plan_id: room.planId,
			p_item: asJson({ ...goal, version: null })
		});
		await expect.poll(() => labels(page.heard), soon).toEqual(['Z boku']);
	});

	it('is let go when its session runs out', async () => {
		const page = openPage(reader, { expiresAt: Date.now() - 1, round: 30 });
		await expect.poll(() => page.closed, soon).toBe(true);
	});
});

describe('who hears', () => {
	it('is nobody from outside', async () => {
		const page = openPage(await room.join('Obca', null));
		await save('Nie dla obcych');
		await expect.poll(() => page.closed, soon).toBe(true);
		expect(labels(page.heard)).toEqual([]);
	});

	it('is told of another role, and nothing more once access is withdrawn', async () => {
		const member = await room.join('Zenon', 'reader');
		const page = openPage(member);
		await pause(300);
		const whose = { organisationId: null, planId: room.planId };
		const access = { role: 'editor' as const, areas: [], mayEdit: false };
		expect(await changeAccess(room.lead.db, whose, member.id, access)).toBe('changed');
		accessChanged();
		await expect.poll(() => page.heard, soon).toContainEqual({ kind: 'access' });
		expect(await withdrawAccess(room.lead.db, whose, member.id)).toBe('withdrawn');
		accessChanged();
		await expect.poll(() => page.heard.at(-1), soon).toEqual({ kind: 'withdrawn' });
		const heard = page.heard.length;
		await save('Już bez Zenona');
		await pause(300);
		expect(page.heard).toHaveLength(heard);
		expect(page.closed).toBe(true);
	});
});
