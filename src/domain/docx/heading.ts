import { HeadingLevel, Paragraph } from 'docx';
import type { DocumentSection } from '../document/blocks';
import type { BlockRenderer } from './rendering';
import { renderRuns } from './runs';

export const renderHeading: BlockRenderer<'heading'> = (block) => [
	new Paragraph({
		heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4,
		children: renderRuns([...(block.runs ?? [{ text: block.text }]), ...(block.footnotes ?? [])])
	})
];

/** Heading of a chapter or sub-section, numbered by Word's own multilevel list unless it has no number. */
export const renderSectionHeading = (section: DocumentSection, startsPage: boolean): Paragraph => {
	const { comments = [] } = section;
	return new Paragraph({
		heading: section.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
		...(section.number === ''
			? {}
			: { numbering: { reference: 'headings', level: section.level - 1 } }),
		pageBreakBefore: startsPage,
		children: renderRuns([
			...comments.map((id) => ({ text: '', comment: { id, begins: true } })),
			{ text: section.title },
			...comments.map((id) => ({ text: '', comment: { id, begins: false } }))
		])
	});
};
