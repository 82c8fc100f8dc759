import { assertNever } from '../shared/result';
import type { Block, DocumentSection, Footnote, Run } from './blocks';

type Change = (run: Run) => Run;

const inBlock = (block: Block, change: Change): Block => {
	switch (block.kind) {
		case 'heading':
			return block.footnotes ? { ...block, footnotes: block.footnotes.map(change) } : block;
		case 'paragraph':
		case 'note':
			return { ...block, runs: block.runs.map(change) };
		case 'list':
			return {
				...block,
				items: block.items.map(({ runs, children }) => ({
					runs: runs.map(change),
					...(children ? { children: children.map((own) => own.map(change)) } : {})
				}))
			};
		case 'table': {
			const inCells = (cells: typeof block.header) =>
				cells.map((cell) => ({ ...cell, runs: cell.runs.map(change) }));
			return { ...block, header: inCells(block.header), rows: block.rows.map(inCells) };
		}
		case 'chart':
		case 'image':
			return block;
		default:
			return assertNever(block);
	}
};

/** Counts the footnotes through the whole document, from 1, in the order of reading. */
export const numberFootnotes = (sections: DocumentSection[]): DocumentSection[] => {
	let number = 0;
	const count: Change = (run) =>
		run.footnote ? { ...run, footnote: { ...run.footnote, number: ++number } } : run;
	return sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => inBlock(block, count))
	}));
};

/** The footnotes of some blocks in the order of reading, as they are listed below a section. */
export const footnotesOf = (blocks: Block[]): Footnote[] => {
	const found: Footnote[] = [];
	const note: Change = (run) => {
		if (run.footnote) found.push(run.footnote);
		return run;
	};
	for (const block of blocks) inBlock(block, note);
	return found;
};
