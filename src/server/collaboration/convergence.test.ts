import { TextSelection } from '@tiptap/pm/state';
import { Transform, canJoin, canSplit } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { arbitraryText } from '../../../tests/support/arbitrary-text';
import { newSectionSchema } from '../../components/document/editor/section-schema';
import { readText, writeText } from './section-text';

const schema = newSectionSchema();
const section = (doc: Doc) => doc.getXmlFragment('vision');
/** The text as an editor opens it: what two changes that met badly left behind is mended on the way. */
const opened = (doc: Doc): Node => yXmlFragmentToProseMirrorRootNode(section(doc), schema);

const deeds = ['type', 'delete', 'split', 'join', 'heading', 'bold', 'paste'] as const;
const arbitraryEdit = fc.record({
	deed: fc.constantFrom(...deeds),
	/** Places in the text, as shares of its length */
	from: fc.double({ min: 0, max: 1, noNaN: true }),
	to: fc.double({ min: 0, max: 1, noNaN: true }),
	words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
	pasted: arbitraryText
});
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** What a person does in the editor. */
const edited = (before: Node, { deed, from, to, words }: Edit): Node => {
	const change = new Transform(before);
	const place = (share: number) => before.resolve(Math.round(share * before.content.size));
	const chosen = TextSelection.between(place(Math.min(from, to)), place(Math.max(from, to)));
	if (!chosen.$from.parent.inlineContent) return before;
	if (deed === 'type') change.insert(chosen.from, schema.text(words));
	if (deed === 'delete') change.deleteRange(chosen.from, chosen.to);
	if (deed === 'split' && canSplit(before, chosen.from)) change.split(chosen.from);
	if (deed === 'join' && canJoin(before, chosen.$from.before())) change.join(chosen.$from.before());
	if (deed === 'heading')
		change.setBlockType(chosen.from, chosen.to, schema.node('heading', { level: 3 }).type, {
			level: 3
		});
	if (deed === 'bold') change.addMark(chosen.from, chosen.to, schema.mark('bold'));
	return change.doc;
};

/** One person's copy, and the updates that it sent out. */
type Desk = { doc: Doc; sent: Uint8Array[] };

const makeDesks = (count: number, opening: Uint8Array): Desk[] =>
	Array.from({ length: count }, () => {
		const desk: Desk = { doc: new Doc(), sent: [] };
		applyUpdate(desk.doc, opening);
		desk.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'delivery') desk.sent.push(update);
		});
		return desk;
	});

const act = ({ doc }: Desk, edit: Edit): void => {
	if (edit.deed === 'paste') writeText(section(doc), edit.pasted);
	else prosemirrorToYXmlFragment(edited(opened(doc), edit), section(doc));
};

/** Everything to everybody, in any order, some of it twice. */
const deliverAll = (desks: Desk[], order: number[]): void => {
	const all = desks.flatMap(({ sent }) => sent);
	const shuffled = all
		.map((update, index) => ({ update, rank: order[index % order.length] ?? 0 }))
		.toSorted((a, b) => a.rank - b.rank)
		.map(({ update }) => update);
	for (const { doc } of desks)
		for (const update of [...shuffled, ...shuffled.slice(0, 2)])
			applyUpdate(doc, update, 'delivery');
};

const arbitraryStory = fc.record({
	people: fc.integer({ min: 2, max: 4 }),
	opening: arbitraryText,
	steps: fc.array(
		fc.record({
			whose: fc.nat(3),
			edit: arbitraryEdit,
			/** Which of the updates so far reach whom before the next step; nothing = offline */
			deliveries: fc.array(fc.record({ update: fc.nat(60), to: fc.nat(3) }), { maxLength: 6 })
		}),
		{ minLength: 1, maxLength: 12 }
	),
	order: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 })
});
type Story = typeof arbitraryStory extends fc.Arbitrary<infer Value> ? Value : never;

const tell = ({ people, opening, steps, order }: Story): Desk[] => {
	const first = new Doc();
	writeText(section(first), opening);
	const desks = makeDesks(people, encodeStateAsUpdate(first));
	for (const { whose, edit, deliveries } of steps) {
		const desk = desks[whose % people];
		if (desk) act(desk, edit);
		const sent = desks.flatMap((one) => one.sent);
		for (const { update, to } of deliveries) {
			const carried = sent[update % Math.max(1, sent.length)];
			const receiver = desks[to % people];
			if (carried && receiver) applyUpdate(receiver.doc, carried, 'delivery');
		}
	}
	deliverAll(desks, order);
	return desks;
};

it('edits of two to four people end in the same text on all, whatever the order in which they met', () => {
	fc.assert(
		fc.property(arbitraryStory, (story) => {
			const [one, ...others] = tell(story);
			if (!one) throw new Error('Nobody there');
			for (const other of others) {
				expect(encodeStateVector(other.doc)).toEqual(encodeStateVector(one.doc));
				expect(section(other.doc).toJSON()).toBe(section(one.doc).toJSON());
				expect(readText(section(other.doc))).toEqual(readText(section(one.doc)));
			}
		}),
		{ numRuns: 60, timeout: 1 }
	);
});

it('that text is one that a section can hold, at the latest when an editor has opened it', () => {
	fc.assert(
		fc.property(arbitraryStory, (story) => {
			const desks = tell(story);
			for (const { doc } of desks) {
				const sent = opened(doc);
				expect(() => sent.check()).not.toThrow();
			}
			// What the editors mended meets too.
			deliverAll(desks, story.order);
			const texts = desks.map(({ doc }) => readText(section(doc)));
			expect(texts[0]).not.toBeNull();
			for (const text of texts) expect(text).toEqual(texts[0]);
		}),
		{ numRuns: 60, timeout: 1 }
	);
});
