import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector, getState } from 'yjs';
import { entry, list, said, textOf } from '../../../../tests/support/blocks';
import type { RichText } from '$lib/domain/plan/rich-text';
import { newSectionSchema } from '../editor/section-schema';
import { lostIn, type LostWords } from './lost-words';

const schema = newSectionSchema();
const section = (doc: Doc) => doc.getXmlFragment('vision');

/** A person's page: its document, what its server has of it, and what it was told. */
const openPage = (start: Doc) => {
	const doc = new Doc({ gc: false });
	applyUpdate(doc, encodeStateAsUpdate(start));
	let unsent = new Map([[doc.clientID, 0]]);
	const told: LostWords[] = [];
	doc.on('afterTransaction', (transaction) => {
		if (transaction.origin === 'server') told.push(...lostIn(transaction, unsent));
	});
	/** As the connection does: first what the server has, then what it is missing. */
	const meet = (server: Doc) => {
		applyUpdate(doc, encodeStateAsUpdate(server, encodeStateVector(doc)), 'server');
		applyUpdate(server, encodeStateAsUpdate(doc, encodeStateVector(server)));
		unsent = new Map([[doc.clientID, getState(doc.store, doc.clientID)]]);
	};
	/** Makes the section say this, as the editor would. */
	const write = (text: RichText) =>
		prosemirrorToYXmlFragment(Node.fromJSON(schema, text), section(doc));
	const shows = () => yXmlFragmentToProseMirrorRootNode(section(doc), schema).textContent;
	return { doc, told, meet, write, shows };
};

const beginning = textOf(said('Kursy języka.'), said('Tłumacze.'));
const twoPages = () => {
	const server = new Doc();
	prosemirrorToYXmlFragment(Node.fromJSON(schema, beginning), section(server));
	return { server, mine: openPage(server), theirs: openPage(server) };
};

describe('words typed without a connection', () => {
	const later = textOf(said('Kursy języka. Od września.'), said('Tłumacze.'));

	it.each([
		['deleted', textOf(said('Tłumacze.'))],
		['made a list', textOf(list(entry(said('Kursy języka.'))), said('Tłumacze.'))]
	])('are told to their author where their paragraph was %s meanwhile', (_, meanwhile) => {
		const { server, mine, theirs } = twoPages();
		mine.write(later);
		theirs.write(meanwhile);
		theirs.meet(server);
		mine.meet(server);
		expect(mine.shows()).not.toContain('września');
		expect(mine.told).toEqual([{ section: 'vision', words: 'Od września.' }]);
		theirs.meet(server);
		expect(theirs.told).toEqual([]);
	});

	it('are told to whoever deleted their paragraph without a connection', () => {
		const { server, mine, theirs } = twoPages();
		theirs.write(textOf(said('Tłumacze.')));
		mine.write(later);
		mine.meet(server);
		theirs.meet(server);
		expect(theirs.told).toEqual([{ section: 'vision', words: 'Od września.' }]);
		mine.meet(server);
		expect(mine.told).toEqual([]);
	});

	it('need nobody told where they stand, or where a person who saw them deletes them', () => {
		const { server, mine, theirs } = twoPages();
		mine.write(later);
		mine.meet(server);
		theirs.meet(server);
		theirs.write(textOf(said('Tłumacze.')));
		theirs.meet(server);
		mine.meet(server);
		expect(mine.shows()).toBe('Tłumacze.');
		expect([...mine.told, ...theirs.told]).toEqual([]);
	});

	it('are left out where their author erased them, and where they are but a few letters', () => {
		const { server, mine, theirs } = twoPages();
		mine.write(later);
		mine.write(textOf(said('Kursy języka. Już.'), said('Tłumacze.')));
		theirs.write(textOf(said('Tłumacze.')));
		theirs.meet(server);
		mine.meet(server);
		expect(mine.told).toEqual([]);
	});
});
