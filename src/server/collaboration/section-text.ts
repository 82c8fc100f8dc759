import { Node, type Schema } from '@tiptap/pm/model';
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { XmlFragment } from 'yjs';
import { newSectionSchema } from '$lib/components/document/editor/section-schema';
import { richTextSchema, type RichText } from '$lib/domain/plan/rich-text';
import { withoutSuggestions } from '$lib/domain/plan/settle-suggestions';
import { markedTextSchema, type MarkedText } from '$lib/domain/plan/suggestion';

let schema: Schema | null = null;
const sectionSchema = (): Schema => (schema ??= newSectionSchema());

type Json = { type: string; text?: string; content?: Json[] };

const mustHoldSomething = ['bulletList', 'orderedList', 'listItem', 'table', 'tableRow', 'kept'];

/** Without what the editor would throw out: texts without a letter, lists and tables without an entry. */
const tidy = (node: Json): Json[] => {
	if (node.type === 'text') return node.text ? [node] : [];
	if (!node.content) return mustHoldSomething.includes(node.type) ? [] : [node];
	const content = node.content.flatMap(tidy);
	return content.length === 0 && mustHoldSomething.includes(node.type)
		? []
		: [{ ...node, content }];
};

const asNode = (text: RichText): Node =>
	Node.fromJSON(sectionSchema(), { ...text, content: text.content.flatMap(tidy) });

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

/** Whether editors can show it, suggestions and all: what they cannot show they throw out. */
export const isTextOfSection = (text: MarkedText): boolean => {
	try {
		Node.fromJSON(sectionSchema(), text).check();
		return true;
	} catch (cause) {
		if (cause instanceof RangeError) return false;
		throw cause;
	}
};

/** Null when it is no text of a section. */
export const asRichText = (text: MarkedText): RichText | null => {
	try {
		const node = Node.fromJSON(sectionSchema(), text);
		const parsed = richTextSchema.safeParse({ content: [], ...node.toJSON() });
		return parsed.success ? parsed.data : null;
	} catch (cause) {
		// ProseMirror throws RangeError for a kind of node or mark that the schema does not know.
		if (cause instanceof RangeError) return null;
		throw cause;
	}
};

/**
 * What a fragment says without what is only suggested in it. Null when it is no text of a section: two changes that met
 * badly, which the next editor to open it mends.
 */
export const readText = (fragment: XmlFragment): RichText | null =>
	asRichText(withoutSuggestions(readMarkedText(fragment)));
