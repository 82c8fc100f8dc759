import type { Node } from '@tiptap/pm/model';

const word = /[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu;

/** Words as a person counts them: „12 345” is two, „społeczno-gospodarczy” is one. */
export const countWordsIn = (text: string): number => text.match(word)?.length ?? 0;

/** Words that people wrote in a text, without what is only suggested; parts that the plan composes hold none. */
export const countWords = (node: Node): number => {
	let text = '';
	node.descendants((inner) => {
		const isSuggested = inner.marks.some(({ type }) => type.name === 'insertion');
		if (!inner.isText) text += ' ';
		else if (!isSuggested) text += inner.text ?? '';
	});
	return countWordsIn(text);
};
