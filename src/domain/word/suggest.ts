import { blockSuggestion, type MarkedText, type SuggestedBy } from '../plan/suggestion';
import { nodeAt, updateAt } from './marked-nodes';
import type { Proposal } from './placed';
import { suggestedLetters, suggestInBlock, type BlockChange } from './suggest-letters';
import type { Shape } from './word-text';

type Path = readonly number[];
type Deed<Kind extends Proposal['deed']['kind']> = Extract<Proposal['deed'], { kind: Kind }>;
/** A proposal and in whose name it is made. */
export type SignedProposal = { proposal: Proposal; by: SuggestedBy };

const keyOf = (path: Path): string => path.join('.');

type Changed = { path: Path; changes: BlockChange[]; leaves: SuggestedBy | null };

const isPlain = (text: MarkedText, path: Path): boolean => nodeAt(text, path)?.type === 'heading';

/** Changes of letters by the text block that they stand in. */
const byBlock = (text: MarkedText, signed: SignedProposal[]): Changed[] => {
	const blocks = new Map<string, Changed>();
	const changedAt = (path: Path): Changed => {
		const known = blocks.get(keyOf(path)) ?? { path, changes: [], leaves: null };
		blocks.set(keyOf(path), known);
		return known;
	};
	for (const { proposal, by } of signed) {
		const { deed } = proposal;
		if (deed.kind !== 'change') continue;
		const comes = suggestedLetters(deed.pieces, by, isPlain(text, deed.at.path));
		const last = deed.ranges.at(-1);
		for (const range of deed.ranges) {
			const { path, from, to } = range;
			const changed = changedAt(path);
			changed.changes.push({ from, to, by, comes: range === last ? comes : [] });
			if (deed.wholeBlock) changed.leaves = by;
		}
		if (!last)
			changedAt(deed.at.path).changes.push({ from: deed.at.offset, to: deed.at.offset, comes, by });
	}
	return [...blocks.values()];
};

/** A block whose letters all go is suggested to go with them, unless something is suggested about it already. */
const leaving = (block: MarkedText, by: SuggestedBy | null): MarkedText =>
	by && !block.attrs?.['suggested']
		? { ...block, attrs: { ...block.attrs, suggested: blockSuggestion('deletion', by) } }
		: block;

type NewBlock = { deed: Deed<'new block'>; by: SuggestedBy };

const suggested = (
	type: string,
	by: SuggestedBy,
	content: MarkedText[],
	attrs = {}
): MarkedText => ({
	type,
	attrs: { ...attrs, suggested: blockSuggestion('insertion', by) },
	content
});

const levelOf = (shape: Extract<Shape, { kind: 'heading' }>): number => (shape.level <= 3 ? 3 : 4);

const textBlock = ({ deed, by }: NewBlock): MarkedText =>
	deed.shape.kind === 'heading'
		? suggested('heading', by, suggestedLetters(deed.pieces, by, true), {
				level: levelOf(deed.shape)
			})
		: suggested('paragraph', by, suggestedLetters(deed.pieces, by, false));

const listItem = (block: NewBlock): MarkedText =>
	suggested('listItem', block.by, [textBlock(block)]);

const isItem = ({ deed }: NewBlock): boolean => deed.shape.kind === 'item';
const listType = ({ deed }: NewBlock): string =>
	deed.shape.kind === 'item' && deed.shape.ordered ? 'orderedList' : 'bulletList';

/** New blocks of one place as nodes for it: entries that follow one another make one list. */
const asBlocks = (blocks: NewBlock[]): MarkedText[] => {
	const nodes: MarkedText[] = [];
	blocks.forEach((block, index) => {
		const previous = blocks[index - 1];
		const last = nodes.at(-1);
		if (!isItem(block)) nodes.push(textBlock(block));
		else if (last && previous && isItem(previous) && listType(previous) === listType(block))
			nodes[nodes.length - 1] = { ...last, content: [...(last.content ?? []), listItem(block)] };
		else nodes.push(suggested(listType(block), block.by, [listItem(block)]));
	});
	return nodes;
};

type Addition = { path: Path; nodes: MarkedText[] };

/** Where nodes go: the first ones after an entry join its list; what follows stands after the whole list. */
const additionsAt = (text: MarkedText, blocks: NewBlock[]): Addition[] => {
	const { after = null, top = null } = blocks[0]?.deed ?? {};
	if (!after || !top) return [{ path: [], nodes: asBlocks(blocks) }];
	if (nodeAt(text, after)?.type !== 'listItem') return [{ path: after, nodes: asBlocks(blocks) }];
	const outside = blocks.findIndex((block) => !isItem(block));
	const inside = outside < 0 ? blocks : blocks.slice(0, outside);
	return [
		{ path: after, nodes: inside.map(listItem) },
		{ path: top, nodes: outside < 0 ? [] : asBlocks(blocks.slice(outside)) }
	];
};

const insertAfter = (text: MarkedText, { path, nodes }: Addition): MarkedText => {
	if (nodes.length === 0) return text;
	const at = (path.at(-1) ?? -1) + 1;
	return updateAt(text, path.slice(0, -1), (parent) => ({
		...parent,
		content: (parent.content ?? []).toSpliced(at, 0, ...nodes)
	}));
};

/** Later places first, and what is inside before what is around it, so that the paths still to come stay true. */
const laterFirst = (one: Addition, other: Addition): number => {
	for (let index = 0; index < Math.max(one.path.length, other.path.length); index += 1) {
		const difference = (other.path[index] ?? -1) - (one.path[index] ?? -1);
		if (difference !== 0) return difference;
	}
	return 0;
};

/** The text of a section with these proposals as suggestions in it, each under the id of its `by`. */
export const suggest = (text: MarkedText, signed: SignedProposal[]): MarkedText => {
	let result = text;
	for (const { path, changes, leaves } of byBlock(text, signed))
		result = updateAt(result, path, (block) => leaving(suggestInBlock(block, changes), leaves));
	const places = new Map<string, NewBlock[]>();
	for (const { proposal, by } of signed) {
		const { deed } = proposal;
		if (deed.kind !== 'new block') continue;
		const key = deed.after ? keyOf(deed.after) : '';
		places.set(key, [...(places.get(key) ?? []), { deed, by }]);
	}
	const additions = [...places.values()].flatMap((blocks) => additionsAt(text, blocks));
	return additions.toSorted(laterFirst).reduce(insertAfter, result);
};
