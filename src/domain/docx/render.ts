import { Document, Footer, Header, Packer, Paragraph, type FileChild } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Block, DocumentSection, StrategyDocument } from '../document/blocks';
import { captionNumbers } from '../document/captions';
import { partBookmark, sectionBookmark } from '../word/markers';
import { renderBlock } from './block-renderers';
import { bracketed } from './bookmarks';
import { renderComments, type PrintedComment } from './comments';
import {
	renderActNotice,
	renderContents,
	renderFooter,
	renderHeader,
	renderTitlePage
} from './front-matter';
import { renderSectionHeading } from './heading';
import { documentStyles, numbering, page } from './look';
import type { ChartPicture, Rendering, StoredPicture } from './rendering';
import { printable } from './runs';
import { frameWords } from './words';

export type { PrintedComment } from './comments';
export type { ChartPicture, StoredPicture } from './rendering';

const orderedListNumbers = (sections: DocumentSection[]): ReadonlyMap<Block, number> =>
	new Map(
		sections
			.flatMap((section) => section.blocks)
			.filter((block) => block.kind === 'list' && block.ordered)
			.map((block, index) => [block, index + 1])
	);

/** Blocks in order, those that stand for one thing of the plan within a bookmark. */
const renderBlocks = (
	{ blocks, parts = [] }: DocumentSection,
	section: number,
	rendering: Rendering
): FileChild[] => {
	const render = (from: number, to?: number) =>
		blocks.slice(from, to).flatMap((block) => renderBlock(block, rendering));
	let at = 0;
	const children = parts.flatMap(({ from, to, number }): FileChild[] => {
		const before = render(at, from);
		at = to;
		return [...before, ...bracketed(partBookmark(section, number), render(from, to))];
	});
	return [...children, ...render(at)];
};

/**
 * The first heading starts a page: after the contents, or, in an act, the justification after the resolution. Bookmarks
 * tell the sections apart when the file comes back from Word.
 */
const renderBody = (document: StrategyDocument, rendering: Rendering): FileChild[] => {
	const first = document.sections.findIndex(({ title }) => title !== '');
	return document.sections.flatMap((section, index) => [
		...(section.title === ''
			? []
			: bracketed(sectionBookmark(section.key), [renderSectionHeading(section, index === first)])),
		...renderBlocks(section, index, rendering)
	]);
};

const pageProperties = {
	titlePage: true,
	page: {
		size: { width: page.width, height: page.height },
		margin: {
			top: page.margin,
			bottom: page.margin,
			left: page.margin,
			right: page.margin,
			header: 680,
			footer: 680
		}
	}
};

const fileProperties = (
	{ title, place, period, status, language }: StrategyDocument,
	{ today, creator = place }: { today: string; creator?: string }
) => ({
	title: printable(title),
	subject: printable(`${place}, ${period}`),
	description: printable([frameWords(language).description, status, today].join(' · ')),
	keywords: printable(place),
	creator: printable(creator),
	lastModifiedBy: printable(creator)
});

export type RenderOptions = {
	today: string;
	creator?: string;
	images?: ReadonlyMap<string, StoredPicture>;
	comments?: PrintedComment[];
	properties?: Readonly<Record<string, string>>;
};

/** Comments, and what the file says of itself to programs only. */
const unseen = ({ comments = [], properties = {} }: RenderOptions) => ({
	...(comments.length > 0 ? { comments: { children: renderComments(comments) } } : {}),
	customProperties: Object.entries(properties).map(([name, value]) => ({ name, value }))
});

/**
 * The strategy as a Word document.
 *
 * @param document what `composeDocument` gives
 * @param pictures the charts drawn as PNG, by block; a chart without one is described in words
 * @param options `creator` is printed in the file's properties; `images` are the pictures that people put in, by id;
 *   `comments` are those that the document's runs name; `properties` go into the file unseen
 * @returns the bytes of a .docx file
 */
export const renderDocx = async (
	document: StrategyDocument,
	pictures: ReadonlyMap<Block, ChartPicture>,
	options: RenderOptions
): Promise<Uint8Array<ArrayBuffer>> => {
	const rendering: Rendering = {
		language: document.language,
		pictures,
		images: options.images ?? new Map(),
		captions: captionNumbers(document.sections),
		listNumbers: orderedListNumbers(document.sections)
	};
	const file = new Document({
		...fileProperties(document, options),
		...unseen(options),
		styles: documentStyles(document.language),
		numbering,
		// Page numbers of the contents are worked out from the widths of Calibri, so no field has to be updated.
		pageNumbers: estimatePageNumbersWith({ guess: true }),
		sections: [
			{
				properties: pageProperties,
				headers: {
					first: new Header({ children: [new Paragraph('')] }),
					default: renderHeader(document)
				},
				footers: {
					first: new Footer({ children: [new Paragraph('')] }),
					default: renderFooter(document.language)
				},
				children: [
					...(document.act
						? renderActNotice(document)
						: [...renderTitlePage(document), ...renderContents(document.language)]),
					...renderBody(document, rendering)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(file));
};
