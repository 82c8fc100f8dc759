import { XmlElement, XmlText, type Doc, type XmlFragment } from 'yjs';

const wordsOf = (text: XmlText): string =>
	text
		.toDelta()
		.map(({ insert, attributes }: { insert?: unknown; attributes?: object }) => {
			const isSuggested = attributes !== undefined && 'insertion' in attributes;
			return typeof insert === 'string' ? (isSuggested ? '' : insert) : ' ';
		})
		.join('');

const textOf = (fragment: XmlFragment): string =>
	fragment
		.toArray()
		.map((child) =>
			child instanceof XmlText ? wordsOf(child) : child instanceof XmlElement ? textOf(child) : ''
		)
		.join(' ');

/** The words of all sections of a shared document, as one text, without what is only suggested. */
export const textOfDocument = (doc: Doc): string =>
	[...doc.share.keys()]
		.filter((key) => key !== 'openings')
		.map((key) => textOf(doc.getXmlFragment(key)))
		.join(' ');
