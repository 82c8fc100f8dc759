import { Paragraph } from 'docx';
import type { BlockRenderer } from './rendering';
import { renderRuns } from './runs';

export const renderParagraph: BlockRenderer<'paragraph'> = (block) => [
	new Paragraph({ widowControl: true, children: renderRuns(block.runs) })
];
