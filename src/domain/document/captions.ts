import type { Block, DocumentSection } from './blocks';

/** Numbers of captions, counted apart for tables, charts and pictures (those that have a caption), through the whole document. */
export const captionNumbers = (sections: DocumentSection[]): ReadonlyMap<Block, number> => {
	const blocks = sections.flatMap((section) => section.blocks);
	const tables = blocks.filter((block) => block.kind === 'table' && block.caption !== null);
	const charts = blocks.filter((block) => block.kind === 'chart');
	const images = blocks.filter((block) => block.kind === 'image' && block.caption !== null);
	return new Map([
		...tables.map((block, index): [Block, number] => [block, index + 1]),
		...charts.map((block, index): [Block, number] => [block, index + 1]),
		...images.map((block, index): [Block, number] => [block, index + 1])
	]);
};
