import { EditorState, TextSelection } from '@tiptap/pm/state';
import {
	addColumnAfter,
	addColumnBefore,
	addRowAfter,
	addRowBefore,
	deleteColumn,
	deleteRow,
	fixTables
} from '@tiptap/pm/tables';
import { Transform, canJoin, canSplit } from '@tiptap/pm/transform';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { arbitraryText } from '../../../tests/support/arbitrary-text';
import { cell, entry, list, row, said, table, textOf } from '../../../tests/support/blocks';
import { newSectionSchema } from '../../components/document/editor/section-schema';
import type { RichText } from '../../domain/plan/rich-text';
import type { MarkedText } from '../../domain/plan/suggestion';
import { mendText, readMarkedText, readText, writeText } from './section-text';

const schema = newSectionSchema();
const section = (doc: Doc) => doc.getXmlFragment('vision');
const wordsIn = ({ text = '', content = [] }: MarkedText): string =>
	text + content.map(wordsIn).join('');
const wordsOf = (doc: Doc): string => wordsIn(readMarkedText(section(doc)));
/** The text as an editor opens it: what it cannot show it throws out of the shared document, which may be no words. */
const opened = (doc: Doc): Node => {
	const words = wordsOf(doc);
	const text = yXmlFragmentToProseMirrorRootNode(section(doc), schema);
	expect(wordsOf(doc)).toBe(words);
	return text;
};

const hasWholeTables = (text: Node): boolean =>
	fixTables(EditorState.create({ doc: text })) === undefined;

const tableDeeds = {
	'row above': addRowBefore,
	'row below': addRowAfter,
	'column before': addColumnBefore,
	'column after': addColumnAfter,
	'row removed': deleteRow,
	'column removed': deleteColumn
};
type TableDeed = keyof typeof tableDeeds;
const isTableDeed = (deed: string): deed is TableDeed => Object.hasOwn(tableDeeds, deed);
const deeds = ['type', 'delete', 'drop', 'split', 'join', 'heading', 'bold', 'paste'] as const;
const arbitraryEdit = fc.record({
	deed: fc.oneof(fc.constantFrom(...deeds), fc.constantFrom(...Object.keys(tableDeeds))),
	/** Places in the text, in thousandths of its length */
	from: fc.integer({ min: 0, max: 1_000 }),
	to: fc.integer({ min: 0, max: 1_000 }),
	words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
	pasted: arbitraryText
});
type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** Nobody can put a cursor into the middle of a letter that takes two units, such as an emoji. */
const betweenLetters = (text: Node, position: number): ResolvedPos => {
	const place = text.resolve(position);
	const before = place.nodeBefore?.text?.at(-1) ?? '';
	return /[\uD800-\uDBFF]/.test(before) ? text.resolve(position - 1) : place;
};

/** Whether the blocks on both sides of this place can become one. */
const hasTwin = ({ doc, pos, nodeBefore, nodeAfter }: ResolvedPos): boolean =>
	nodeBefore?.type === nodeAfter?.type && canJoin(doc, pos);

/** Whether what holds this paragraph still holds something without it. */
const canGo = (place: ResolvedPos): boolean =>
	place.depth > 0 && place.node(-1).canReplace(place.index(-1), place.indexAfter(-1));

/** What a person does in the editor. */
const edited = (before: Node, { deed, from, to, words }: Edit): Node => {
	const change = new Transform(before);
	const place = (share: number) =>
		betweenLetters(before, Math.round((share / 1_000) * before.content.size));
	const chosen = TextSelection.between(place(Math.min(from, to)), place(Math.max(from, to)));
	if (!chosen.$from.parent.inlineContent) return before;
	if (isTableDeed(deed)) {
		if (!hasWholeTables(before)) return before;
		let state = EditorState.create({ doc: before, selection: chosen });
		tableDeeds[deed](state, (transaction) => (state = state.apply(transaction)));
		return state.doc;
	}
	if (deed === 'type') change.insert(chosen.from, schema.text(words));
	if (deed === 'delete') change.deleteRange(chosen.from, chosen.to);
	if (deed === 'drop' && canGo(chosen.$from))
		change.delete(chosen.$from.before(), chosen.$from.after());
	if (deed === 'split' && canSplit(before, chosen.from)) change.split(chosen.from);
	if (deed === 'join' && hasTwin(before.resolve(chosen.$from.before())))
		change.join(chosen.$from.before());
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

/** What comes in from outside gets whole tables where it comes in. */
const write = (doc: Doc, text: RichText): void => {
	writeText(section(doc), text);
	mendText(section(doc));
};

const act = ({ doc }: Desk, edit: Edit): void => {
	if (edit.deed === 'paste') write(doc, edit.pasted);
	else prosemirrorToYXmlFragment(edited(opened(doc), edit), section(doc));
};

/** What one knows reaches another, as the connection brings it: no change without those that it was made on. */
const sync = (from: Desk, to: Desk): void =>
	applyUpdate(to.doc, encodeStateAsUpdate(from.doc, encodeStateVector(to.doc)), 'delivery');

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

/** Little text with much structure, where people get in each other's way all the time. */
const crowded = textOf(
	said('aa'),
	list(
		entry(said('bb'), said('cc'), list(entry(said('dd'), said('ee')), entry(said('ff')))),
		entry(said('gg'))
	),
	table(
		row(cell(said('hh'), said('ii')), cell(said('jj'))),
		row(cell(list(entry(said('kk')))), cell(said('ll')))
	),
	said('mm')
);

const arbitraryStory = fc.record({
	people: fc.integer({ min: 2, max: 4 }),
	opening: fc.oneof(arbitraryText, fc.constant(crowded)),
	steps: fc.array(
		fc.record({
			whose: fc.nat(3),
			edit: arbitraryEdit,
			/** Which of the updates so far reach whom before the next step; nothing = offline */
			deliveries: fc.array(fc.record({ update: fc.nat(60), to: fc.nat(3) }), { maxLength: 6 }),
			/** Who hears from whom before the next step */
			syncs: fc.array(fc.record({ from: fc.nat(3), to: fc.nat(3) }), { maxLength: 3 })
		}),
		{ minLength: 1, maxLength: 12 }
	),
	order: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 })
});
type Story = typeof arbitraryStory extends fc.Arbitrary<infer Value> ? Value : never;

/** `gaps`: changes may come before those that they were made on, which no connection does. */
const tell = ({ people, opening, steps, order }: Story, gaps: boolean): Desk[] => {
	const first = new Doc();
	write(first, opening);
	const desks = makeDesks(people, encodeStateAsUpdate(first));
	for (const { whose, edit, deliveries, syncs } of steps) {
		const desk = desks[whose % people];
		if (desk) act(desk, edit);
		const sent = desks.flatMap((one) => one.sent);
		for (const { update, to } of gaps ? deliveries : []) {
			const carried = sent[update % Math.max(1, sent.length)];
			const receiver = desks[to % people];
			if (carried && receiver) applyUpdate(receiver.doc, carried, 'delivery');
		}
		for (const { from, to } of syncs) {
			const [teller, listener] = [desks[from % people], desks[to % people]];
			if (teller && listener) sync(teller, listener);
		}
	}
	deliverAll(desks, order);
	return desks;
};

it('edits of two to four people end in the same text on all, whatever the order in which they met', () => {
	fc.assert(
		fc.property(arbitraryStory, (story) => {
			const [one, ...others] = tell(story, true);
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

it('whatever meets, editors lose no words, and what the server mends every section can hold', () => {
	fc.assert(
		fc.property(arbitraryStory, (story) => {
			const [server, ...others] = tell(story, false);
			if (!server) throw new Error('Nobody there');
			const words = wordsOf(server.doc);
			mendText(section(server.doc));
			expect(wordsOf(server.doc)).toBe(words);
			expect(mendText(section(server.doc))).toBe('nothing');
			const text = readText(section(server.doc));
			expect(text).not.toBeNull();
			for (const other of [server, ...others]) {
				sync(server, other);
				const shown = opened(other.doc);
				// An editor puts an empty paragraph where there is nothing.
				if (shown.content.size > 0) expect(() => shown.check()).not.toThrow();
				expect(hasWholeTables(shown)).toBe(true);
				expect(readText(section(other.doc))).toEqual(text);
				expect(section(other.doc).toJSON()).toBe(section(server.doc).toJSON());
			}
		}),
		{ numRuns: 150, timeout: 1 }
	);
});
