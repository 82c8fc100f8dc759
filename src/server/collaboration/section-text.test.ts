import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Doc, XmlElement, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { arbitraryText } from '../../../tests/support/arbitrary-text';
import type { RichText } from '../../domain/plan/rich-text';
import { canonicalText, readText, writeText } from './section-text';

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
