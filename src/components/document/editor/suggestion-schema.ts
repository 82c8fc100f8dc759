import { Extension, Mark } from '@tiptap/core';
import { suggestionOfBlock, type SuggestionKind } from '$lib/domain/plan/suggestion';
import { colourOfPerson } from '../shared/palette';

/**
 * How suggestions stand in a text: domain/plan/suggestion.ts says what they mean. Not inclusive: what somebody else
 * types at their edge is no part of them. Nothing is read from HTML: pasted words are the words of whoever pastes.
 */
const elementOf = { insertion: 'ins', deletion: 'del', modification: 'span' } as const;

const by = {
	id: { default: '' },
	personId: { default: '' },
	personName: { default: '' },
	at: { default: '' }
};

const suggestionMark = (kind: SuggestionKind) =>
	Mark.create({
		name: kind,
		inclusive: false,
		addAttributes: () => (kind === 'modification' ? { ...by, previous: { default: '[]' } } : by),
		renderHTML: ({ mark }) => [
			elementOf[kind],
			{
				class: `suggested suggested-${kind}`,
				'data-suggestion': String(mark.attrs['id']),
				style: `--who: ${colourOfPerson(String(mark.attrs['personId']))}`
			},
			0
		]
	});

/** Blocks and line breaks carry what Yjs would not keep as a mark. */
const suggestedBlocks = Extension.create({
	name: 'suggestedBlocks',
	addGlobalAttributes: () => [
		{
			types: 'nodes',
			attributes: {
				suggested: {
					default: null,
					keepOnSplit: false,
					parseHTML: () => null,
					renderHTML: ({ suggested }) => {
						const suggestion = suggestionOfBlock(suggested);
						return suggestion
							? {
									'data-suggested': suggestion.kind,
									'data-suggestion': suggestion.id,
									style: `--who: ${colourOfPerson(suggestion.personId)}`
								}
							: {};
					}
				}
			}
		}
	]
});

export const suggestionExtensions = [
	suggestionMark('insertion'),
	suggestionMark('deletion'),
	suggestionMark('modification'),
	suggestedBlocks
];
