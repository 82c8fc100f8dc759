import type { Block, Run, StrategyDocument } from '../document/blocks';
import { changeRuns } from '../document/runs-in-block';
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

/** A heading says its words as letters: they become runs. */
const inBlock = (block: Block, inRuns: (runs: Run[]) => Run[]): Block =>
	block.kind === 'heading'
		? {
				...block,
				text: block.text.replace(annotationLetters, ''),
				runs: inRuns([{ text: block.text }])
			}
		: changeRuns(block, inRuns);

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
