import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { currentPack } from '$lib/content/packs';
import { findComments } from '$lib/server/repositories/comments';
import { keepWordExport, listWordReturns } from '$lib/server/repositories/word-files';
import { takeOverFile } from '$lib/server/requests/take-over-file';
import { documentOfRequest, readReturn } from '$lib/server/requests/word-file';
import { planOfRequest } from '$lib/server/requests/plan';
import { leavingFile } from '$lib/server/word/leaving-file';
import { openWordFile } from '$lib/server/word/open-word-file';
import {
	openWritingRoom,
	saying,
	type Desk,
	type Writer,
	type WritingRoom
} from '../support/writing-room';
import * as word from '../support/word-file';

const jan = { author: 'Jan Nowak', at: '2026-11-20T10:15:00Z' };
const soon = { timeout: 10_000, interval: 50 };
const key = 'vision';

let room: WritingRoom;
let desk: Desk;

const localsOf = ({ db, id }: Writer) => ({
	db,
	person: { id, name: 'Lidia', email: '', language: 'pl' as const }
});

beforeAll(async () => {
	room = await openWritingRoom();
	desk = await room.lead.enter();
	desk.write(key, saying('Gmina wita nowych mieszkańców.', 'Nauka języka jest bezpłatna.'));
	await vi.waitFor(async () => {
		const { plan } = await planOfRequest(localsOf(room.lead), room.planId);
		expect(JSON.stringify(plan)).toContain('Nauka języka');
	}, soon);
});
afterAll(async () => {
	desk.leave();
	await room.close();
});

/** Takes a file out as the page does. */
const takeOut = async (full = false): Promise<Uint8Array> => {
	const locals = localsOf(room.lead);
	const request = await planOfRequest(locals, room.planId);
	const exportId = randomUUID();
	const { bytes, baseline } = await leavingFile({
		...{ plan: request.plan, pack: request.pack, exportId, today: word.today },
		doc: await documentOfRequest(locals, request),
		threads: full ? await findComments(locals.db, room.planId) : [],
		suggestions: full,
		images: [],
		unknown: 'ktoś'
	});
	await keepWordExport(
		locals.db,
		{ id: exportId, planId: room.planId, personId: room.lead.id, internal: false },
		baseline
	);
	return bytes;
};

const read = async (bytes: Uint8Array, writer = room.lead) => {
	const answer = await readReturn(localsOf(writer), room.planId, bytes);
	if (!answer.ok) throw new Error(answer.error.kind);
	return answer.value;
};

const bringBack = async (bytes: Uint8Array) =>
	takeOverFile(localsOf(room.lead), await read(bytes), {
		fileName: 'plik.docx',
		origin: 'http://localhost'
	});

/** The file as Word leaves it: a tracked change, an untracked one, a comment and a new heading of the page. */
const asChangedInWord = async (bytes: Uint8Array): Promise<Uint8Array> => {
	const changed = await word.editPart(bytes, 'word/document.xml', (body) =>
		word.replaceRun(
			'Nauka języka jest bezpłatna.',
			word.plain('Nauka ') +
				'<w:commentRangeStart w:id="77"/>' +
				word.plain('polskiego') +
				'<w:commentRangeEnd w:id="77"/><w:r><w:commentReference w:id="77"/></w:r>' +
				word.plain(' jest bezpłatna.')
		)(
			word.replaceRun(
				'Gmina wita nowych mieszkańców.',
				word.plain('Gmina ') +
					word.deleted('wita', jan) +
					word.inserted('zaprasza', jan) +
					word.plain(' nowych mieszkańców.')
			)(body)
		)
	);
	return word.withComment(changed, { id: 77, ...jan, text: 'A dla dzieci?' });
};

describe('a file that went to Word and came back', () => {
	it('brings suggestions and comments to their section, and changes no words', async () => {
		const file = await asChangedInWord(await takeOut());
		const { coming } = await read(file);
		expect(coming.unplaced).toEqual([]);
		const taken = await bringBack(file);
		expect(taken).toMatchObject({ ok: true, value: { stored: true } });

		const { plan } = await planOfRequest(localsOf(room.lead), room.planId);
		expect(plan.sections.find((section) => section.key === key)?.text).toEqual(
			saying('Gmina wita nowych mieszkańców.', 'Nauka języka jest bezpłatna.')
		);
		const marked = () => JSON.stringify(desk.doc.getXmlFragment(key).toString());
		await expect.poll(marked, soon).toContain('zaprasza');
		expect(marked()).toContain('Jan Nowak (w Wordzie)');
		const [thread] = await findComments(room.lead.db, room.planId);
		expect(thread?.anchor).toMatchObject({ kind: 'passage', section: key, quote: 'polskiego' });
		expect(thread?.comments[0]?.body).toBe(
			'Jan Nowak (w Wordzie, 20 listopada 2026\u00a0r.):\nA dla dzieci?'
		);
		expect(await listWordReturns(room.lead.db, room.planId)).toMatchObject([
			{ fileName: 'plik.docx', suggestions: 2, comments: 1, unplaced: [] }
		]);
	});

	it('leaves again with comments and tracked changes, which are nothing new when they return', async () => {
		const file = await takeOut(true);
		const opened = await openWordFile(file);
		if (!opened.ok) throw new Error(opened.error.kind);
		expect(opened.value.comments).toMatchObject([{ author: 'Lidia', text: /A dla dzieci/ }]);
		const changes = opened.value.lines.flatMap(({ pieces }) =>
			pieces.flatMap(({ change }) => change ?? [])
		);
		expect(changes).toContainEqual({
			kind: 'insertion',
			author: 'Jan Nowak (w Wordzie)',
			at: '2026-11-20T10:15:00.000Z'
		});
		const { coming } = await read(file);
		expect(coming).toMatchObject({ proposals: [], comments: [], unplaced: [] });
	});

	it('answers and resolves a conversation, and lists a comment that is gone', async () => {
		const left = await takeOut(true);
		const answered = await word.withComment(left, { id: 99, ...jan, text: 'Także dla dzieci.' });
		const back = await word.withFirstResolved(answered);
		const { coming } = await read(back);
		expect(coming.comments).toMatchObject([
			{ place: { kind: 'turned' }, text: '', resolved: true }
		]);
		expect(coming.unplaced).toMatchObject([{ reason: 'comment', after: 'Także dla dzieci.' }]);
		await bringBack(back);
		const [thread] = await findComments(room.lead.db, room.planId);
		expect(thread?.resolved).not.toBeNull();

		const without = await word.editPart(left, 'word/comments.xml', (xml) =>
			xml.replace(/<w:comment .*<\/w:comment>/s, '')
		);
		const { unplaced } = (await read(without)).coming;
		expect(unplaced).toMatchObject([{ reason: 'comment removed', before: /A dla dzieci/ }]);
	});

	it('reopens a conversation that was reopened in Word, not one of which the file says nothing', async () => {
		const left = await takeOut(true);
		const silent = await word.editPart(left, 'word/commentsExtended.xml', (xml) =>
			xml.replace(/<w15:commentEx .*?\/>/g, '')
		);
		expect((await read(silent)).coming.comments).toEqual([]);
		const back = await word.withResolvedReopened(left);
		expect((await read(back)).coming.comments).toMatchObject([
			{ place: { kind: 'turned' }, resolved: false }
		]);
		await bringBack(back);
		const [thread] = await findComments(room.lead.db, room.planId);
		expect(thread?.resolved).toBeNull();
	});

	it('keeps the words of an answer that has no place for whoever took the file: it may answer an internal note', async () => {
		const long = `Tylko między nami. ${'Bardzo długo. '.repeat(400)}`;
		const back = await word.withAnswer(await takeOut(true), { id: 98, ...jan, text: long });
		const taken = await bringBack(back);
		expect(taken.ok && JSON.stringify(taken.value.coming.unplaced)).toContain('Tylko między nami');
		const [noted] = await listWordReturns(room.lead.db, room.planId);
		expect(noted?.unplaced).toMatchObject([{ reason: 'comment', author: 'Jan Nowak', before: '' }]);
		expect(JSON.stringify(noted)).not.toContain('Tylko między nami');
	});

	it('says whose file it is when it is another plan’s', async () => {
		const bytes = await word.asFile(word.documentSaying({ [key]: saying('Inny plan.') }), {
			properties: { 'wspolny-plan-plan': randomUUID() }
		});
		const answer = await readReturn(localsOf(room.lead), room.planId, bytes);
		expect(answer).toMatchObject({
			ok: false,
			error: { kind: 'another plan', title: 'Strategia integracji' }
		});
	});

	it('is compared with the document of today where nothing is known of how it left', async () => {
		const locals = localsOf(room.lead);
		const { plan, pack } = await planOfRequest(locals, room.planId);
		const { bytes } = await leavingFile({
			...{ plan, pack, today: word.today, exportId: randomUUID(), doc: null },
			...{ threads: [], suggestions: false, images: [], unknown: '' }
		});
		const changed = await word.editPart(
			bytes,
			'word/document.xml',
			word.addAfter('Nauka języka', word.paragraph(word.plain('Nowe zdanie.')))
		);
		const { coming, returned } = await read(changed);
		expect(returned.isExact).toBe(false);
		expect(coming.proposals).toMatchObject([{ section: key, after: 'Nowe zdanie.' }]);
	});

	it('places nothing of a document that has nothing to do with the plan, and drops nothing', async () => {
		const other = word.documentSaying({ [key]: saying('Zupełnie inny tekst.') });
		const { coming } = await read(await word.asFile({ ...other, title: 'Umowa', place: 'Firma' }));
		expect(coming.proposals).toEqual([]);
		expect(coming.unplaced.map(({ after }) => after)).toContain('Zupełnie inny tekst.');
	});
});

describe('what leaves', () => {
	it('is the pack’s document with a bookmark of its own for every section', () => {
		const names = currentPack().template.sections.map(({ key: section }) =>
			word.bookmarkOf(section)
		);
		expect(new Set(names).size).toBe(names.length);
		expect(names.every((name) => /^\w{1,40}$/.test(name))).toBe(true);
	});
});
