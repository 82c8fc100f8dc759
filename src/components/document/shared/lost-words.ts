import { ContentFormat, ContentString, Item, iterateDeletedStructs } from 'yjs';
import type { AbstractType, Transaction } from 'yjs';
import { z } from 'zod';

export const lostWordsSchema = z.array(z.object({ section: z.string(), words: z.string() }));
/** Words that no text holds any more; `section`: the key of the one that they were typed in. */
export type LostWords = z.infer<typeof lostWordsSchema>[number];

/** What the server does not have yet: from which letter on (Yjs's clock), by writer (Yjs's client id). */
export type Unsent = ReadonlyMap<number, number>;

/** Fewer are on their way while somebody's block goes before their eyes: our judgement. */
const leastLetters = 4;
const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

type Holder = AbstractType<unknown>;

const sectionOf = (holder: Holder, { doc }: Transaction): string => {
	let root = holder;
	for (let above = root._item?.parent; above; above = root._item?.parent) {
		if (typeof above === 'string' || !('_item' in above)) break;
		root = above;
	}
	return [...doc.share].find(([, type]) => type === root)?.[0] ?? '';
};

/** In the order in which they stood, with a gap where other words stood between. */
const inOrder = (holder: Holder, lost: Map<Item, string>): string => {
	const runs: string[] = [];
	let run = '';
	for (let item = holder._start; item; item = item.right) {
		const words = lost.get(item);
		if (words !== undefined) run += words;
		else if (run && !(item.content instanceof ContentFormat)) {
			runs.push(run.trim());
			run = '';
		}
	}
	return [...runs, run.trim()].filter(Boolean).join(' … ');
};

/**
 * Words that a change from the server took along with their block, though whoever deleted, converted or joined the block
 * had not seen them: own ones that the server did not have yet, and others' that came with the change. For a document
 * that keeps what was deleted (`gc: false`).
 */
export const lostIn = (transaction: Transaction, unsent: Unsent): LostWords[] => {
	const holders = new Map<Holder, Map<Item, string>>();
	iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
		if (!(struct instanceof Item) || !(struct.content instanceof ContentString)) return;
		const { parent, id, content } = struct;
		if (parent === null || typeof parent === 'string' || !('_item' in parent)) return;
		if (parent._item?.deleted !== true) return;
		const first = Math.min(
			unsent.get(id.client) ?? Infinity,
			transaction.beforeState.get(id.client) ?? 0
		);
		const words = content.str.slice(Math.max(0, first - id.clock));
		if (words === '') return;
		const inHolder = holders.get(parent) ?? new Map<Item, string>();
		holders.set(parent, inHolder.set(struct, words));
	});
	return [...holders]
		.map(([holder, lost]) => ({
			section: sectionOf(holder, transaction),
			words: inOrder(holder, lost)
		}))
		.filter(({ words }) => lettersIn(words) >= leastLetters);
};
