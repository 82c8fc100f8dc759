import type { Shape } from './word-text';
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml';

/** The parts of a .docx file that its body refers to. */
export type Surroundings = {
	styles: XmlElement | undefined;
	numbering: XmlElement | undefined;
	/** Addresses of hyperlinks by relationship */
	addresses: ReadonlyMap<string, string>;
	/** Words of footnotes and endnotes by id */
	footnotes: ReadonlyMap<string, string>;
	endnotes: ReadonlyMap<string, string>;
};

type Style = { heading: number | null; contents: boolean; numbered: XmlElement | undefined };

/** Word translates the names of its own styles; other programs keep only the id. */
const headingName = /^(?:heading|nagłówek|nag[lł][oó]wek|überschrift|titre)\s*([1-9])$/i;
const contentsName = /^(?:toc|spis treści|table of contents)\s*\d$/i;

const readStyle = (style: XmlElement): Style => {
	const names = [valueOf(style, 'w:name') ?? '', style.attributes['styleId'] ?? ''];
	const named = names.map((name) => headingName.exec(name)?.[1]).find((level) => level);
	const properties = childOf(style, 'w:pPr');
	const outline = Number(valueOf(properties, 'w:outlineLvl') ?? 'NaN');
	const level = named ? Number(named) : outline + 1;
	return {
		heading: level >= 1 && level <= 9 ? level : null,
		contents: names.some((name) => contentsName.test(name)),
		numbered: childOf(properties, 'w:numPr')
	};
};

const isBulletIn = (numbering: XmlElement | undefined, id: string, level: string): boolean => {
	const instance = childrenOf(numbering, 'w:num').find(
		({ attributes }) => attributes['numId'] === id
	);
	const abstract = childrenOf(numbering, 'w:abstractNum').find(
		({ attributes }) => attributes['abstractNumId'] === valueOf(instance, 'w:abstractNumId')
	);
	const found = childrenOf(abstract, 'w:lvl').find(
		({ attributes }) => attributes['ilvl'] === level
	);
	return ['bullet', 'none', undefined].includes(valueOf(found, 'w:numFmt'));
};

/** Tells what paragraphs are, by their styles and numbering, whichever program wrote them. */
export const paragraphReader = ({ styles, numbering }: Surroundings) => {
	const known = new Map(
		childrenOf(styles, 'w:style').map((style) => [style.attributes['styleId'] ?? '', style])
	);
	const styleOf = (id: string | undefined, depth = 0): Style | null => {
		const style = known.get(id ?? '');
		if (!style || depth > 20)
			return id ? readStyle({ name: 'w:style', attributes: { styleId: id }, children: [] }) : null;
		const own = readStyle(style);
		const base = styleOf(valueOf(style, 'w:basedOn'), depth + 1);
		return {
			heading: own.heading ?? base?.heading ?? null,
			contents: own.contents || base?.contents === true,
			numbered: own.numbered ?? base?.numbered
		};
	};
	const shapeOf = (paragraph: XmlElement, cell: { row: number; column: number } | null): Shape => {
		const properties = childOf(paragraph, 'w:pPr');
		const style = styleOf(valueOf(properties, 'w:pStyle'));
		if (cell) return { kind: 'cell', ...cell };
		if (style?.heading) return { kind: 'heading', level: style.heading };
		const list = childOf(properties, 'w:numPr') ?? style?.numbered;
		const id = valueOf(list, 'w:numId') ?? '0';
		if (!list || id === '0') return { kind: 'paragraph' };
		const level = valueOf(list, 'w:ilvl') ?? '0';
		return { kind: 'item', level: Number(level), ordered: !isBulletIn(numbering, id, level) };
	};
	return {
		shapeOf,
		/** Whether it is an entry of the table of contents, which Word writes anew */
		isContents: (paragraph: XmlElement): boolean =>
			styleOf(valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'))?.contents === true
	};
};

/** Bold and italic of a run. */
export const formatOf = (run: XmlElement): { bold: boolean; italic: boolean } => {
	const properties = childOf(run, 'w:rPr');
	return { bold: isOn(properties, 'w:b'), italic: isOn(properties, 'w:i') };
};
