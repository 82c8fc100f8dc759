import { randomUUID } from 'node:crypto';
import type { Anchor } from '$lib/domain/document/comment';
import { savePace } from '$lib/server/repositories/comment-letters';
import { saveComment, startThread } from '$lib/server/repositories/comments';
import type { Db } from '$lib/server/repositories/db';
import { listMembers } from '$lib/server/repositories/people';

type People = { anna: Db; marek: Db; irena: Db };

const passage: Anchor = {
	kind: 'passage',
	section: 'purpose-scope',
	// Nobody has opened the text to write yet: the words alone find it.
	from: null,
	to: null,
	quote: 'Integrację rozumie się jako proces dwustronny'
};
const firstMeasure: Anchor = { kind: 'measure', id: '9d2c2261-000a-4000-8000-000000000001' };

/** A few comments for the demonstration, each marked as an example. Its people get no letters: their addresses are made up. */
export const seedComments = async (
	{ anna, marek, irena }: People,
	planId: string,
	names: { anna: string; marek: string }
): Promise<void> => {
	const members = await listMembers(anna, { organisationId: null, planId });
	const idOf = (name: string) => members.find((member) => member.name === name)?.personId ?? '';
	for (const db of [anna, marek, irena]) {
		const { data } = await db.auth.getUser();
		if (data.user) await savePace(db, data.user.id, 'never');
	}
	const begin = async (
		db: Db,
		anchor: Anchor,
		body: string,
		visibility: 'everyone' | 'internal' = 'everyone'
	) => {
		const id = randomUUID();
		const thread = { id, commentId: randomUUID(), anchor, visibility, assigneeId: null, body };
		await startThread(db, planId, { deed: 'start', ...thread });
		return id;
	};
	const asked = await begin(
		irena,
		passage,
		`Przykład: @[${idOf(names.anna)}], czy warto dodać tu zdanie o roli dotychczasowych mieszkańców?`
	);
	await saveComment(anna, planId, {
		deed: 'reply',
		threadId: asked,
		id: randomUUID(),
		body: 'Przykład: tak, dopiszemy je po warsztacie.'
	});
	await begin(irena, firstMeasure, 'Przykład: kto zastąpi koordynatora podczas nieobecności?');
	await begin(
		anna,
		{ kind: 'section', id: 'purpose-scope' },
		`Przykład notatki wewnętrznej: @[${idOf(names.marek)}], sprawdź, proszę, nazwy jednostek.`,
		'internal'
	);
};
