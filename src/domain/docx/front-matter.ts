import {
	AlignmentType,
	BorderStyle,
	Footer,
	Header,
	PageNumber,
	Paragraph,
	ShadingType,
	TableOfContents,
	TextRun,
	type FileChild
} from 'docx';
import type { StrategyDocument } from '../document/blocks';
import type { Language } from '../shared/localised';
import { colour } from './look';
import { printable } from './runs';
import { frameWords } from './words';

const line = (text: string, style = 'Subtitle'): Paragraph =>
	new Paragraph({ style, children: [new TextRun(printable(text))] });

const disclaimerBox = (text: string): Paragraph => {
	const edge = { style: BorderStyle.SINGLE, size: 8, space: 8, color: colour.amber };
	return new Paragraph({
		spacing: { before: 1200 },
		indent: { left: 170, right: 170 },
		border: { top: edge, bottom: edge, left: edge, right: edge },
		shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour.amberSoft },
		children: [new TextRun({ text: printable(text), bold: true })]
	});
};

/** The title page: whose document, what, for which years, in what state; and that it is a demonstration, if it is. */
export const renderTitlePage = (document: StrategyDocument): FileChild[] => [
	new Paragraph({
		spacing: { before: 3000, after: 160 },
		children: [
			new TextRun({ text: printable(document.place), size: 28, bold: true, color: colour.accent })
		]
	}),
	new Paragraph({
		style: 'Title',
		border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 14, color: colour.amber } },
		children: [new TextRun(printable(document.title))]
	}),
	line(document.subtitle),
	line(document.period),
	line(document.status),
	...(document.disclaimer === null ? [] : [disclaimerBox(document.disclaimer)])
];

/** What stands above an act: only that it is a demonstration, if it is. */
export const renderActNotice = (document: StrategyDocument): FileChild[] =>
	document.disclaimer === null ? [] : [disclaimerBox(document.disclaimer)];

/** Contents with real entries: titles, links and page numbers stand in the file before anybody updates a field. */
export const renderContents = (language: Language): FileChild[] => [
	new Paragraph({
		style: 'ContentsTitle',
		pageBreakBefore: true,
		children: [new TextRun(frameWords(language).contents)]
	}),
	new TableOfContents(frameWords(language).contents, {
		hyperlink: true,
		headingStyleRange: '1-2'
	})
];

export const renderHeader = (document: StrategyDocument): Header =>
	new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.RIGHT,
				border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line } },
				children: [new TextRun({ text: printable(document.title), size: 17, color: colour.soft })]
			})
		]
	});

export const renderFooter = (language: Language): Footer => {
	const words = frameWords(language);
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [
					new TextRun({
						size: 17,
						color: colour.soft,
						children: [
							`${words.page} `,
							PageNumber.CURRENT,
							` ${words.of} `,
							PageNumber.TOTAL_PAGES
						]
					})
				]
			})
		]
	});
};
