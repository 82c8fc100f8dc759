import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { DocumentSection } from '../document/blocks';
import type { BlockRenderer } from './rendering';
import { printable, renderRuns } from './runs';

export const renderHeading: BlockRenderer<'heading'> = (block) => [
	new Paragraph({
		heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
		children: [new TextRun(printable(block.text)), ...renderRuns(block.footnotes ?? [])]
	})
];

/** Heading of a chapter or sub-section, numbered by Word's own multilevel list unless it has no number. */
export const renderSectionHeading = (section: DocumentSection, startsPage: boolean): Paragraph =>
	new Paragraph({
		heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
		...(section.number === ''
			? {}
			: { numbering: { reference: 'headings', level: section.level - 1 } }),
		pageBreakBefore: startsPage,
		children: [new TextRun(printable(section.title))]
	});
