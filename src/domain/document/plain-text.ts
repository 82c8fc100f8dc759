import { assertNever } from '../shared/result';
import type { Block, Cell, Run } from './blocks';

const runsText = (runs: Run[]): string => runs.map(({ text }) => text).join('');
const rowText = (cells: Cell[]): string => cells.map(({ runs }) => runsText(runs)).join('\t');

const blockText = (block: Block): string => {
	switch (block.kind) {
		case 'heading':
			return block.text;
		case 'paragraph':
		case 'note':
			return runsText(block.runs);
		case 'list':
			return block.items
				.flatMap(({ runs, children }) => [runsText(runs), ...(children ?? []).map(runsText)])
				.join('\n');
		case 'table':
			return [
				block.caption ?? '',
				rowText(block.header),
				...block.rows.map(rowText),
				block.note ?? ''
			]
				.filter((line) => line !== '')
				.join('\n');
		case 'image':
			return [block.caption ?? '', block.alternative].filter((line) => line !== '').join('\n');
		case 'chart':
			return [block.chart.alternative, block.note ?? ''].filter((line) => line !== '').join('\n');
		default:
			return assertNever(block);
	}
};

/** The words of composed blocks, to compare what the plan says now with what it said then. */
export const plainText = (blocks: Block[]): string => blocks.map(blockText).join('\n');
