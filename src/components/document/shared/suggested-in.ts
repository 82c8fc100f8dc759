import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { suggestionsIn } from '$lib/domain/plan/pending-suggestions';
import { markedTextSchema } from '$lib/domain/plan/suggestion';

/** Before the text is here */
export const nothingSuggested: ReadonlyMap<string, number> = new Map();

/** How many suggestions wait for an answer in each section of a shared document; sections without any are left out. */
export const suggestedIn = (doc: Doc): ReadonlyMap<string, number> =>
	new Map(
		[...doc.share.keys()]
			.filter((key) => key !== 'openings')
			.flatMap((key): [string, number][] => {
				const text = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(key));
				const { length } = suggestionsIn(markedTextSchema.parse(text), key);
				return length > 0 ? [[key, length]] : [];
			})
	);
