import { Paragraph } from 'docx';
import type { Run } from '../document/blocks';
import type { BlockRenderer } from './rendering';
import { renderRuns } from './runs';

export const renderList: BlockRenderer<'list'> = (block, { listNumbers }) => {
	const reference = block.ordered ? 'ordered' : 'bullets';
	const instance = block.ordered ? (listNumbers.get(block) ?? 0) : 0;
	const itemAt = (level: number, runs: Run[]): Paragraph =>
		new Paragraph({
			numbering: { reference, level, instance },
			spacing: { after: 80 },
			widowControl: true,
			children: renderRuns(runs)
		});
	return block.items.flatMap((item) => [
		itemAt(0, item.runs),
		...(item.children ?? []).map((runs) => itemAt(1, runs))
	]);
};
