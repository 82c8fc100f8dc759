import {
	suggestionOfBlock,
	suggestionOfMark,
	type MarkedText,
	type SuggestionMark
} from './suggestion';

/** One suggestion that waits for an answer, as lists show it. */
export type PendingSuggestion = {
	id: string;
	/** Key of the section */
	section: string;
	person: { id: string; name: string };
	/** Moment, ISO 8601 in UTC */
	at: string;
	/** Letters that would come; ¶ for a paragraph that would begin, footnotes and pictures in brackets */
	inserted: string;
	/** Letters that would go; ¶ for a break that would go */
	deleted: string;
	/** Letters whose formatting would change */
	reformatted: string;
};

const into = { insertion: 'inserted', deletion: 'deleted', modification: 'reformatted' } as const;

const letterOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A break of a line, what a figure shows, the words of a footnote, what a picture shows; else a new paragraph. */
const pieceSaid = ({ type, attrs }: MarkedText): string => {
	if (type === 'hardBreak') return '↵';
	if (type === 'figure') return letterOf(attrs?.['shown']) || '¶';
	if (type === 'footnote') return `[${letterOf(attrs?.['text'])}]`;
	if (type === 'image') return `[${letterOf(attrs?.['alt']) || '…'}]`;
	return '¶';
};

const saying = (node: MarkedText): string =>
	node.type === 'text' ? (node.text ?? '') : node.type === 'hardBreak' ? '↵' : '';

/** What the text has of each suggestion, in the order of the text. */
export const suggestionsIn = (text: MarkedText, section: string): PendingSuggestion[] => {
	const found = new Map<string, PendingSuggestion>();
	const note = ({ kind, id, personId, personName, at }: SuggestionMark, words: string) => {
		const known = found.get(id) ?? {
			id,
			section,
			person: { id: personId, name: personName },
			at,
			inserted: '',
			deleted: '',
			reformatted: ''
		};
		known[into[kind]] += words;
		found.set(id, known);
	};
	const read = (node: MarkedText): void => {
		const block = suggestionOfBlock(node.attrs?.['suggested']);
		if (block) note(block, pieceSaid(node));
		for (const mark of node.marks ?? []) {
			const suggestion = suggestionOfMark(mark);
			if (suggestion) note(suggestion, saying(node));
		}
		for (const child of node.content ?? []) read(child);
	};
	read(text);
	return [...found.values()];
};
