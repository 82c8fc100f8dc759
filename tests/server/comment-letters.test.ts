import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '$lib/server/mail/send-letter';
import { sendDailyLetters, sendLettersAtOnce } from '$lib/server/commands/send-comment-letters';
import { savePace } from '$lib/server/repositories/comment-letters';
import { startThread } from '$lib/server/repositories/comments';
import { serverClient } from '$lib/server/supabase/server-client';
import { openWritingRoom, type Writer, type WritingRoom } from '../support/writing-room';

let room: WritingRoom;
let consultant: Writer;
beforeAll(async () => {
	room = await openWritingRoom();
	consultant = await room.join('Irena', 'consultant');
}, 60_000);
afterAll(() => room.close());

const asServer = async () => {
	const db = await serverClient();
	if (!db) throw new Error('The server may not act on its own');
	return db;
};
const ask = (body: string) => {
	const id = randomUUID();
	return startThread(consultant.db, room.planId, {
		deed: 'start',
		id,
		commentId: randomUUID(),
		anchor: { kind: 'passage', section: 'vision', from: null, to: null, quote: 'wspólne miasto' },
		visibility: 'everyone',
		assigneeId: null,
		body
	}).then(() => id);
};
const now = () => new Date().toISOString();
const post = () => {
	const sent: Letter[] = [];
	return { sent, send: async (letter: Letter) => void sent.push(letter) };
};

describe('letters about comments', () => {
	it('lead to the passage, with the words and who said them, once', async () => {
		const id = await ask(`@[${room.lead.id}], skąd to wiemy?`);
		const { sent, send } = post();
		await sendLettersAtOnce(await asServer(), now(), send);
		expect(sent).toHaveLength(1);
		expect(sent[0]?.subject).toMatch(/^Irena wskazuje Cię w komentarzu: /);
		expect(sent[0]?.text).toContain('@Lidia, skąd to wiemy?');
		expect(sent[0]?.text).toContain('„wspólne miasto”');
		expect(sent[0]?.text).toContain(`/plans/${room.planId}/document/vision?thread=${id}`);
		await sendLettersAtOnce(await asServer(), now(), send);
		expect(sent).toHaveLength(1);
	});

	it('come together once a day to those who chose that', async () => {
		await savePace(room.lead.db, room.lead.id, 'daily');
		await ask(`@[${room.lead.id}] pierwsze`);
		await ask(`@[${room.lead.id}] drugie`);
		const { sent, send } = post();
		await sendLettersAtOnce(await asServer(), now(), send);
		expect(sent).toEqual([]);
		await sendDailyLetters(await asServer(), now(), send);
		expect(sent).toHaveLength(1);
		expect(sent[0]?.subject).toBe('Wspólny Plan: 2 nowe komentarze dla Ciebie');
		expect(sent[0]?.text).toMatch(/pierwsze[\s\S]*drugie/);
	});

	it('stay due when the post fails', async () => {
		await savePace(room.lead.db, room.lead.id, 'at once');
		await ask(`@[${room.lead.id}] trzecie`);
		const fail = async () => {
			throw Object.assign(new Error(), { code: 'ECONNREFUSED' });
		};
		await sendLettersAtOnce(await asServer(), now(), fail);
		const { sent, send } = post();
		const later = new Date(Date.now() + 2 * 3_600_000).toISOString();
		await sendDailyLetters(await asServer(), later, send);
		expect(sent.map(({ text }) => text.includes('trzecie'))).toEqual([true]);
	});
});
