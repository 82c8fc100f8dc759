import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentPack } from '$lib/content/packs';
import { restoreVersion, type RestoreScope } from '$lib/server/commands/restore-version';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { saveItem } from '$lib/server/repositories/items';
import { findPlan } from '$lib/server/repositories/plans';
import { findVersion, keepVersion, listVersions } from '$lib/server/repositories/versions';
import { visitorOfRequest } from '$lib/server/requests/document-pass';
import { aMeasure } from '../support/builders';
import { openWritingRoom, saying, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
let editor: Writer;
let reader: Writer;

beforeAll(async () => {
	room = await openWritingRoom({ measures: [aMeasure('kursy', { title: 'Kursy języka' })] });
	editor = await room.join('Edek', 'editor');
	reader = await room.join('Czesława', 'reader');
});
afterAll(() => room.close());

const soon = { timeout: 5_000, interval: 50 };
const planNow = async () => {
	const plan = await findPlan(room.lead.db, room.planId);
	if (!plan) throw new Error('No plan');
	return plan;
};
const textNow = async (key: string) =>
	(await planNow()).sections.find((section) => section.key === key)?.text ?? null;
const keep = async (name: string) => {
	await collaboration().flush(room.planId);
	const id = await keepVersion(room.lead.db, room.planId, name);
	if (!id) throw new Error('No version');
	return id;
};
const restore = async (
	{ db, id }: Writer,
	versionId: string,
	scope: RestoreScope = { kind: 'plan' }
) => {
	const person = { id, name: 'Ktoś', email: '', language: 'pl' as const };
	const writer = await visitorOfRequest({ db, person }, room.planId, 'http://localhost');
	if (!writer) throw new Error('Nobody has begun to write');
	return restoreVersion(db, { planId: room.planId, versionId, scope }, currentPack(), writer);
};

describe('restoring a version', () => {
	it('brings the words back to everybody who has the document open, once', async () => {
		const mine = await room.lead.enter();
		const theirs = await editor.enter();
		mine.write('vision', saying('Pierwsza wizja.'));
		await expect.poll(() => theirs.says('vision'), soon).toContain('Pierwsza');
		const id = await keep('Pierwsza');
		theirs.write('vision', saying('Druga wizja.', 'Dłuższa.'));
		mine.write('vision-principles', saying('Nowy rozdział.'));
		await expect.poll(() => mine.says('vision'), soon).toContain('Druga');
		await expect.poll(() => theirs.says('vision-principles'), soon).toContain('Nowy');

		expect(await restore(editor, id)).toEqual({ ok: true, value: null });
		for (const desk of [mine, theirs]) {
			await expect
				.poll(() => desk.says('vision'), soon)
				.toBe(JSON.stringify(saying('Pierwsza wizja.')));
			expect(desk.says('vision').match(/wizja/g)).toHaveLength(1);
			await expect.poll(() => desk.says('vision-principles'), soon).not.toContain('Nowy');
		}
		expect(await textNow('vision')).toEqual(saying('Pierwsza wizja.'));
		// Back to the opening of the template: untouched again.
		expect(await textNow('vision-principles')).toBeNull();
		const [backup] = await listVersions(room.lead.db, room.planId, { automatic: true, limit: 1 });
		expect(backup?.kind).toBe('before restore');
		const kept = await findVersion(room.lead.db, room.planId, backup?.id ?? '');
		expect(JSON.stringify(kept?.plan.sections)).toContain('Druga wizja.');
		mine.leave();
		theirs.leave();
	});

	it('brings decisions back, also when nobody has the document open', async () => {
		const id = await keep('Z kursami');
		const [measure] = (await planNow()).measures;
		if (!measure) throw new Error('No measure');
		await saveItem(room.lead.db, room.planId, 'measure', { ...measure, title: 'Coś innego' });
		await expect
			.poll(async () => collaboration().isOpen((await documentId()) ?? ''), soon)
			.toBe(false);
		await restore(room.lead, id);
		expect((await planNow()).measures).toMatchObject([{ id: measure.id, title: 'Kursy języka' }]);
	});

	it('of one section leaves the other sections and the decisions as they are', async () => {
		const desk = await room.lead.enter();
		desk.write('vision', saying('Wizja do przywrócenia.'));
		desk.write('vision-principles', saying('Zakończenie.'));
		await expect.poll(() => desk.provider.hasUnsyncedChanges, soon).toBe(false);
		const id = await keep('Obie');
		desk.write('vision', saying('Inna.'));
		desk.write('vision-principles', saying('Inne.'));
		await expect.poll(() => desk.provider.hasUnsyncedChanges, soon).toBe(false);
		await restore(editor, id, { kind: 'section', key: 'vision' });
		expect(await textNow('vision')).toEqual(saying('Wizja do przywrócenia.'));
		expect(await textNow('vision-principles')).toEqual(saying('Inne.'));
		desk.leave();
	});

	it('is nothing that a reader can do', async () => {
		const id = await keep('Nie dla czytających');
		expect(await restore(reader, id)).toEqual({ ok: false, error: { kind: 'not allowed' } });
	});
});

const documentId = async () => {
	const pass = await room.lead.pass();
	return pass.kind === 'pass' ? pass.documentId : null;
};
