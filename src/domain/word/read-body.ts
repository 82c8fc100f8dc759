import { paragraphReader, type Surroundings } from './read-format';
import { changeOf, readRuns, type ParagraphReading } from './read-runs';
import { isPartBookmark, isSectionBookmark } from './markers';
import type { WordLine } from './word-text';
import { childOf, childrenOf, elementsOf, findAll, valueOf, type XmlElement } from './xml';

type CommentRange = NonNullable<Ranged['range']>;
type Ranged = {
	range: { from: { line: number; offset: number }; to: { line: number; offset: number } } | null;
};

export type Body = {
	lines: WordLine[];
	boxes: string[];
	/** Where comments hang, by the id of the comment */
	ranges: ReadonlyMap<string, CommentRange>;
};

type Cell = { row: number; column: number };

const endOf = (paragraph: XmlElement): WordLine['end'] => {
	const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
	const inserted = childOf(mark, 'w:ins') ?? childOf(mark, 'w:moveTo');
	const deleted = childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom');
	if (inserted) return changeOf(inserted, 'insertion');
	return deleted ? changeOf(deleted, 'deletion') : null;
};

const isContentsList = (element: XmlElement): boolean =>
	findAll(childOf(element, 'w:sdtPr'), 'w:docPartGallery').some(({ attributes }) =>
		/table of contents/i.test(attributes['val'] ?? '')
	);

/** Reads the paragraphs of a body in order, with the sections and parts that bookmarks say they stand in. */
class BodyReading {
	readonly lines: WordLine[] = [];
	readonly boxes: string[] = [];
	readonly ranges = new Map<string, CommentRange>();
	#section: string | null = null;
	#title: string | null = null;
	#part: string | null = null;
	readonly #paragraphs: ReturnType<typeof paragraphReader>;

	constructor(private readonly surroundings: Surroundings) {
		this.#paragraphs = paragraphReader(surroundings);
	}

	#bookmark(mark: XmlElement): void {
		const id = mark.attributes['id'] ?? '';
		const name = mark.attributes['name'] ?? '';
		if (mark.name === 'w:bookmarkEnd') {
			if (this.#names.get(id) === this.#part) this.#part = null;
			if (this.#names.get(id) === this.#title) this.#title = null;
			return;
		}
		this.#names.set(id, name);
		if (isPartBookmark(name)) this.#part = name;
		if (!isSectionBookmark(name)) return;
		this.#section = name;
		this.#title = name;
	}
	readonly #names = new Map<string, string>();

	#meet(mark: XmlElement, line: number, offset: number): void {
		const id = mark.attributes['id'] ?? '';
		const here = { line, offset };
		if (mark.name === 'w:commentRangeStart') this.ranges.set(id, { from: here, to: here });
		const begun = this.ranges.get(id) ?? { from: here, to: here };
		if (mark.name === 'w:commentRangeEnd') this.ranges.set(id, { ...begun, to: here });
		if (mark.name === 'w:commentReference' && !this.ranges.has(id)) this.ranges.set(id, begun);
	}

	#paragraph(element: XmlElement, cell: Cell | null): void {
		if (this.#paragraphs.isContents(element)) return;
		const index = this.lines.length;
		const after: XmlElement[] = [];
		const reading: ParagraphReading = {
			pieces: [],
			boxes: this.boxes,
			meet: (mark, offset) => {
				if (!mark.name.startsWith('w:bookmark')) this.#meet(mark, index, offset);
				// What begins or ends after the first letter leaves this paragraph where it stands.
				else if (offset === 0) this.#bookmark(mark);
				else after.push(mark);
			}
		};
		readRuns(element, { change: null, href: null }, reading, this.surroundings);
		this.lines.push({
			section: this.#section,
			part: this.#part,
			isTitle: this.#title !== null,
			shape: this.#paragraphs.shapeOf(element, cell),
			pieces: reading.pieces,
			end: endOf(element)
		});
		for (const mark of after) this.#bookmark(mark);
	}

	#table(element: XmlElement): void {
		childrenOf(element, 'w:tr').forEach((row, rowIndex) => {
			let column = 0;
			for (const cell of elementsOf(row).flatMap((child) =>
				child.name === 'w:sdt' ? findAll(child, 'w:tc') : child.name === 'w:tc' ? [child] : []
			)) {
				this.read(cell, { row: rowIndex, column });
				column += Number(valueOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? '1');
			}
		});
	}

	/** Reads what stands in a body, a cell, or anything that wraps paragraphs. */
	read(parent: XmlElement, cell: Cell | null): void {
		for (const child of elementsOf(parent)) {
			if (child.name === 'w:p') this.#paragraph(child, cell);
			else if (child.name === 'w:tbl') this.#table(child);
			else if (child.name.startsWith('w:bookmark')) this.#bookmark(child);
			else if (child.name.startsWith('w:commentRange')) this.#meet(child, this.lines.length, 0);
			else if (child.name === 'w:sdt' && isContentsList(child)) continue;
			else if (!['w:sectPr', 'w:sdtPr', 'w:tcPr'].includes(child.name)) this.read(child, cell);
		}
	}
}

export const readBody = (document: XmlElement, surroundings: Surroundings): Body => {
	const reading = new BodyReading(surroundings);
	reading.read(childOf(document, 'w:body') ?? document, null);
	return reading;
};
