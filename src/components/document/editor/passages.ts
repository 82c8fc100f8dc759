import {
	absolutePositionToRelativePosition,
	relativePositionToAbsolutePosition,
	ySyncPluginKey
} from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Doc, XmlFragment, decodeRelativePosition, encodeRelativePosition } from 'yjs';
import { longestQuote, type Passage } from '$lib/domain/document/comment';

/** Positions in the text of a section that is open. */
export type Range = { from: number; to: number };

/** Shorter quotes stand in a text more often by chance than as the passage that was meant. */
const tellingQuote = 12;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** How the text is tied to the shared document; null where it is shown without one. */
const tieOf = (state: EditorState) => {
	const sync: unknown = ySyncPluginKey.getState(state);
	if (typeof sync !== 'object' || sync === null) return null;
	const doc: unknown = Reflect.get(sync, 'doc');
	const type: unknown = Reflect.get(sync, 'type');
	const binding: unknown = Reflect.get(sync, 'binding');
	const mapping: unknown =
		typeof binding === 'object' && binding !== null ? Reflect.get(binding, 'mapping') : null;
	return doc instanceof Doc && type instanceof XmlFragment && mapping instanceof Map
		? { doc, type, mapping }
		: null;
};

/** The letters of a text and where each stands; blocks are a line apart. */
const lettersOf = (doc: Node): { text: string; at: number[] } => {
	let text = '';
	const at: number[] = [];
	doc.descendants((node, position) => {
		if (node.isTextblock && text !== '') {
			text += '\n';
			at.push(position);
		}
		if (!node.isText || !node.text) return;
		text += node.text;
		for (let letter = 0; letter < node.text.length; letter += 1) at.push(position + letter);
	});
	return { text, at };
};

/** What stands between two positions, as much as a quote may hold. Empty where there are no words. */
export const quoteOf = (doc: Node, { from, to }: Range): string => {
	const { text, at } = lettersOf(doc);
	const first = at.findIndex((position) => position >= from);
	const last = at.findLastIndex((position) => position < to);
	return first < 0
		? ''
		: text
				.slice(first, last + 1)
				.trim()
				.slice(0, longestQuote)
				.trim();
};

/** Where a quote stands, if it does so once. */
const findQuote = (doc: Node, quote: string): Range | null => {
	const { text, at } = lettersOf(doc);
	const first = text.indexOf(quote);
	if (quote.length < tellingQuote || first < 0 || text.includes(quote, first + 1)) return null;
	const from = at[first];
	const last = at[first + quote.length - 1];
	return from === undefined || last === undefined ? null : { from, to: last + 1 };
};

/** Ties a selection to the words, wherever they move. Null where nothing with words is selected. */
export const passageAt = (state: EditorState, section: string, range: Range): Passage | null => {
	const quote = quoteOf(state.doc, range);
	if (!quote) return null;
	const tie = tieOf(state);
	const relative = (position: number) =>
		tie &&
		toBase64(
			encodeRelativePosition(absolutePositionToRelativePosition(position, tie.type, tie.mapping))
		);
	return {
		kind: 'passage',
		section,
		from: relative(range.from),
		to: relative(range.to),
		quote
	};
};

const tied = (state: EditorState, { from, to }: Passage): Range | null => {
	const tie = tieOf(state);
	if (!tie || from === null || to === null) return null;
	const absolute = (position: string) =>
		relativePositionToAbsolutePosition(
			tie.doc,
			tie.type,
			decodeRelativePosition(fromBase64(position)),
			tie.mapping
		);
	const range = { from: absolute(from), to: absolute(to) };
	return range.from !== null && range.to !== null && range.from < range.to
		? { from: range.from, to: Math.min(range.to, state.doc.content.size) }
		: null;
};

/** Where a passage stands now: by its positions, else by its words; null when it is gone from the text. */
export const locate = (state: EditorState, passage: Passage): Range | null => {
	const range = tied(state, passage);
	return range && quoteOf(state.doc, range) !== '' ? range : findQuote(state.doc, passage.quote);
};
