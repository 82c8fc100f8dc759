import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { suggestionsIn } from '$lib/domain/plan/pending-suggestions';
import { isSuggestionMark } from './own-marks';
import { answersSuggestions } from './settle';
import { asSuggestion, markedTextOf, onlySuggests } from './suggest';
import type { SuggestionMode } from './suggestion-mode.svelte';

/** From the shared document (others, or one's own undo), or an answer to a suggestion: to be taken as it is. */
const isSettled = (transaction: Transaction): boolean =>
	transaction.getMeta(ySyncPluginKey) !== undefined ||
	transaction.getMeta(answersSuggestions) !== undefined;

/** Words that somebody who writes types inside a suggestion are text, not part of it. */
const asText = (transaction: Transaction): Transaction => {
	const [step, ...others] = transaction.steps;
	if (others.length > 0 || !(step instanceof ReplaceStep) || step.from !== step.to)
		return transaction;
	if (transaction.getMeta('uiEvent') === 'drop') return transaction;
	const to = step.from + step.slice.size;
	transaction.doc.nodesBetween(step.from, to, (node, pos) => {
		for (const mark of node.marks.filter(isSuggestionMark))
			transaction.removeMark(
				Math.max(pos, step.from),
				Math.min(pos + node.nodeSize, to),
				mark.type
			);
		if (pos >= step.from && !node.isText && node.attrs['suggested'] !== null)
			transaction.setNodeAttribute(pos, 'suggested', null);
	});
	return transaction;
};

const ownIn = (state: EditorState, personId: string): Set<string> =>
	new Set(
		suggestionsIn(markedTextOf(state.doc), '')
			.filter(({ person }) => person.id === personId)
			.map(({ id }) => id)
	);

/** An own suggestion was answered: taking it back would now change the text, which is not ours to do. */
const forgetAnswered = (before: EditorState, after: EditorState, personId: string): void => {
	const left = ownIn(after, personId);
	if ([...ownIn(before, personId)].every((id) => left.has(id))) return;
	const { undoManager } = yUndoPluginKey.getState(after) ?? {};
	undoManager?.clear();
};

const guarding = (mode: SuggestionMode) =>
	new Plugin({
		key: new PluginKey('suggesting'),
		// Also what other plugins add of themselves, such as links made of addresses.
		filterTransaction: (transaction, state) =>
			!mode.on ||
			!transaction.docChanged ||
			isSettled(transaction) ||
			onlySuggests(state.doc, transaction.doc, mode.by()),
		appendTransaction: (transactions, before, after) => {
			const fromOthers = transactions.some(
				(transaction) =>
					transaction.docChanged &&
					transaction.getMeta(ySyncPluginKey) !== undefined &&
					!transaction.getMeta(ySyncPluginKey).isUndoRedoOperation
			);
			if (mode.locked && fromOthers) forgetAnswered(before, after, mode.by().personId);
			return null;
		}
	});

/** While the mode is on, whatever the person does becomes a suggestion. */
export const suggesting = (mode: SuggestionMode) =>
	Extension.create({
		name: 'suggesting',
		addProseMirrorPlugins: () => [guarding(mode)],
		dispatchTransaction({ transaction, next }) {
			if (!transaction.docChanged || isSettled(transaction)) next(transaction);
			else if (!mode.on) next(asText(transaction));
			else {
				const suggestion = asSuggestion(transaction, this.editor.state, mode.by());
				mode.couldNot = suggestion === null;
				if (suggestion) next(suggestion);
			}
		}
	});
