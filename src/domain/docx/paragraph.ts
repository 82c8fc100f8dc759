import { Paragraph } from 'docx';
import type { BlockRenderer } from './rendering';
import { renderRuns } from './runs';

export const renderParagraph: BlockRenderer<'paragraph'> = (block) => [
	new Paragraph({
		widowControl: true,
		// A sentence that announces a list stays with it.
		keepNext: block.runs.at(-1)?.text.trimEnd().endsWith(':') === true,
		children: renderRuns(block.runs)
	})
];
