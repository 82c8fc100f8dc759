import type { Block, DocumentSection, Footnote, Run } from './blocks';
import { changeRuns } from './runs-in-block';

/** Counts the footnotes through the whole document, from 1, in the order of reading. */
export const numberFootnotes = (sections: DocumentSection[]): DocumentSection[] => {
	let number = 0;
	const count = (run: Run): Run =>
		run.footnote ? { ...run, footnote: { ...run.footnote, number: ++number } } : run;
	return sections.map((section) => ({
		...section,
		blocks: section.blocks.map((block) => changeRuns(block, (runs) => runs.map(count)))
	}));
};

/** The footnotes of some blocks in the order of reading, as they are listed below a section. */
export const footnotesOf = (blocks: Block[]): Footnote[] => {
	const found: Footnote[] = [];
	const note = (runs: Run[]): Run[] => {
		found.push(...runs.flatMap(({ footnote }) => footnote ?? []));
		return runs;
	};
	for (const block of blocks) changeRuns(block, note);
	return found;
};
