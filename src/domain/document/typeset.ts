import type { Language } from '../shared/localised';
import { bindShortWords } from '../shared/typography';
import type { Block, Run } from './blocks';
import { changeRuns } from './runs-in-block';

const bindRuns = (runs: Run[]): Run[] =>
	runs.map((run) => ({
		...run,
		text: bindShortWords(run.text),
		...(run.footnote
			? { footnote: { ...run.footnote, text: bindShortWords(run.footnote.text) } }
			: {})
	}));
const bindIfAny = (text: string | null): string | null => text && bindShortWords(text);

const bindBlock = (given: Block): Block => {
	const block = changeRuns(given, bindRuns);
	switch (block.kind) {
		case 'heading':
			return { ...block, text: bindShortWords(block.text) };
		case 'table':
			return { ...block, caption: bindIfAny(block.caption), note: bindIfAny(block.note) };
		case 'image':
			return { ...block, caption: bindIfAny(block.caption) };
		case 'chart':
			return { ...block, caption: bindShortWords(block.caption), note: bindIfAny(block.note) };
		default:
			return block;
	}
};

/** Polish text does not leave one-letter words at the end of a line; English stays as it is. */
export const typeset = (blocks: Block[], language: Language): Block[] =>
	language === 'pl' ? blocks.map(bindBlock) : blocks;
