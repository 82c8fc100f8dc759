import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	Doc,
	XmlElement,
	applyUpdate,
	encodeStateAsUpdate,
	encodeStateVector,
	type XmlFragment
} from 'yjs';
import { arbitraryText } from '../../../tests/support/arbitrary-text';
import {
	cell,
	entry,
	list,
	row,
	said,
	table,
	tableOf,
	textOf
} from '../../../tests/support/blocks';
import { newSectionSchema } from '../../components/document/editor/section-schema';
import { richTextSchema, type RichText } from '../../domain/plan/rich-text';
import { canonicalText, mendText, readMarkedText, readText, writeText } from './section-text';

const section = (doc: Doc) => doc.getXmlFragment('vision');

/** What a document says after its state went to the database and came back. */
const afterStorage = (text: RichText): RichText | null => {
	const doc = new Doc();
	writeText(section(doc), text);
	const restored = new Doc();
	applyUpdate(restored, encodeStateAsUpdate(doc));
	return readText(section(restored));
};

describe('the text of a section in a shared document', () => {
	it('is the same text, whatever it is', () => {
		fc.assert(
			fc.property(arbitraryText, (text) => {
				expect(afterStorage(text)).toEqual(canonicalText(text));
			}),
			{ numRuns: 300 }
		);
	});

	it('has one way of being written', () => {
		fc.assert(
			fc.property(arbitraryText, (text) => {
				const once = canonicalText(text);
				expect(canonicalText(once)).toEqual(once);
			})
		);
	});

	it('keeps parts from the plan to the letter', () => {
		const text: RichText = {
			type: 'doc',
			content: [
				{ type: 'composed', attrs: { part: 'indicators:EDU' } },
				{
					type: 'kept',
					attrs: { part: 'population', basis: 'Ludność: 12 345\n„tyle”' },
					content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Po swojemu.' }] }]
				}
			]
		};
		expect(afterStorage(text)).toEqual(text);
	});

	it('drops what the editor could not show', () => {
		expect(
			afterStorage({
				type: 'doc',
				content: [
					{ type: 'paragraph', content: [{ type: 'text', text: '' }] },
					{ type: 'bulletList', content: [] }
				]
			})
		).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
	});

	it('touches only what differs', () => {
		const doc = new Doc();
		const saying = (...lines: string[]): RichText => ({
			type: 'doc',
			content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
		});
		writeText(section(doc), saying('Pierwszy.', 'Drugi.'));
		const first = section(doc).get(0);
		writeText(section(doc), saying('Pierwszy.', 'Drugi, dłuższy.'));
		expect(section(doc).get(0)).toBe(first);
	});

	it('is nothing where the fragment holds what no section knows', () => {
		const doc = new Doc();
		section(doc).insert(0, [new XmlElement('video')]);
		expect(readText(section(doc))).toBeNull();
	});
});

const exchange = (one: Doc, other: Doc) => {
	applyUpdate(one, encodeStateAsUpdate(other, encodeStateVector(one)));
	applyUpdate(other, encodeStateAsUpdate(one, encodeStateVector(other)));
};

describe('two people at one section', () => {
	it('see the same in the end, however their changes met', () => {
		const edit = fc.record({
			whose: fc.constantFrom(0, 1),
			text: arbitraryText,
			meet: fc.boolean()
		});
		fc.assert(
			fc.property(
				arbitraryText,
				fc.array(edit, { minLength: 1, maxLength: 6 }),
				(opening, edits) => {
					const mine = new Doc();
					const theirs = new Doc();
					writeText(section(mine), opening);
					exchange(mine, theirs);
					for (const { whose, text, meet } of edits) {
						writeText(section(whose === 0 ? mine : theirs), text);
						if (meet) exchange(mine, theirs);
					}
					exchange(mine, theirs);
					expect(section(mine).toJSON()).toEqual(section(theirs).toJSON());
					expect(readText(section(mine))).toEqual(readText(section(theirs)));
				}
			),
			{ numRuns: 150 }
		);
	});
});

describe('what two changes left behind', () => {
	/** What there is after each of two people did something, without knowing of the other. */
	const met = (
		opening: RichText,
		mine: (text: XmlFragment) => void,
		theirs: (text: XmlFragment) => void
	): Doc => {
		const [one, other] = [new Doc(), new Doc()];
		writeText(section(one), opening);
		exchange(one, other);
		mine(section(one));
		theirs(section(other));
		exchange(one, other);
		return one;
	};
	const says = (text: RichText) => (section: XmlFragment) => writeText(section, text);
	/** Takes out the block that these numbers lead to, from the outermost in. */
	const without =
		(...path: number[]) =>
		(text: XmlFragment) => {
			let holder = text;
			for (const index of path.slice(0, -1)) {
				const next = holder.get(index);
				if (!(next instanceof XmlElement)) throw new Error('No block');
				holder = next;
			}
			holder.delete(path.at(-1) ?? 0, 1);
		};
	/** As an editor shows it, before anything is mended. */
	const shown = (doc: Doc) =>
		yXmlFragmentToProseMirrorRootNode(section(doc), newSectionSchema()).toJSON();

	it('keeps the list below an entry whose two paragraphs went, one by each', () => {
		const below = list(entry(said('Niżej.')));
		const opening = textOf(list(entry(said('Raz.'), said('Dwa.'), below)));
		const doc = met(opening, without(0, 0, 0), without(0, 0, 1));
		expect(JSON.stringify(shown(doc))).toContain('Niżej.');
		expect(mendText(section(doc))).toBe('nothing');
		// Whoever reads it finds a paragraph at the beginning, without a word.
		expect(readText(section(doc))).toEqual(
			canonicalText(textOf(list(entry({ type: 'paragraph' }, below))))
		);
	});

	it('keeps an emptied cell in its place', () => {
		const opening = textOf(table(row(cell(said('Raz.'), said('Dwa.')), cell(said('2026')))));
		const doc = met(opening, without(0, 0, 0, 0), without(0, 0, 0, 1));
		const whole = canonicalText(textOf(tableOf(['', '2026'])));
		expect(readText(section(doc))).toEqual(whole);
		expect(richTextSchema.parse(shown(doc))).toEqual(whole);
		expect(mendText(section(doc))).toBe('blocks');
		expect(mendText(section(doc))).toBe('nothing');
		expect(readText(section(doc))).toEqual(whole);
	});

	it('gives cells to a row that came while a column came', () => {
		const doc = met(
			textOf(tableOf(['Gmina', '2025'])),
			says(textOf(tableOf(['Gmina', '2025'], ['Powiat', '12']))),
			says(textOf(tableOf(['Gmina', '2025', '2026'])))
		);
		expect(mendText(section(doc))).toBe('rows');
		expect(mendText(section(doc))).toBe('nothing');
		expect(JSON.stringify(readText(section(doc)))).toContain('Powiat');
		const [mended] = readMarkedText(section(doc)).content ?? [];
		expect(mended?.content?.map(({ content }) => content?.length)).toEqual([3, 3]);
	});

	it('goes where nothing is left to hold', () => {
		const opening = textOf(said('Wyżej.'), list(entry(said('Raz.')), entry(said('Dwa.'))));
		const doc = met(opening, without(1, 0), without(1, 1));
		expect(readText(section(doc))).toEqual(textOf(said('Wyżej.')));
		expect(mendText(section(doc))).toBe('blocks');
		expect(section(doc)).toHaveLength(1);
	});
});
