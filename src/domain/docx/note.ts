import { BorderStyle, Paragraph, ShadingType } from 'docx';
import { colour } from './look';
import type { BlockRenderer } from './rendering';
import { renderRuns } from './runs';

export const renderNote: BlockRenderer<'note'> = (block) => [
	new Paragraph({
		style: 'NoteBox',
		keepLines: true,
		border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colour.accent } },
		shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour.accentSoft },
		children: renderRuns(block.runs)
	})
];
