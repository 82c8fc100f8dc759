import { formatOf, type Surroundings } from './read-format';
import { objectLetter, type TrackedPiece, type WordChange, type WordObject } from './word-text';
import { childOf, elementsOf, findAll, lettersOf, type XmlElement } from './xml';

/** Where a paragraph is being read: what has come so far of it, and what to tell the whole file. */
export type ParagraphReading = {
	pieces: TrackedPiece[];
	boxes: string[];
	/** Called where bookmarks and comments begin and end, with the offset within the paragraph */
	meet: (mark: XmlElement, offset: number) => void;
};

type Around = { change: WordChange | null; href: string | null };

const signatureOf = ({ attributes }: XmlElement): Omit<WordChange, 'kind'> => ({
	author: attributes['author'] ?? '',
	at: attributes['date'] ?? null
});

export const changeOf = (element: XmlElement, kind: WordChange['kind']): WordChange => ({
	kind,
	...signatureOf(element)
});

const changeKinds: Readonly<Record<string, WordChange['kind']>> = {
	'w:ins': 'insertion',
	'w:moveTo': 'insertion',
	'w:del': 'deletion',
	'w:moveFrom': 'deletion'
};

const lengthOf = ({ pieces }: ParagraphReading): number =>
	pieces.reduce((sum, { text }) => sum + text.length, 0);

const symbolOf = (element: XmlElement): string => {
	const code = Number.parseInt(element.attributes['char'] ?? '', 16);
	// Symbol fonts live in the private area, 0xF000 above the letters that they stand for.
	return Number.isNaN(code)
		? ''
		: String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
};

/** Letters of one child of a run; null for what has none. A line feed within w:t is only a space to Word. */
const lettersIn = (child: XmlElement): string | null => {
	switch (child.name) {
		case 'w:t':
		case 'w:delText':
			return lettersOf(child).replace(/[\r\n]/g, ' ');
		case 'w:tab':
		case 'w:ptab':
			return '\t';
		case 'w:br':
			return ['page', 'column'].includes(child.attributes['type'] ?? '') ? '' : '\n';
		case 'w:cr':
			return '\n';
		case 'w:noBreakHyphen':
			return '\u2011';
		case 'w:softHyphen':
			return '\u00ad';
		case 'w:sym':
			return symbolOf(child);
		default:
			return null;
	}
};

const textOfBox = (box: XmlElement): string =>
	findAll(box, 'w:p')
		.map((paragraph) => findAll(paragraph, 'w:t').map(lettersOf).join(''))
		.join('\n');

const objectIn = (child: XmlElement, { footnotes, endnotes }: Surroundings): WordObject | null => {
	if (child.name === 'w:footnoteReference')
		return { kind: 'footnote', text: footnotes.get(child.attributes['id'] ?? '') ?? '' };
	if (child.name === 'w:endnoteReference')
		return { kind: 'footnote', text: endnotes.get(child.attributes['id'] ?? '') ?? '' };
	if (!['w:drawing', 'w:pict', 'w:object'].includes(child.name)) return null;
	const described = findAll(child, 'wp:docPr')[0];
	return { kind: 'picture', text: described?.attributes['descr'] ?? '' };
};

const readRun = (
	run: XmlElement,
	around: Around,
	reading: ParagraphReading,
	surroundings: Surroundings
): void => {
	const restyled = childOf(childOf(run, 'w:rPr'), 'w:rPrChange');
	const look = {
		...formatOf(run),
		...around,
		...(restyled ? { restyled: signatureOf(restyled) } : {})
	};
	for (const child of elementsOf(run)) {
		const letters = lettersIn(child);
		if (letters !== null) {
			if (letters !== '') reading.pieces.push({ text: letters, ...look });
			continue;
		}
		if (child.name === 'w:commentReference') reading.meet(child, lengthOf(reading));
		if (child.name === 'mc:AlternateContent') {
			// The fallback repeats the choice for older programs.
			for (const choice of elementsOf(child).slice(0, 1))
				readRun({ ...choice, name: 'w:r' }, around, reading, surroundings);
			continue;
		}
		const boxes = findAll(child, 'w:txbxContent');
		reading.boxes.push(...boxes.map(textOfBox));
		const object = boxes.length > 0 ? null : objectIn(child, surroundings);
		if (object) reading.pieces.push({ text: objectLetter, ...look, object });
	}
};

const withoutText = new Set([
	'w:pPr',
	'w:rPr',
	'w:sdtPr',
	'w:sdtEndPr',
	'w:smartTagPr',
	'w:customXmlPr'
]);
const marks = new Set([
	'w:bookmarkStart',
	'w:bookmarkEnd',
	'w:commentRangeStart',
	'w:commentRangeEnd'
]);

/** Reads what stands in a paragraph, through tracked changes, links, smart tags and fields. */
export const readRuns = (
	parent: XmlElement,
	around: Around,
	reading: ParagraphReading,
	surroundings: Surroundings
): void => {
	for (const child of elementsOf(parent)) {
		if (withoutText.has(child.name)) continue;
		if (marks.has(child.name)) {
			reading.meet(child, lengthOf(reading));
			continue;
		}
		if (child.name === 'w:r') {
			readRun(child, around, reading, surroundings);
			continue;
		}
		// The letters of a formula; how they stand above one another is lost.
		if (child.name === 'm:t') {
			const text = lettersOf(child);
			if (text !== '') reading.pieces.push({ text, bold: false, italic: false, ...around });
			continue;
		}
		const kind = changeKinds[child.name];
		const href =
			child.name === 'w:hyperlink'
				? (surroundings.addresses.get(child.attributes['id'] ?? '') ?? null)
				: around.href;
		// A deletion within an insertion takes back what never stood there.
		const change = kind ? changeOf(child, kind) : around.change;
		const undone = kind === 'deletion' && around.change?.kind === 'insertion';
		if (!undone) readRuns(child, { change, href }, reading, surroundings);
	}
};
