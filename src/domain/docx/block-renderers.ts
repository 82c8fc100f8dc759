import type { Paragraph, Table } from 'docx';
import type { Block } from '../document/blocks';
import { assertNever } from '../shared/result';
import { renderChart } from './chart';
import { renderHeading } from './heading';
import { renderImage } from './image';
import { renderList } from './list';
import { renderNote } from './note';
import { renderParagraph } from './paragraph';
import type { BlockRenderer, Rendering } from './rendering';
import { renderTable } from './table';

/** A renderer for every kind of block: a new kind fails to compile until it has one. */
export const blockRenderers: { [Kind in Block['kind']]: BlockRenderer<Kind> } = {
	heading: renderHeading,
	paragraph: renderParagraph,
	list: renderList,
	table: renderTable,
	chart: renderChart,
	image: renderImage,
	note: renderNote
};

export const renderBlock = (block: Block, rendering: Rendering): (Paragraph | Table)[] => {
	switch (block.kind) {
		case 'heading':
			return blockRenderers.heading(block, rendering);
		case 'paragraph':
			return blockRenderers.paragraph(block, rendering);
		case 'list':
			return blockRenderers.list(block, rendering);
		case 'table':
			return blockRenderers.table(block, rendering);
		case 'chart':
			return blockRenderers.chart(block, rendering);
		case 'image':
			return blockRenderers.image(block, rendering);
		case 'note':
			return blockRenderers.note(block, rendering);
		default:
			return assertNever(block);
	}
};
