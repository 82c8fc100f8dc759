import type { RichText } from '$lib/domain/plan/rich-text';

type Node = { type: string; text?: string; content?: Node[]; attrs?: unknown };

const lines = (node: Node): string[] => {
	if (node.type === 'text') return [node.text ?? ''];
	if (node.type === 'hardBreak') return [' '];
	if (node.type === 'composed') return ['▤'];
	const inner = node.content ?? [];
	if (node.type === 'paragraph' || node.type === 'heading') return [inner.flatMap(lines).join('')];
	return inner.flatMap(lines);
};

/** The words of a text, a line a block, for comparing two versions of it. A composed part shows as ▤. */
export const plainText = (text: RichText | null): string => (text ? lines(text).join('\n') : '');
