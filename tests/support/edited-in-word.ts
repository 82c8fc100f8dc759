import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import * as word from './changed-in-word';

const isElement = (node: { nodeType: number }): node is Element => node.nodeType === 1;
const elementsOf = (parent: Element): Element[] => [...parent.childNodes].filter(isElement);
const named = (parent: Element, name: string): Element[] => [...parent.getElementsByTagName(name)];

const open = (xml: string): { document: Document; body: Element } => {
	const document = new DOMParser().parseFromString(xml, 'text/xml');
	const [body] = document.getElementsByTagName('w:body');
	if (!body) throw new Error('No body');
	return { document, body };
};

/** Paragraphs of the section's own text: after its heading, outside of what comes from the plan. */
const ownParagraphs = (body: Element): { paragraph: Element; inTable: boolean }[] => {
	const own: { paragraph: Element; inTable: boolean }[] = [];
	const parts = new Set<string>();
	let begun = false;
	let inTitle = false;
	for (const child of elementsOf(body)) {
		const id = child.getAttribute('w:id') ?? '';
		const name = child.getAttribute('w:name') ?? '';
		if (child.tagName === 'w:bookmarkStart') {
			begun ||= name.startsWith('wp_s_');
			inTitle ||= name.startsWith('wp_s_');
			if (name.startsWith('wp_g_')) parts.add(id);
		} else if (child.tagName === 'w:bookmarkEnd') {
			inTitle = false;
			parts.delete(id);
		} else if (begun && !inTitle && parts.size === 0) {
			if (child.tagName === 'w:p') own.push({ paragraph: child, inTable: false });
			for (const paragraph of child.tagName === 'w:tbl' ? named(child, 'w:p') : [])
				own.push({ paragraph, inTable: true });
		}
	}
	return own;
};

const isWithin = (element: Element, name: string): boolean => {
	for (let at = element.parentNode; at; at = at.parentNode)
		if (isElement(at) && at.tagName === name) return true;
	return false;
};

const isHeading = (paragraph: Element): boolean =>
	named(paragraph, 'w:pStyle').some((style) => style.getAttribute('w:val')?.startsWith('Heading'));

/** A footnote is a star; headings print theirs at their end whatever is suggested about them. */
const wordsIn = (paragraph: Element, gone: string): string => {
	const star = isHeading(paragraph) ? '' : '*';
	const said = [...paragraph.getElementsByTagName('*')].map((element) => {
		if (isWithin(element, gone)) return '';
		if (['w:t', 'w:delText'].includes(element.tagName)) return element.textContent ?? '';
		if (element.tagName === 'w:footnoteReference') return star;
		return element.tagName === 'w:br' ? ' ' : '';
	});
	return said.join('').replace(/\s+/g, ' ').trim();
};

/** What the section says once all tracked changes are accepted or refused, line by line; read without the product. */
export const linesOf = (xml: string, decision: 'accepted' | 'refused'): string[] =>
	ownParagraphs(open(xml).body)
		.map(({ paragraph }) => wordsIn(paragraph, decision === 'accepted' ? 'w:del' : 'w:ins'))
		.filter((line) => line !== '');

const by = { author: 'Jan Nowak', at: '2026-11-20T10:15:00Z' };
type WordDeed = { deed: 'keep' | 'delete' | 'replace' | 'insert'; word: string };
type Edit = {
	place: number;
	tracked: boolean;
	what: 'words' | 'new paragraph' | 'remove paragraph';
	deeds: WordDeed[];
};

const newWord = fc.stringMatching(/^[a-ząćęłńóśźż]{3,9}$/);
const edit: fc.Arbitrary<Edit> = fc.record({
	place: fc.nat(50),
	tracked: fc.boolean(),
	what: fc.constantFrom('words', 'words', 'words', 'new paragraph', 'remove paragraph'),
	deeds: fc.array(
		fc.record({
			deed: fc.constantFrom('keep', 'keep', 'delete', 'replace', 'insert'),
			word: newWord
		}),
		{ minLength: 1, maxLength: 6 }
	)
});

/** What somebody may do to the words of a file. */
export const arbitraryEdits = fc.array(edit, { minLength: 1, maxLength: 4 });

const addition = (text: string, tracked: boolean): string =>
	tracked ? word.inserted(text, by) : word.plain(text);
const removal = (text: string, tracked: boolean): string => (tracked ? word.deleted(text, by) : '');

/** The words of one run as a person leaves them. */
const changedRun = (text: string, { deeds, tracked }: Edit): string => {
	let next = 0;
	return text
		.split(/(\s+)/)
		.filter((part) => part !== '')
		.map((part) => {
			const deed = part.trim() === '' ? undefined : deeds[next++ % deeds.length];
			if (deed?.deed === 'delete') return removal(part, tracked);
			if (deed?.deed === 'replace') return removal(part, tracked) + addition(deed.word, tracked);
			if (deed?.deed === 'insert') return addition(`${deed.word} `, tracked) + word.plain(part);
			return word.plain(part);
		})
		.join('');
};

const fragment = (xml: string): Element[] => {
	const around = `<a xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</a>`;
	const root = new DOMParser().parseFromString(around, 'text/xml').documentElement;
	return root ? elementsOf(root) : [];
};

const replaceBy = (document: Document, old: Element, xml: string): void => {
	for (const element of fragment(xml))
		old.parentNode?.insertBefore(document.importNode(element, true), old);
	old.parentNode?.removeChild(old);
};

/**
 * Runs of letters only; a figure, which nobody can change in Word, is known by the note that follows it, or in headings,
 * which have theirs at their end, not at all.
 */
const wordRuns = (paragraph: Element): { run: Element; text: string }[] => {
	if (isHeading(paragraph) && named(paragraph, 'w:footnoteReference').length > 0) return [];
	return named(paragraph, 'w:r').flatMap((run, index, runs) => {
		const inside = elementsOf(run).filter(({ tagName }) => tagName !== 'w:rPr');
		const [only] = inside;
		const next = runs[index + 1];
		const isNoted = next !== undefined && named(next, 'w:footnoteReference').length > 0;
		return inside.length === 1 && only?.tagName === 'w:t' && !isNoted
			? [{ run, text: only.textContent ?? '' }]
			: [];
	});
};

const removeParagraph = (document: Document, paragraph: Element, tracked: boolean): void => {
	if (!tracked) {
		paragraph.parentNode?.removeChild(paragraph);
		return;
	}
	for (const run of named(paragraph, 'w:r')) {
		const [deletion] = fragment(word.deleted('', by));
		if (!deletion) continue;
		const around = document.importNode(deletion, false);
		run.parentNode?.insertBefore(around, run);
		around.appendChild(run);
	}
};

const addParagraph = (document: Document, paragraph: Element, { deeds, tracked }: Edit): void => {
	const text = deeds.map((deed) => deed.word).join(' ');
	const [added] = fragment(word.paragraph(addition(text, tracked)));
	if (!added) return;
	const copy = document.importNode(added, true);
	// Enter goes on with the same kind of paragraph.
	const [look] = elementsOf(paragraph).filter(({ tagName }) => tagName === 'w:pPr');
	if (look) copy.insertBefore(look.cloneNode(true), copy.firstChild);
	paragraph.parentNode?.insertBefore(copy, paragraph.nextSibling);
};

/** The XML of a document after these edits, as Word might leave it. */
export const edited =
	(edits: Edit[]) =>
	(xml: string): string => {
		const { document, body } = open(xml);
		const own = ownParagraphs(body).filter(({ paragraph }) => wordsIn(paragraph, 'w:del') !== '');
		const done = new Set<Element>();
		for (const one of own.length === 0 ? [] : edits) {
			const { paragraph, inTable } = own[one.place % own.length] ?? {};
			if (!paragraph || done.has(paragraph)) continue;
			done.add(paragraph);
			if (one.what === 'remove paragraph' && !inTable)
				removeParagraph(document, paragraph, one.tracked);
			else if (one.what === 'new paragraph' && !inTable) addParagraph(document, paragraph, one);
			else
				for (const { run, text } of wordRuns(paragraph))
					replaceBy(document, run, changedRun(text, one));
		}
		return new XMLSerializer().serializeToString(document);
	};
