import { Node, type Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { fixTables } from '@tiptap/pm/tables';
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { XmlFragment } from 'yjs';
import { newSectionSchema } from '$lib/components/document/editor/section-schema';
import { richTextSchema, type RichText } from '$lib/domain/plan/rich-text';
import { withoutSuggestions } from '$lib/domain/plan/settle-suggestions';
import { markedTextSchema, type MarkedText } from '$lib/domain/plan/suggestion';

let schema: Schema | null = null;
const sectionSchema = (): Schema => (schema ??= newSectionSchema());

const mustHoldSomething = ['bulletList', 'orderedList', 'listItem', 'table', 'kept'];
const cells = ['tableCell', 'tableHeader'];

/**
 * Without what the editor would throw out: texts without a letter, lists and tables without an entry. An empty cell keeps
 * its place in the row. Nothing else can come of changes that meet: what a block may hold, it may hold in any order.
 */
const tidy = (node: MarkedText): MarkedText[] => {
	if (node.type === 'text') return node.text ? [node] : [];
	const content = node.content?.flatMap(tidy) ?? [];
	if (content.length > 0) return [{ ...node, content }];
	if (mustHoldSomething.includes(node.type)) return [];
	if (cells.includes(node.type)) return [{ ...node, content: [{ type: 'paragraph' }] }];
	// A row may be without cells: those of the rows above may reach through it.
	return node.content || node.type === 'tableRow' ? [{ ...node, content }] : [node];
};

const asNode = (text: MarkedText): Node =>
	Node.fromJSON(sectionSchema(), { ...text, content: text.content?.flatMap(tidy) ?? [] });

/** The one way of writing a text that means the same: joined letters, every attribute said, marks in their order. */
export const canonicalText = (text: RichText): RichText =>
	richTextSchema.parse({ content: [], ...asNode(text).toJSON() });

/** Makes a fragment say this text, touching only what differs, so that what others write beside it stays. */
export const writeText = (fragment: XmlFragment, text: RichText): void => {
	prosemirrorToYXmlFragment(asNode(text), fragment);
};

/** What a fragment holds, with the suggestions in it. */
export const readMarkedText = (fragment: XmlFragment): MarkedText =>
	markedTextSchema.parse(yXmlFragmentToProsemirrorJSON(fragment));

/** Makes a fragment hold this text with its suggestions, touching only what differs. */
export const writeMarkedText = (fragment: XmlFragment, text: MarkedText): void => {
	prosemirrorToYXmlFragment(Node.fromJSON(sectionSchema(), text), fragment);
};

/** ProseMirror throws RangeError for a kind of node or mark that the schema does not know, and for a node without what it must hold. */
const isTextBy = (text: MarkedText, look: (node: Node) => void): boolean => {
	try {
		look(Node.fromJSON(sectionSchema(), text));
		return true;
	} catch (cause) {
		if (cause instanceof RangeError) return false;
		throw cause;
	}
};

/** Whether editors can show it, suggestions and all: what they cannot show they throw out. */
export const isTextOfSection = (text: MarkedText): boolean =>
	isTextBy(text, (node) => node.check());

/** How often at most tables are looked at again: mending one thing may bring out another. */
const rounds = 5;
const withWholeTables = (text: Node): Node => {
	let state = EditorState.create({ doc: text });
	for (let round = 0; round < rounds; round += 1) {
		const mended = fixTables(state);
		if (!mended) break;
		state = state.apply(mended);
	}
	return state.doc;
};

/** `rows`: cells were added to rows that had fewer than others */
export type Mended = 'nothing' | 'blocks' | 'rows';

/**
 * Mends what two changes that met left behind: an entry, a row or a cell that each of two people emptied in part, a row
 * that one added while another added a column. To be done in one place only, the server's: mended by everybody who has
 * it open, rows would grow without end.
 */
export const mendText = (fragment: XmlFragment): Mended => {
	const before = readMarkedText(fragment);
	if (!isTextBy(before, () => undefined)) return 'nothing';
	const tidied = asNode(before);
	const after = withWholeTables(tidied);
	const rows = !after.eq(tidied);
	if (!rows && tidied.eq(Node.fromJSON(sectionSchema(), before))) return 'nothing';
	prosemirrorToYXmlFragment(after, fragment);
	return rows ? 'rows' : 'blocks';
};

/** Null when it is no text of a section. */
export const asRichText = (text: MarkedText): RichText | null => {
	try {
		const node = asNode(text);
		const parsed = richTextSchema.safeParse({ content: [], ...node.toJSON() });
		return parsed.success ? parsed.data : null;
	} catch (cause) {
		// ProseMirror throws RangeError for a kind of node or mark that the schema does not know.
		if (cause instanceof RangeError) return null;
		throw cause;
	}
};

/** What a fragment says without what is only suggested in it. Null when it is no text of a section. */
export const readText = (fragment: XmlFragment): RichText | null =>
	asRichText(withoutSuggestions(readMarkedText(fragment)));
