import { assertNever } from '../shared/result';
import type { Block, Cell, Run } from './blocks';

/**
 * A block whose passages of runs were changed, in the order of reading. Of a heading these are the footnotes at its end;
 * captions and notes, which hold no runs, stay.
 */
export const changeRuns = (block: Block, change: (runs: Run[]) => Run[]): Block => {
	const inCells = (cells: Cell[]): Cell[] =>
		cells.map((cell) => ({ ...cell, runs: change(cell.runs) }));
	switch (block.kind) {
		case 'heading':
			return block.footnotes ? { ...block, footnotes: change(block.footnotes) } : block;
		case 'paragraph':
		case 'note':
			return { ...block, runs: change(block.runs) };
		case 'list':
			return {
				...block,
				items: block.items.map(({ runs, children }) => ({
					runs: change(runs),
					...(children ? { children: children.map(change) } : {})
				}))
			};
		case 'table':
			return { ...block, header: inCells(block.header), rows: block.rows.map(inCells) };
		case 'chart':
		case 'image':
			return block;
		default:
			return assertNever(block);
	}
};
