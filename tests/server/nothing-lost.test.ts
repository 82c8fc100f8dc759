import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { currentPack } from '$lib/content/packs';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { withdrawAccess } from '$lib/server/repositories/people';
import { findPlan } from '$lib/server/repositories/plans';
import { openWritingRoom, saying, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
beforeAll(async () => {
	room = await openWritingRoom();
});
// The clock stays ahead: what waits for a moment would wait for an hour if it went back.
afterAll(() => room.close());

const [first = '', second = '', third = '', fourth = '', fifth = ''] =
	currentPack().template.sections.map(({ key }) => key);
const soon = { timeout: 15_000, interval: 50 };
const stored = async (key: string): Promise<string> =>
	JSON.stringify(
		(await findPlan(room.lead.db, room.planId))?.sections.find((section) => section.key === key)
			?.text ?? null
	);
const onServer = (desk: { provider: { hasUnsyncedChanges: boolean } }) =>
	expect.poll(() => desk.provider.hasUnsyncedChanges, soon).toBe(false);
/** For all that follows too: a session that was renewed later is none before. */
const later = (minutes: number) => {
	const now = Date.now() + minutes * 60_000;
	vi.useFakeTimers({ toFake: ['Date'], now, shouldAdvanceTime: true });
};

describe('nothing is lost', () => {
	it('of what the last one who might write had sent before the right was withdrawn', async () => {
		const whose = { organisationId: null, planId: room.planId };
		// Whoever begins the document leaves it, so that nobody else is there to store the words.
		(await room.lead.enter()).leave();
		const editor = await room.join('Edek', 'editor');
		const desk = await editor.enter();
		desk.write(first, saying('Ostatnie zdanie przed odebraniem roli.'));
		await onServer(desk);
		expect(await withdrawAccess(room.lead.db, whose, editor.id)).toBe('withdrawn');
		await collaboration().recheck(room.lead.id);
		expect(await stored(first)).toContain('Ostatnie zdanie przed odebraniem roli.');
		await expect.poll(() => desk.heard.at(-1), soon).toContain('withdrawn');
		desk.leave();
	});

	it('by those who go on after an hour: a connection takes a fresh pass', async () => {
		const desk = await room.lead.enter();
		later(59);
		await collaboration().round();
		await new Promise((done) => setTimeout(done, 4_000));
		// By now the first token has run out; the one that came in between is taken.
		later(10);
		await collaboration().round();
		desk.write(second, saying('Po godzinie.'));
		await expect.poll(() => stored(second), soon).toContain('Po godzinie.');
		desk.leave();
	});

	it('of what two people wrote apart for an hour', async () => {
		const editor = await room.join('Ewa', 'editor');
		const [away, here] = [await room.lead.enter(), await editor.enter()];
		away.provider.disconnect();
		away.write(third, saying('W pociągu, bez zasięgu.'));
		here.write(fourth, saying('W biurze.'));
		await expect.poll(() => stored(fourth), soon).toContain('W biurze.');

		later(70);
		// Tokens have run out: the one who stayed comes back with a fresh one by herself.
		await collaboration().round();
		here.write(fifth, saying('W biurze, godzinę później.'));
		await expect.poll(() => stored(fifth), soon).toContain('godzinę później');
		await away.provider.connect();
		await expect.poll(() => here.says(third), soon).toContain('bez zasięgu');
		await expect.poll(() => away.says(fifth), soon).toContain('godzinę później');
		await expect.poll(() => stored(third), soon).toContain('bez zasięgu');
		away.leave();
		here.leave();
	});
});
