import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from '@tiptap/pm/model';
import {
	suggestionKinds,
	suggestionOfBlock,
	suggestionOfMark,
	type SuggestedBy,
	type SuggestionKind,
	type SuggestionMark
} from '$lib/domain/plan/suggestion';

/** The suggestions that letters or a block are part of. */
export const suggestionsAt = (node: Node): SuggestionMark[] => {
	const block = suggestionOfBlock(node.attrs['suggested']);
	const marks = node.marks.flatMap(
		(mark) => suggestionOfMark({ type: mark.type.name, attrs: mark.attrs }) ?? []
	);
	return block ? [block, ...marks] : marks;
};

export const suggestedAs = (node: Node, kind: SuggestionKind): SuggestionMark | null =>
	suggestionsAt(node).find((suggestion) => suggestion.kind === kind) ?? null;

export const isSuggestionMark = ({ type }: Mark): boolean =>
	suggestionKinds.some((kind) => kind === type.name);

/** The marks of a suggestion, as the schema keeps them. */
export const markFor = (
	node: Node,
	kind: SuggestionKind,
	by: SuggestedBy,
	previous?: string
): Mark => {
	const type = node.type.schema.marks[kind];
	if (!type) throw new Error(`The schema lacks ${kind}`);
	const { id, personId, personName, at } = by;
	return type.create({
		id,
		personId,
		personName,
		at,
		...(previous === undefined ? {} : { previous })
	});
};

const plain = (node: Node): Node => {
	if (node.isText) return node.mark(node.marks.filter((mark) => !isSuggestionMark(mark)));
	return node.type.create(
		{ ...node.attrs, suggested: null },
		plainContent(node.content),
		node.marks.filter((mark) => !isSuggestionMark(mark))
	);
};
const plainContent = (content: Fragment): Fragment =>
	Fragment.fromArray(content.content.filter((node) => !suggestedAs(node, 'deletion')).map(plain));

/** Content as if its suggestions were accepted: whoever puts it somewhere else brings it in their own name. */
export const plainSlice = (slice: Slice): Slice =>
	new Slice(plainContent(slice.content), slice.openStart, slice.openEnd);

const ofPerson = (node: Node | null | undefined, personId: string): SuggestionMark | null =>
	(node &&
		suggestionsAt(node).find(
			(suggestion) => suggestion.personId === personId && suggestion.kind !== 'modification'
		)) ??
	null;

const blocksBegunAt = ($at: ResolvedPos): Node[] => {
	const begun: Node[] = [];
	for (
		let depth = $at.depth;
		depth > 0 && (depth === $at.depth ? $at.parentOffset : $at.index(depth)) === 0;
		depth--
	)
		begun.push($at.node(depth));
	return begun;
};

/** One's own suggestion right beside a place: what comes next belongs to it. */
export const ownBeside = (
	$from: ResolvedPos,
	$to: ResolvedPos,
	personId: string
): SuggestedBy | null =>
	[$from.nodeBefore, $to.nodeAfter, ...blocksBegunAt($from)]
		.map((node) => ofPerson(node, personId))
		.find((suggestion) => suggestion !== null) ?? null;
