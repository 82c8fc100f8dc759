import fc from 'fast-check';
import { Node, Slice } from '@tiptap/pm/model';
import { EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
	splitBlock,
	setBlockType,
	wrapIn,
	joinBackward,
	deleteSelection
} from '@tiptap/pm/commands';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from '../../../tests/support/arbitrary-text';
import { standingText } from '../../domain/plan/only-suggests';
import { withSuggestionsAccepted, withoutSuggestions } from '../../domain/plan/settle-suggestions';
import { markedTextSchema, type MarkedText } from '../../domain/plan/suggestion';
import { canonicalText } from './section-text';
import { newSectionSchema } from '../../components/document/editor/section-schema';
import { asSuggestion } from '../../components/document/suggestions/suggest';

const schema = newSectionSchema();
const json = (node: Node): MarkedText => markedTextSchema.parse(node.toJSON());
const ola = { id: 'ola', name: 'Ola' };
const jan = { id: 'jan', name: 'Jan' };
let count = 0;
const byOf = (person: typeof ola) => ({
	id: `s${(count += 1)}`,
	personId: person.id,
	personName: person.name,
	at: '2026-11-23T10:00:00Z'
});

const edit = fc.record({
	kind: fc.constantFrom(
		'type',
		'delete',
		'backspace',
		'enter',
		'bold',
		'plain',
		'heading',
		'wrap',
		'paste',
		'join'
	),
	from: fc.nat(1000),
	length: fc.nat(30),
	text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
	who: fc.constantFrom(ola, ola, jan)
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const changeOf = (state: EditorState, { kind, text, from, length }: Edit): Transaction | null => {
	const size = state.doc.content.size;
	const start = from % (size + 1);
	const selected = state.apply(
		state.tr.setSelection(
			TextSelection.between(
				state.doc.resolve(start),
				state.doc.resolve(Math.min(start + length, size))
			)
		)
	);
	const done: Transaction[] = [];
	const take = (tr: Transaction) => done.push(tr);
	const { selection, tr } = selected;
	const bold = schema.marks['bold'];
	const [heading, kept] = [schema.nodes['heading'], schema.nodes['kept']];
	if (!bold || !heading || !kept) throw new Error('Schema');
	if (kind === 'type') take(tr.insertText(text));
	else if (kind === 'delete') deleteSelection(selected, take);
	else if (kind === 'backspace' && selection.from > 1)
		take(tr.delete(selection.from - 1, selection.from));
	else if (kind === 'enter') splitBlock(selected, take);
	else if (kind === 'bold') take(tr.addMark(selection.from, selection.to, bold.create()));
	else if (kind === 'plain') take(tr.removeMark(selection.from, selection.to, bold));
	else if (kind === 'heading') setBlockType(heading, { level: 3 })(selected, take);
	else if (kind === 'wrap') wrapIn(kept)(selected, take);
	else if (kind === 'join') joinBackward(selected, take);
	else if (kind === 'paste')
		take(
			tr.replaceSelection(
				Slice.maxOpen(
					Node.fromJSON(schema, {
						type: 'doc',
						content: [
							{ type: 'paragraph', content: [{ type: 'text', text }] },
							{ type: 'paragraph', content: [{ type: 'text', text }] }
						]
					}).content
				)
			)
		);
	return done[0] ?? null;
};

/** Null where the editor itself cannot do it. */
const originalOf = (state: EditorState, one: Edit): Transaction | null => {
	try {
		return changeOf(state, one);
	} catch {
		return null;
	}
};

describe('suggesting', () => {
	it('leaves the text as it stands, and others’ suggestions alone, whatever people do', () => {
		let made = 0;
		let refused = 0;
		fc.assert(
			fc.property(arbitraryText, fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
				let state = EditorState.create({ schema, doc: Node.fromJSON(schema, canonicalText(text)) });
				const base = standingText(json(state.doc));
				for (const one of edits) {
					const original = originalOf(state, one);
					if (!original?.docChanged) continue;
					const suggestion = asSuggestion(original, state, byOf(one.who));
					if (!suggestion) {
						refused += 1;
						continue;
					}
					made += 1;
					state = EditorState.create({ schema, doc: suggestion.doc });
				}
				expect(standingText(json(state.doc))).toBe(base);
				Node.fromJSON(schema, withSuggestionsAccepted(json(state.doc))).check();
				Node.fromJSON(schema, withoutSuggestions(json(state.doc))).check();
			}),
			{ numRuns: 60 }
		);
		// What cannot be a suggestion is left undone with a word about it; it has to stay rare.
		expect(refused).toBeLessThan(made / 10);
	});

	it('accepted is what was typed and deleted, refused is what was there', () => {
		const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
		const strokes = fc.record({ from: fc.nat(60), length: fc.nat(8), text: words });
		fc.assert(
			fc.property(words, words, fc.array(strokes, { maxLength: 6 }), (one, other, edits) => {
				const says = (...lines: string[]) =>
					lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
				const begun = Node.fromJSON(schema, { type: 'doc', content: says(one, other) });
				let state = EditorState.create({ schema, doc: begun });
				for (const { from, length, text } of edits) {
					const at = 1 + (from % state.doc.content.size);
					const $from = Selection.near(
						state.doc.resolve(Math.min(at, state.doc.content.size))
					).$from;
					const to = Math.min($from.pos + length, $from.end());
					const original = state.tr.insertText(text, $from.pos, to);
					const wanted = standingText(withSuggestionsAccepted(json(original.doc)));
					const suggestion = asSuggestion(original, state, byOf(ola));
					if (!suggestion) throw new Error('Words can always be suggested');
					expect(standingText(withSuggestionsAccepted(json(suggestion.doc)))).toBe(wanted);
					state = EditorState.create({ schema, doc: suggestion.doc });
				}
				expect(standingText(json(state.doc))).toBe(standingText(json(begun)));
			}),
			{ numRuns: 100 }
		);
	});
});
