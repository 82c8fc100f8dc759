import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '$lib/domain/plan/plan';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { saveItem } from '$lib/server/repositories/items';
import { changeAccess, withdrawAccess } from '$lib/server/repositories/people';
import { findPlan } from '$lib/server/repositories/plans';
import { tableOf, textOf } from '../support/blocks';
import { openWritingRoom, saying, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
let reader: Writer;
let editor: Writer;

beforeAll(async () => {
	room = await openWritingRoom();
	reader = await room.join('Czesława', 'reader');
	editor = await room.join('Edek', 'editor');
});
afterAll(() => room.close());

const sectionOf = async (key: string): Promise<Section | undefined> =>
	(await findPlan(room.lead.db, room.planId))?.sections.find((section) => section.key === key);
const soon = { timeout: 5_000, interval: 50 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the shared document', () => {
	it('is not begun by somebody who only reads', async () => {
		expect(await reader.pass()).toEqual({ kind: 'not begun' });
	});

	it('is begun once, however many open it at once', async () => {
		const passes = await Promise.all(
			[room.lead, editor, room.lead, editor].map((writer) => writer.pass())
		);
		const ids = new Set(passes.map((pass) => (pass.kind === 'pass' ? pass.documentId : '')));
		expect(ids.size).toBe(1);
		const [one, other] = await Promise.all([room.lead.enter(), editor.enter()]);
		expect(one.says('introduction')).toBe(other.says('introduction'));
		expect((await findPlan(room.lead.db, room.planId))?.sections).toEqual([]);
		one.leave();
		other.leave();
	});

	it('carries words to the others, and into the section that everything else reads', async () => {
		const mine = await room.lead.enter();
		const theirs = await editor.enter();
		mine.write('vision', saying('Wspólna wizja.'));
		await expect.poll(() => theirs.says('vision'), soon).toContain('Wspólna wizja.');
		await expect.poll(() => sectionOf('vision'), soon).toMatchObject({ status: 'drafting' });
		expect((await sectionOf('vision'))?.text).toEqual(saying('Wspólna wizja.'));
		// Nobody touched the others: they have no row and no text.
		expect((await findPlan(room.lead.db, room.planId))?.sections).toHaveLength(1);
		await expect.poll(() => mine.heard.at(-1), soon).toContain('"stored"');
		mine.leave();
		theirs.leave();
	});

	it('is read whole by a page that is made right after a word was typed', async () => {
		const mine = await room.lead.enter();
		mine.write('vision', saying('Wspólna wizja.', 'Ostatnie słowo.'));
		await expect.poll(() => mine.provider.hasUnsyncedChanges, soon).toBe(false);
		await collaboration().flush(room.planId);
		expect(JSON.stringify(await sectionOf('vision'))).toContain('Ostatnie słowo.');
		mine.leave();
	});

	it('keeps its words when the status is saved with an old text', async () => {
		const mine = await room.lead.enter();
		const old = await sectionOf('vision');
		if (!old) throw new Error('The section has a row by now');
		mine.write('vision', saying('Nowsze słowa.'));
		await expect
			.poll(async () => (await sectionOf('vision'))?.text, soon)
			.toEqual(saying('Nowsze słowa.'));
		const done = { ...old, status: 'approved' as const };
		expect(await saveItem(room.lead.db, room.planId, 'section', done)).toMatchObject({ ok: true });
		expect(await sectionOf('vision')).toMatchObject({
			status: 'approved',
			text: saying('Nowsze słowa.')
		});
		expect(mine.says('vision')).toContain('Nowsze słowa.');
		mine.leave();
	});
});

describe('a table', () => {
	const columns = (says: string): number[] => {
		const { content } = JSON.parse(says);
		return content[0].content.map((one: { content: unknown[] }) => one.content.length);
	};

	it('to which two people added a row and a column stays whole, and both are told', async () => {
		const mine = await room.lead.enter();
		const theirs = await editor.enter();
		mine.write('introduction', textOf(tableOf(['Gmina', '2025'])));
		await expect.poll(() => theirs.says('introduction'), soon).toContain('2025');
		theirs.provider.disconnect();
		theirs.write('introduction', textOf(tableOf(['Gmina', '2025'], ['Powiat', '12'])));
		mine.write('introduction', textOf(tableOf(['Gmina', '2025', '2026'])));
		await expect.poll(() => mine.provider.hasUnsyncedChanges, soon).toBe(false);
		void theirs.provider.connect();
		for (const desk of [mine, theirs]) {
			await expect.poll(() => columns(desk.says('introduction')), soon).toEqual([3, 3]);
			await expect.poll(() => desk.heard.join(), soon).toContain('"rows mended"');
		}
		await pause(500);
		expect(mine.says('introduction')).toContain('Powiat');
		expect(theirs.says('introduction')).toBe(mine.says('introduction'));
		expect(columns(mine.says('introduction'))).toEqual([3, 3]);
		await expect
			.poll(async () => (await sectionOf('introduction'))?.text, soon)
			.toEqual(JSON.parse(mine.says('introduction')));
		mine.leave();
		theirs.leave();
	});
});

describe('who gets in', () => {
	it('reads without writing: a reader', async () => {
		const mine = await room.lead.enter();
		const theirs = await reader.enter();
		expect(theirs.says('vision')).toContain('Nowsze słowa.');
		theirs.write('vision', saying('Nieproszone.'));
		mine.write('monitoring', saying('Po próbie.'));
		await expect.poll(() => theirs.says('monitoring'), soon).toContain('Po próbie.');
		await pause(300);
		expect(mine.says('vision')).not.toContain('Nieproszone.');
		expect(JSON.stringify(await sectionOf('vision'))).not.toContain('Nieproszone.');
		mine.leave();
		theirs.leave();
	});

	it('is nobody from outside, nobody without a pass, and nobody with a pass that was used', async () => {
		const stranger = await room.join('Obca', null);
		await expect(stranger.pass()).rejects.toMatchObject({ status: 404 });
		const pass = await room.lead.pass();
		if (pass.kind !== 'pass') throw new Error('No pass for the lead');
		await expect(room.knock(pass.documentId, 'invented')).rejects.toThrow('no pass');
		(await room.knock(pass.documentId, pass.pass)).leave();
		await expect(room.knock(pass.documentId, pass.pass)).rejects.toThrow('no pass');
		const another = await room.lead.pass();
		await expect(
			room.knock(crypto.randomUUID(), another.kind === 'pass' ? another.pass : '')
		).rejects.toThrow('no pass');
	});

	it('goes by the name of their session, whatever their browser says', async () => {
		const mine = await room.lead.enter();
		const theirs = await editor.enter();
		theirs.provider.setAwarenessField('user', { name: 'Burmistrz' });
		const names = () =>
			[...(mine.provider.awareness?.getStates().values() ?? [])].map((state) => state['user']);
		await expect.poll(names, soon).toContainEqual(expect.objectContaining({ name: 'Edek' }));
		expect(JSON.stringify(names())).not.toContain('Burmistrz');
		mine.leave();
		theirs.leave();
	});
});

describe('a role that changes while the document is open', () => {
	const whose = () => ({ organisationId: null, planId: room.planId });

	it('ends writing, and then reading, at once', async () => {
		const mine = await room.lead.enter();
		const theirs = await editor.enter();
		const access = { role: 'reader' as const, areas: [], mayEdit: false };
		expect(await changeAccess(room.lead.db, whose(), editor.id, access)).toBe('changed');
		await collaboration().recheck(room.lead.id);
		await expect.poll(() => theirs.heard, soon).toContainEqual(expect.stringContaining('access'));
		theirs.write('vision', saying('Po zmianie roli.'));
		await pause(300);
		expect(mine.says('vision')).not.toContain('Po zmianie roli.');

		expect(await withdrawAccess(room.lead.db, whose(), editor.id)).toBe('withdrawn');
		await collaboration().recheck(room.lead.id);
		await expect.poll(() => theirs.heard.at(-1), soon).toContain('withdrawn');
		mine.write('vision', saying('Już bez Edka.'));
		await pause(300);
		expect(theirs.says('vision')).not.toContain('Już bez Edka.');
		mine.leave();
		theirs.leave();
	});
});
