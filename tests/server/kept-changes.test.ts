import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { XmlElement, XmlText, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { currentPack } from '$lib/content/packs';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { settleDocument, settleDocuments } from '$lib/server/collaboration/settle-documents';
import { openState } from '$lib/server/collaboration/plan-document';
import { readText, writeText } from '$lib/server/collaboration/section-text';
import { adoptPlan, openNextEdition } from '$lib/server/commands/adopt-plan';
import { findDocument, keepDocumentChange } from '$lib/server/repositories/documents';
import { findPlan } from '$lib/server/repositories/plans';
import { serverClient } from '$lib/server/supabase/server-client';
import { openWritingRoom, saying, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
beforeAll(async () => {
	room = await openWritingRoom();
	const begun = await room.lead.enter();
	begun.leave();
});
afterAll(() => room.close());

const pack = currentPack();
const [first = '', second = '', third = ''] = pack.template.sections.map(({ key }) => key);
const soon = { timeout: 15_000, interval: 50 };

const documentNow = async () => {
	const stored = await findDocument(room.lead.db, room.planId);
	if (!stored) throw new Error('Nobody has begun');
	return stored;
};
const storedText = async (key: string) =>
	JSON.stringify(
		(await findPlan(room.lead.db, room.planId))?.sections.find((one) => one.key === key)?.text ??
			null
	);

/** What a server leaves that ends hard after it kept a change and before it stored the document. */
const leaveBehind = async (key: string, words: string, writer: Pick<Writer, 'id'>) => {
	const stored = await documentNow();
	const doc = openState(stored.state);
	const before = encodeStateVector(doc);
	writeText(doc.getXmlFragment(key), saying(words));
	const change = encodeStateAsUpdate(doc, before);
	return keepDocumentChange(
		await serverClient(),
		{ planId: room.planId, id: stored.id },
		change,
		writer.id
	);
};

describe('what is typed', () => {
	it('is in the database 300 ms later, also while its writer goes on without a pause', async () => {
		const desk = await room.lead.enter();
		const text = new XmlText();
		const paragraph = new XmlElement('paragraph');
		paragraph.insert(0, [text]);
		desk.doc.getXmlFragment(first).push([paragraph]);
		let unstored = 0;
		for (let round = 0; round < 8; round += 1) {
			const sentence = `Zdanie ${round}. `;
			for (const letter of sentence) {
				text.insert(text.length, letter);
				await new Promise((done) => setTimeout(done, 25));
			}
			// 300 ms of typing on, then a look at what a server that starts now would find
			for (let more = 0; more < 12; more += 1) {
				text.insert(text.length, '.');
				await new Promise((done) => setTimeout(done, 25));
			}
			const found = await documentNow();
			unstored += found.holds.length;
			const said = JSON.stringify(readText(openState(found.state).getXmlFragment(first)));
			expect(said).toContain(sentence.trim());
		}
		// Else this would only say that the whole document is stored often.
		expect(unstored).toBeGreaterThan(0);
		await expect.poll(async () => (await documentNow()).holds, soon).toEqual([]);
		desk.leave();
	});
});

describe('a page that is opened', () => {
	it('finds what was typed before, also while an earlier store goes on', async () => {
		const desk = await room.lead.enter();
		const paragraph = new XmlElement('paragraph');
		const text = new XmlText();
		paragraph.insert(0, [text]);
		desk.doc.getXmlFragment(third).push([paragraph]);
		const earlier: Promise<void>[] = [];
		for (let word = 0; word < 25; word += 1) {
			text.insert(text.length, `Słowo ${word}. `);
			while (desk.provider.hasUnsyncedChanges) await new Promise((done) => setTimeout(done, 2));
			const flushed = collaboration().flush(room.planId);
			if (word % 3 === 2) {
				await flushed;
				expect(await storedText(third)).toContain(`Słowo ${word}.`);
			} else earlier.push(flushed);
		}
		await Promise.all(earlier);
		desk.leave();
	});
});

describe('after a hard end of the server', () => {
	it('the next start stores what was kept, in the name of who typed it', async () => {
		const editor = await room.join('Edek', 'editor');
		expect(await leaveBehind(second, 'Przed awarią.', editor)).toEqual(expect.any(Number));
		expect(await storedText(second)).not.toContain('Przed awarią.');
		await settleDocuments();
		expect(await storedText(second)).toContain('Przed awarią.');
		expect((await documentNow()).holds).toEqual([]);
		const { data } = await room.lead.db
			.from('audit_events')
			.select('person_id')
			.eq('plan_id', room.planId)
			.eq('kind', 'section');
		expect(data).toContainEqual({ person_id: editor.id });
	});

	it('who opens the document first sees it', async () => {
		await leaveBehind(third, 'Czeka na kogoś.', room.lead);
		const desk = await room.lead.enter();
		expect(desk.says(third)).toContain('Czeka na kogoś.');
		desk.leave();
		await settleDocument(room.planId, room.lead.id);
		expect(await storedText(third)).toContain('Czeka na kogoś.');
	});
});

describe('changes are kept', () => {
	it('for nobody who only reads, nor of a document that is another by now', async () => {
		const reader = await room.join('Czytelnik', 'reader');
		const stranger = await room.join('Obca', null);
		expect(await leaveBehind(second, 'Nie moje.', reader)).toBeNull();
		expect(await leaveBehind(second, 'Nie moje.', stranger)).toBeNull();
		const elsewhere = { planId: room.planId, id: randomUUID() };
		expect(
			await keepDocumentChange(await serverClient(), elsewhere, Buffer.from('AAA='), room.lead.id)
		).toBeNull();
	});

	it('up to the adoption, which holds them, and not after it', async () => {
		await leaveBehind(second, 'Ostatnie słowo.', room.lead);
		const plan = await findPlan(room.lead.db, room.planId);
		if (!plan) throw new Error('No plan');
		const resolution = { on: '2027-03-25', resolutionNumber: 'I/1/2027', title: null };
		const adopted = await adoptPlan(
			room.lead.db,
			plan,
			pack,
			resolution,
			'2027-03-26',
			room.lead.id
		);
		expect(adopted.ok).toBe(true);
		const { data } = await room.lead.db
			.from('plan_versions')
			.select('frozen_sections')
			.eq('kind', 'adopted');
		expect(JSON.stringify(data)).toContain('Ostatnie słowo.');
		expect(await leaveBehind(second, 'Za późno.', room.lead)).toBeNull();
		await openNextEdition(room.lead.db, room.planId, 'Uwagi rady', room.lead.id);
		expect(await leaveBehind(second, 'Już wolno.', room.lead)).toEqual(expect.any(Number));
	});
});
