import type { Block, Cell, Run, StrategyDocument } from '../document/blocks';
import { assertNever } from '../shared/result';
import { annotationLetters, type Annotations } from './annotation-letters';

/** What begins in one run may end in another: a figure stands between its letters. */
const annotatedRuns = (all: Run[], annotations: Annotations): Run[] => {
	const runs: Run[] = [];
	let tracked: Run['tracked'];
	for (const run of all) {
		let at = 0;
		const put = (to: number) => {
			const text = run.text.slice(at, to);
			if (text !== '' || (run.text === '' && to === 0))
				runs.push({ ...run, text, ...(tracked ? { tracked } : {}) });
		};
		for (const { 0: letter, index } of run.text.matchAll(annotationLetters)) {
			put(index);
			at = index + letter.length;
			const read = annotations.read(letter);
			if (!read) continue;
			const { annotation, begins } = read;
			if (annotation.kind === 'comment')
				runs.push({ text: '', comment: { id: annotation.id, begins } });
			else tracked = begins ? annotation : undefined;
		}
		put(run.text.length);
	}
	return runs;
};

const inBlock = (block: Block, inRuns: (runs: Run[]) => Run[]): Block => {
	const inCells = (cells: Cell[]): Cell[] =>
		cells.map((cell) => ({ ...cell, runs: inRuns(cell.runs) }));
	switch (block.kind) {
		case 'heading': {
			const text = block.text.replace(annotationLetters, '');
			return { ...block, text, runs: inRuns([{ text: block.text }]) };
		}
		case 'paragraph':
		case 'note':
			return { ...block, runs: inRuns(block.runs) };
		case 'list':
			return {
				...block,
				items: block.items.map(({ runs, children }) => ({
					runs: inRuns(runs),
					...(children ? { children: children.map(inRuns) } : {})
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

/** The document with what travelled in its letters as what it means: tracked runs and comments. */
export const annotatedDocument = (
	document: StrategyDocument,
	annotations: Annotations
): StrategyDocument => {
	const inRuns = (runs: Run[]): Run[] => annotatedRuns(runs, annotations);
	return {
		...document,
		sections: document.sections.map((section) => ({
			...section,
			blocks: section.blocks.map((block) => inBlock(block, inRuns))
		}))
	};
};
