import { Extension, type Editor } from '@tiptap/core';
import {
	findNext,
	findPrev,
	getMatchHighlights,
	replaceAll,
	replaceNext,
	search,
	SearchQuery,
	setSearchState
} from 'prosemirror-search';

/** Finds and replaces in the section that is open; matches are marked in the text. */
export const finding = Extension.create({
	name: 'finding',
	addProseMirrorPlugins: () => [search()]
});

export type Sought = { text: string; replacement: string };

/** Marks what is sought; answers how often it stands in the section. An empty text ends the search. */
export const seek = ({ view }: Editor, { text, replacement }: Sought): number => {
	const query = new SearchQuery({ search: text, replace: replacement, literal: true });
	view.dispatch(setSearchState(view.state.tr, query));
	return text ? getMatchHighlights(view.state).find().length : 0;
};

const steps = {
	next: findNext,
	previous: findPrev,
	replace: replaceNext,
	'replace all': replaceAll
};

/** False when there is nothing more to find. */
export const step = ({ view }: Editor, kind: keyof typeof steps): boolean =>
	steps[kind](view.state, view.dispatch, view);
