import type { RichBlock } from '../plan/rich-text';
import type { Block, Run } from './blocks';

type Inline = Extract<RichBlock, { type: 'paragraph' }>['content'];

const inline = (runs: Run[]): NonNullable<Inline> =>
	runs
		.filter((run) => run.text !== '')
		.map((run) => ({
			type: 'text' as const,
			text: run.text,
			marks: [
				...(run.bold ? [{ type: 'bold' as const }] : []),
				...(run.italic ? [{ type: 'italic' as const }] : []),
				...(run.href ? [{ type: 'link' as const, attrs: { href: run.href } }] : [])
			]
		}));

const paragraph = (runs: Run[]) => ({ type: 'paragraph' as const, content: inline(runs) });

const pointsBelow = (children: Run[][]) => ({
	type: 'bulletList' as const,
	content: children.map((runs) => ({ type: 'listItem' as const, content: [paragraph(runs)] }))
});

const ownBlock = (block: Block): RichBlock[] => {
	if (block.kind === 'heading')
		return [
			{
				type: 'heading',
				attrs: { level: block.level },
				content: [{ type: 'text', text: block.text }]
			}
		];
	if (block.kind === 'paragraph' || block.kind === 'note') return [paragraph(block.runs)];
	if (block.kind === 'list') {
		const content = block.items.map(({ runs, children = [] }) => ({
			type: 'listItem' as const,
			content: [paragraph(runs), ...(children.length > 0 ? [pointsBelow(children)] : [])]
		}));
		return [{ type: block.ordered ? 'orderedList' : 'bulletList', content }];
	}
	return [];
};

/**
 * Composed words as text that people can go on writing. Tables and charts have no such form: they stay composed, so that
 * their numbers stay alive. A part that holds any of them gives nothing.
 */
export const ownText = (blocks: Block[]): RichBlock[] =>
	blocks.some(({ kind }) => kind === 'table' || kind === 'chart') ? [] : blocks.flatMap(ownBlock);
