import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Passage } from '$lib/domain/document/comment';
import { locate, passageAt, type Range } from './passages';

/** A passage that somebody commented on, or is about to (`id` null). */
export type MarkedPassage = {
	id: string | null;
	passage: Passage;
	/** quiet: settled, its place is kept but not shown */
	look: 'open' | 'focused' | 'quiet';
};

const classes = { open: 'passage', focused: 'passage passage-focused', quiet: 'passage-quiet' };

type Marks = { passages: MarkedPassage[]; drawn: DecorationSet };
const key = new PluginKey<Marks>('comment-marks');

const draw = (state: EditorState, passages: MarkedPassage[]): DecorationSet =>
	DecorationSet.create(
		state.doc,
		passages.flatMap(({ id, passage, look }) => {
			const range = locate(state, passage);
			return range
				? [
						Decoration.inline(
							range.from,
							range.to,
							{
								class: classes[look],
								...(id === null ? {} : { 'data-passage': id })
							},
							{ id, quiet: look === 'quiet' }
						)
					]
				: [];
		})
	);

const isFromOthers = (transaction: Transaction): boolean => {
	const sync: unknown = transaction.getMeta(ySyncPluginKey);
	return typeof sync === 'object' && sync !== null && Reflect.get(sync, 'isChangeOrigin') === true;
};

type Picked = { focused: string | null };
type Beginning = { section: string; open: () => void; begin: (passage: Passage) => void };

/** Begins a thread on what is selected; without a selection opens the thread of the passage that the cursor is in. */
const commentHere = (state: EditorState, discussion: Picked, here: Beginning): boolean => {
	const passage = passageAt(state, here.section, state.selection);
	if (passage) {
		here.begin(passage);
		return true;
	}
	const id = threadAt(state, state.selection.head);
	if (id) pick(id, discussion, here);
	return id !== null;
};

const pick = (id: string, discussion: Picked, here: Beginning): void => {
	discussion.focused = id;
	here.open();
};

/**
 * Marks the passages that have comments. One's own typing moves the marks along, since the shared document hears of it a
 * moment later; what comes from the shared document is looked up anew.
 */
export const commentMarks = (discussion: Picked, here: Beginning) =>
	Extension.create({
		name: 'commentMarks',
		addKeyboardShortcuts: () => ({
			'Mod-Alt-m': ({ editor }) => commentHere(editor.state, discussion, here)
		}),
		addProseMirrorPlugins: () => [
			new Plugin<Marks>({
				key,
				state: {
					init: () => ({ passages: [], drawn: DecorationSet.empty }),
					apply: (transaction, marks, _, state) => {
						const given = transaction.getMeta(key)?.passages ?? null;
						const passages = given ?? marks.passages;
						if (given || isFromOthers(transaction))
							return { passages, drawn: draw(state, passages) };
						return transaction.docChanged
							? { passages, drawn: marks.drawn.map(transaction.mapping, transaction.doc) }
							: marks;
					}
				},
				props: {
					decorations: (state) => key.getState(state)?.drawn,
					handleClick: (view, position) => {
						const id = threadAt(view.state, position);
						if (id) pick(id, discussion, here);
						return false;
					}
				}
			})
		]
	});

export const markPassages = (state: EditorState, passages: MarkedPassage[]): Transaction =>
	state.tr.setMeta(key, { passages }).setMeta('addToHistory', false);

const idOf = (decoration: Decoration): string | null => {
	const { id } = decoration.spec;
	return typeof id === 'string' ? id : null;
};

/** The thread of the passage at a position; of several the shortest passage. */
const threadAt = (state: EditorState, position: number): string | null => {
	const found = key.getState(state)?.drawn.find(position, position) ?? [];
	const shortest = found
		.filter((one) => idOf(one) !== null && one.spec['quiet'] !== true)
		.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0];
	return shortest ? idOf(shortest) : null;
};

/** Where the marked passages stand now, by thread. */
export const placesOf = (state: EditorState): Map<string, Range> =>
	new Map(
		(key.getState(state)?.drawn.find() ?? []).flatMap((one): [string, Range][] => {
			const id = idOf(one);
			return id && one.from < one.to ? [[id, { from: one.from, to: one.to }]] : [];
		})
	);
