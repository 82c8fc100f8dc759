import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { XmlElement, XmlText } from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSectionSchema } from '$lib/components/document/editor/section-schema';
import { asSuggestion } from '$lib/components/document/suggestions/suggest';
import { suggestionsIn, type PendingSuggestion } from '$lib/domain/plan/pending-suggestions';
import { settleSuggestions } from '$lib/domain/plan/settle-suggestions';
import { markedTextSchema, type MarkedText } from '$lib/domain/plan/suggestion';
import { collaboration } from '$lib/server/collaboration/open-collaboration';
import { readMarkedText } from '$lib/server/collaboration/section-text';
import { findPlan } from '$lib/server/repositories/plans';
import {
	openWritingRoom,
	saying,
	type Desk,
	type Writer,
	type WritingRoom
} from '../support/writing-room';

let room: WritingRoom;
let consultant: Writer;
let contributor: Writer;
let lead: Desk;
const schema = newSectionSchema();
const soon = { timeout: 5_000, interval: 50 };

beforeAll(async () => {
	room = await openWritingRoom();
	consultant = await room.join('Konsultantka', 'consultant');
	contributor = await room.join('Urząd pracy', 'contributor');
	lead = await room.lead.enter();
	lead.write('vision', saying('Mieszka tu wiele osób.'));
});
afterAll(() => room.close());

const marked = (desk: Desk): MarkedText => readMarkedText(desk.doc.getXmlFragment('vision'));
const pending = (desk: Desk): PendingSuggestion[] => suggestionsIn(marked(desk), 'vision');
const put = (desk: Desk, text: MarkedText): void => {
	prosemirrorToYXmlFragment(Node.fromJSON(schema, text), desk.doc.getXmlFragment('vision'));
};
const stored = async () => {
	await collaboration().flush(room.planId);
	const plan = await findPlan(room.lead.db, room.planId);
	return plan?.sections.find(({ key }) => key === 'vision')?.text;
};

/** Who answered what, oldest first, as the plan's history has it. */
const decisions = async () => {
	await collaboration().flush(room.planId);
	const { data } = await room.lead.db
		.from('audit_events')
		.select('action, label, person_id')
		.eq('plan_id', room.planId)
		.eq('kind', 'suggestion')
		.order('at');
	return data ?? [];
};

/** Deletes, then types, as the editor makes suggestions of it. */
const suggest = (
	desk: Desk,
	person: { id: string; name: string },
	from: number,
	to: number,
	text: string
) => {
	const state = EditorState.create({ schema, doc: Node.fromJSON(schema, marked(desk)) });
	const by = {
		id: crypto.randomUUID(),
		personId: person.id,
		personName: person.name,
		at: new Date().toISOString()
	};
	const suggestion = asSuggestion(state.tr.insertText(text, from, to), state, by);
	if (!suggestion) throw new Error('No suggestion');
	put(desk, suggestion.doc.toJSON());
	return by.id;
};
const refusedAfter = async (desk: Desk, attempt: () => void) => {
	attempt();
	await expect.poll(() => desk.heard, soon).toContainEqual(expect.stringContaining('refused'));
};

describe('suggesting', () => {
	it('reaches the others and is stored, and the text stays as it stands until it is accepted', async () => {
		const desk = await consultant.enter();
		const id = suggest(desk, { id: consultant.id, name: 'Konsultantka' }, 12, 17, 'coraz więcej');
		await expect.poll(() => pending(lead).map((one) => one.id), soon).toEqual([id]);
		expect(pending(lead)[0]).toMatchObject({
			inserted: 'coraz więcej',
			person: { name: 'Konsultantka' }
		});
		expect(await stored()).toEqual(saying('Mieszka tu wiele osób.'));
		desk.leave();
		put(
			lead,
			settleSuggestions(marked(lead), () => 'accept')
		);
		await expect.poll(stored, soon).toEqual(saying('Mieszka tu coraz więcej osób.'));
		expect(await decisions()).toEqual([
			{
				action: 'accepted',
				label: 'Konsultantka: −„wiele” +„coraz więcej”',
				person_id: room.lead.id
			}
		]);
	});

	it('is noted of whoever answered without a connection and wrote on', async () => {
		const desk = await consultant.enter();
		const before = await decisions();
		suggest(desk, { id: consultant.id, name: 'Konsultantka' }, 1, 1, 'Dziś ');
		await expect.poll(() => pending(lead).length, soon).toBe(1);
		desk.leave();
		const { websocketProvider } = lead.provider.configuration;
		websocketProvider.disconnect();
		await expect.poll(() => websocketProvider.status, soon).toBe('disconnected');
		put(
			lead,
			settleSuggestions(marked(lead), () => 'accept')
		);
		const written: MarkedText = {
			type: 'paragraph',
			content: [{ type: 'text', text: 'Dopisane w pociągu.' }]
		};
		const answered = marked(lead);
		put(lead, { ...answered, content: [...(answered.content ?? []), written] });
		await websocketProvider.connect();
		await expect.poll(stored, soon).toMatchObject({ content: [{}, written] });
		expect((await decisions()).slice(before.length)).toEqual([
			{ action: 'accepted', label: 'Konsultantka: +„Dziś”', person_id: room.lead.id }
		]);
		lead.write('vision', saying('Mieszka tu coraz więcej osób.'));
		await expect.poll(stored, soon).toEqual(saying('Mieszka tu coraz więcej osób.'));
	});

	it('is noted when it is refused, not when its author takes it back', async () => {
		const desk = await consultant.enter();
		const person = { id: consultant.id, name: 'Konsultantka' };
		const before = await decisions();
		suggest(desk, person, 1, 1, 'Podobno ');
		await expect.poll(() => pending(lead).length, soon).toBe(1);
		put(
			lead,
			settleSuggestions(marked(lead), () => 'refuse')
		);
		await expect.poll(() => pending(desk).length, soon).toBe(0);
		expect((await decisions()).slice(before.length)).toEqual([
			{ action: 'refused', label: 'Konsultantka: +„Podobno”', person_id: room.lead.id }
		]);
		suggest(desk, person, 1, 1, 'Może ');
		await expect.poll(() => pending(lead).length, soon).toBe(1);
		put(
			desk,
			settleSuggestions(marked(desk), () => 'refuse')
		);
		await expect.poll(() => pending(lead).length, soon).toBe(0);
		expect(await decisions()).toHaveLength(before.length + 1);
		desk.leave();
	});

	it('is withdrawn by whoever suggested it', async () => {
		const desk = await contributor.enter();
		const person = { id: contributor.id, name: 'Urząd pracy' };
		const id = suggest(desk, person, 1, 1, 'Dziś ');
		await expect.poll(() => pending(lead).length, soon).toBe(1);
		put(
			desk,
			settleSuggestions(marked(desk), (one) => (one.id === id ? 'refuse' : 'keep'))
		);
		await expect.poll(() => pending(lead).length, soon).toBe(0);
		desk.leave();
	});
});

describe('whoever only suggests', () => {
	const attempt = async (who: Writer, what: (desk: Desk) => void) => {
		const before = JSON.stringify(marked(lead));
		const desk = await who.enter();
		await refusedAfter(desk, () => what(desk));
		desk.leave();
		expect(JSON.stringify(marked(lead))).toBe(before);
		expect(await stored()).toEqual(saying('Mieszka tu coraz więcej osób.'));
	};

	it('does not delete words', () =>
		attempt(consultant, (desk) => desk.write('vision', saying('Mieszka tu.'))));
	it('does not put in words that are not marked', () =>
		attempt(contributor, (desk) =>
			desk.write('vision', saying('Mieszka tu coraz więcej osób. Naprawdę.'))
		));
	it('does not begin a section', () =>
		attempt(consultant, (desk) => desk.write('annexes', saying('Nieproszone.'))));
	it('does not speak for somebody else', () =>
		attempt(
			consultant,
			(desk) => void suggest(desk, { id: room.lead.id, name: 'Lidia' }, 1, 1, 'Ja, ')
		));
	it('does not take another name', () =>
		attempt(
			consultant,
			(desk) => void suggest(desk, { id: consultant.id, name: 'Burmistrz' }, 1, 1, 'Ja, ')
		));
	it('does not put in what editors would throw out with the words around it', () =>
		attempt(consultant, (desk) => {
			desk.doc.transact(() => {
				suggest(desk, { id: consultant.id, name: 'Konsultantka' }, 1, 1, 'x');
				const paragraph = desk.doc.getXmlFragment('vision').get(0);
				const words = paragraph instanceof XmlElement ? paragraph.get(0) : null;
				if (words instanceof XmlText) words.format(0, 1, { video: { src: 'x' } });
			});
		}));
	it('does not change the openings that tell which sections are untouched', () =>
		attempt(consultant, (desk) => desk.doc.getMap('openings').clear()));

	it('neither accepts, refuses nor changes what somebody else suggested', async () => {
		const theirs = await contributor.enter();
		suggest(theirs, { id: contributor.id, name: 'Urząd pracy' }, 1, 1, 'Dziś ');
		await expect.poll(() => pending(lead).length, soon).toBe(1);
		for (const decision of ['accept', 'refuse'] as const)
			await attempt(consultant, (desk) =>
				put(
					desk,
					settleSuggestions(marked(desk), () => decision)
				)
			);
		await attempt(consultant, (desk) => {
			const text = JSON.stringify(marked(desk)).replace('Dziś ', 'Nigdy ');
			put(desk, markedTextSchema.parse(JSON.parse(text)));
		});
		theirs.leave();
	});
});

describe('whoever writes', () => {
	it('suggests in their own name only', async () => {
		const editor = await room.join('Edek', 'editor');
		const desk = await editor.enter();
		await refusedAfter(
			desk,
			() => void suggest(desk, { id: consultant.id, name: 'Konsultantka' }, 1, 1, 'Ja, ')
		);
		expect(JSON.stringify(marked(lead))).not.toContain('Ja, ');
		desk.leave();
	});
});
