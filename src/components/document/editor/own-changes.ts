import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Plugins complete what a person does: a table that lost a cell, a paragraph after a table at the end, the link of an
 * address. What others did is not completed here: every open editor would do it at once, and the completions of all would
 * be merged, ever more cells to a row.
 */
export const completesOwnChangesOnly = () => {
	/** The change that is being applied now; what else comes to be applied meanwhile was added by a plugin */
	let applied: Transaction | null = null;
	return Extension.create({
		name: 'completesOwnChangesOnly',
		addProseMirrorPlugins: () => [
			new Plugin({
				key: new PluginKey('completesOwnChangesOnly'),
				filterTransaction: (transaction) =>
					!applied ||
					transaction === applied ||
					!transaction.docChanged ||
					applied.getMeta(ySyncPluginKey) === undefined
			})
		],
		dispatchTransaction({ transaction, next }) {
			const outer = applied;
			applied = transaction;
			try {
				next(transaction);
			} finally {
				applied = outer;
			}
		}
	});
};
