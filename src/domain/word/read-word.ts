import { properties } from './markers';
import { readBody } from './read-body';
import type { Surroundings } from './read-format';
import type { WordComment, WordText } from './word-text';
import { childrenOf, elementsOf, findAll, lettersOf, type XmlElement } from './xml';

/** The parts of a .docx file as XML; missing ones are undefined. */
export type WordParts = {
	document: XmlElement;
	relationships?: XmlElement | undefined;
	styles?: XmlElement | undefined;
	numbering?: XmlElement | undefined;
	comments?: XmlElement | undefined;
	commentsExtended?: XmlElement | undefined;
	footnotes?: XmlElement | undefined;
	endnotes?: XmlElement | undefined;
	custom?: XmlElement | undefined;
	core?: XmlElement | undefined;
	/** Headers and footers */
	margins: XmlElement[];
};

const wordsOf = (element: XmlElement): string =>
	findAll(element, 'w:p')
		.map((paragraph) =>
			findAll(paragraph, 'w:r')
				.flatMap(elementsOf)
				.map((child) =>
					child.name === 'w:t' ? lettersOf(child) : child.name === 'w:br' ? '\n' : ''
				)
				.join('')
		)
		.join('\n')
		.trim();

const propertyOf = (custom: XmlElement | undefined, name: string): string | null => {
	const found = elementsOf(custom).find(({ attributes }) => attributes['name'] === name);
	const text = elementsOf(found).map(lettersOf).join('');
	return text === '' ? null : text;
};

const lastParagraphId = (comment: XmlElement): string | undefined =>
	findAll(comment, 'w:p').at(-1)?.attributes['paraId'];

const readComments = (
	{ comments, commentsExtended }: WordParts,
	ranges: ReturnType<typeof readBody>['ranges']
): WordComment[] => {
	const all = childrenOf(comments, 'w:comment');
	const paragraphIds = all.map(lastParagraphId);
	const extended = new Map(
		elementsOf(commentsExtended).map(({ attributes }) => [attributes['paraId'], attributes])
	);
	return all.map((comment, index): WordComment => {
		const more = extended.get(paragraphIds[index]);
		const answered = more?.['paraIdParent']
			? paragraphIds.findIndex((id) => id === more['paraIdParent'])
			: -1;
		return {
			author: comment.attributes['author'] ?? '',
			at: comment.attributes['date'] ?? null,
			text: wordsOf(comment),
			resolved: more ? ['1', 'true'].includes(more['done'] ?? '') : null,
			answers: answered >= 0 && answered !== index ? answered : null,
			range: ranges.get(comment.attributes['id'] ?? '') ?? null
		};
	});
};

/** Numbers of pages and the like differ from page to page and program to program. */
const withoutNumbers = (text: string): string =>
	text.replace(/\d+/g, '').replace(/\s+/g, ' ').trim();

const addressesOf = (relationships: XmlElement | undefined): Map<string, string> =>
	new Map(
		elementsOf(relationships)
			.filter(({ attributes }) => attributes['TargetMode'] === 'External')
			.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? ''])
	);

const notesOf = (part: XmlElement | undefined, name: string): Map<string, string> =>
	new Map(childrenOf(part, name).map((note) => [note.attributes['id'] ?? '', wordsOf(note)]));

/** What a .docx file says: its paragraphs with tracked changes, its comments, and whose export it is. */
export const readWord = (parts: WordParts): WordText => {
	const surroundings: Surroundings = {
		styles: parts.styles,
		numbering: parts.numbering,
		addresses: addressesOf(parts.relationships),
		footnotes: notesOf(parts.footnotes, 'w:footnote'),
		endnotes: notesOf(parts.endnotes, 'w:endnote')
	};
	const { lines, boxes, ranges } = readBody(parts.document, surroundings);
	return {
		lines,
		boxes,
		comments: readComments(parts, ranges),
		margins: parts.margins
			.map((part) => withoutNumbers(wordsOf(part)))
			.filter((text) => text !== ''),
		planId: propertyOf(parts.custom, properties.plan),
		exportId: propertyOf(parts.custom, properties.export),
		title: childrenOf(parts.core, 'dc:title').map(lettersOf).join('')
	};
};
