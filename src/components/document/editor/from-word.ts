import { takeImages } from './pasted-images';
import { takeFootnotes } from './pasted-notes';

/** What becomes of the pictures of a paste, and what did not come along. */
export type Pasting = {
	/** Takes the bytes of a picture; the id that it has in the plan */
	keep: (file: File) => string;
	left: (lost: { images: number; footnotes: number }) => void;
};

/**
 * Text pasted from Word, made into what a section can hold. The editor itself drops fonts, colours and sizes; what it
 * cannot know is that Word writes lists as paragraphs with a bullet in the text, and which headings are too large here.
 */
const listLevel = (paragraph: Element): number | null => {
	const [, level] = /mso-list:[^;"]*level(\d)/i.exec(paragraph.getAttribute('style') ?? '') ?? [];
	return level ? Number(level) : null;
};

/** Takes the bullet or number that Word wrote into the text out of it, and says whether it was a number. */
const takeMarker = (paragraph: Element): boolean => {
	const marker = [...paragraph.querySelectorAll('span')].find((span) =>
		/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '')
	);
	const isNumber = /^\s*\(?([\d]+|[a-z]|[ivx]+)[.)]/i.test(marker?.textContent ?? '');
	marker?.remove();
	return isNumber;
};

const rename = (element: Element, name: string): void => {
	const renamed = element.ownerDocument.createElement(name);
	renamed.append(...element.childNodes);
	element.replaceWith(renamed);
};

/** The list that an item of this level goes on, or a new one where it stands. */
const listFor = (open: Element[], level: number, kind: 'ol' | 'ul', before: Element): Element => {
	open.length = Math.min(open.length, level);
	const standing = open[level - 1];
	if (standing) return standing;
	const list = before.ownerDocument.createElement(kind);
	const parent = open.at(-1)?.lastElementChild;
	if (parent) parent.append(list);
	else before.before(list);
	open.push(list);
	return list;
};

const makeLists = (page: Document): void => {
	let open: Element[] = [];
	for (const paragraph of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
		const level = listLevel(paragraph);
		if (level === null) continue;
		const goesOn = open[0] !== undefined && paragraph.previousElementSibling === open[0];
		if (!goesOn) open = [];
		const kind = takeMarker(paragraph) ? 'ol' : 'ul';
		const list = listFor(open, Math.min(level, open.length + 1), kind, paragraph);
		const item = page.createElement('li');
		const text = page.createElement('p');
		text.append(...paragraph.childNodes);
		item.append(text);
		list.append(item);
		paragraph.remove();
	}
};

/** HTML of a clipboard → HTML whose structure the editor keeps. For browsers. */
export const fromWord = (html: string, { keep, left }: Pasting): string => {
	const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html');
	const lost = { footnotes: takeFootnotes(page), images: takeImages(page, keep) };
	if (lost.footnotes + lost.images > 0) left(lost);
	makeLists(page);
	for (const heading of page.querySelectorAll('h1, h2, p.MsoTitle')) rename(heading, 'h3');
	for (const heading of page.querySelectorAll('h5, h6')) rename(heading, 'h4');
	return page.body.innerHTML;
};
