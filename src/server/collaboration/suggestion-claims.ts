import { ContentAny, ContentFormat, Item, decodeUpdate } from 'yjs';
import {
	suggestionKinds,
	suggestionOfBlock,
	suggestionOfMark,
	type SuggestionMark
} from '$lib/domain/plan/suggestion';

const claimsOf = ({ content, parentSub }: Item): (SuggestionMark | null)[] => {
	if (content instanceof ContentAny && parentSub === 'suggested')
		return content.arr.map(suggestionOfBlock);
	if (!(content instanceof ContentFormat) || typeof content.value !== 'object') return [];
	const { key, value } = content;
	if (value === null || !suggestionKinds.some((kind) => kind === key)) return [];
	return [suggestionOfMark({ type: key, attrs: { ...value } })];
};

/** Whose suggestions an update says it holds, new or old, in the bytes themselves. */
export const claimsIn = (update: Uint8Array): SuggestionMark[] =>
	decodeUpdate(update)
		.structs.filter((struct) => struct instanceof Item)
		.flatMap(claimsOf)
		.filter((claim) => claim !== null);
