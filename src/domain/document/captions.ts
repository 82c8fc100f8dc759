import type { Block, DocumentSection } from './blocks';

/** Numbers of captions, counted apart for tables (those that have a caption) and charts, through the whole document. */
export const captionNumbers = (sections: DocumentSection[]): ReadonlyMap<Block, number> => {
	const blocks = sections.flatMap((section) => section.blocks);
	const tables = blocks.filter((block) => block.kind === 'table' && block.caption !== null);
	const charts = blocks.filter((block) => block.kind === 'chart');
	return new Map([
		...tables.map((block, index): [Block, number] => [block, index + 1]),
		...charts.map((block, index): [Block, number] => [block, index + 1])
	]);
};
