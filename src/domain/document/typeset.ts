import type { Language } from '../shared/localised';
import { bindShortWords } from '../shared/typography';
import { assertNever } from '../shared/result';
import type { Block, Cell, Run } from './blocks';

const bindRuns = (runs: Run[]): Run[] =>
	runs.map((run) => ({
		...run,
		text: bindShortWords(run.text),
		...(run.footnote
			? { footnote: { ...run.footnote, text: bindShortWords(run.footnote.text) } }
			: {})
	}));
const bindCells = (cells: Cell[]): Cell[] =>
	cells.map((cell) => ({ ...cell, runs: bindRuns(cell.runs) }));

const bindBlock = (block: Block): Block => {
	switch (block.kind) {
		case 'heading':
			return {
				...block,
				text: bindShortWords(block.text),
				...(block.footnotes ? { footnotes: bindRuns(block.footnotes) } : {})
			};
		case 'paragraph':
		case 'note':
			return { ...block, runs: bindRuns(block.runs) };
		case 'list':
			return {
				...block,
				items: block.items.map(({ runs, children }) => ({
					runs: bindRuns(runs),
					...(children ? { children: children.map(bindRuns) } : {})
				}))
			};
		case 'table':
			return {
				...block,
				caption: block.caption === null ? null : bindShortWords(block.caption),
				header: bindCells(block.header),
				rows: block.rows.map(bindCells),
				note: block.note === null ? null : bindShortWords(block.note)
			};
		case 'image':
			return { ...block, caption: block.caption === null ? null : bindShortWords(block.caption) };
		case 'chart':
			return {
				...block,
				caption: bindShortWords(block.caption),
				note: block.note === null ? null : bindShortWords(block.note)
			};
		default:
			return assertNever(block);
	}
};

/** Polish text does not leave one-letter words at the end of a line; English stays as it is. */
export const typeset = (blocks: Block[], language: Language): Block[] =>
	language === 'pl' ? blocks.map(bindBlock) : blocks;
