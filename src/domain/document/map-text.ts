import type { OwnBlock, RichInline } from '../plan/rich-text';
import { assertNever } from '../shared/result';

type Change = (inline: RichInline) => RichInline[];
type ListBlock = Extract<OwnBlock, { type: 'bulletList' | 'orderedList' }>;
type ParagraphBlock = Extract<OwnBlock, { type: 'paragraph' }>;

const paragraphIn = (block: ParagraphBlock, change: Change): ParagraphBlock =>
	block.content ? { ...block, content: block.content.flatMap(change) } : block;

const inside = <Block extends ParagraphBlock | ListBlock>(
	block: Block,
	change: Change
): ParagraphBlock | ListBlock =>
	block.type === 'paragraph' ? paragraphIn(block, change) : listIn(block, change);

const listIn = (list: ListBlock, change: Change): ListBlock => ({
	...list,
	content: list.content.map((item) => ({
		...item,
		content: item.content.map((block) => inside(block, change))
	}))
});

/** The same block with other inline content, wherever in it that stands: lists, cells and headings too. */
export const mapInline = (block: OwnBlock, change: Change): OwnBlock => {
	switch (block.type) {
		case 'paragraph':
			return paragraphIn(block, change);
		case 'heading':
			return block.content ? { ...block, content: block.content.flatMap(change) } : block;
		case 'bulletList':
		case 'orderedList':
			return listIn(block, change);
		case 'table':
			return {
				...block,
				content: block.content.map((row) => ({
					...row,
					content: row.content.map((cell) => ({
						...cell,
						content: cell.content.map((one) => inside(one, change))
					}))
				}))
			};
		case 'image':
			return block;
		default:
			return assertNever(block);
	}
};

/** Every run of inline content of a block, in order: one list for each paragraph and heading. */
export const inlineOf = (block: OwnBlock): RichInline[][] => {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return [block.content ?? []];
		case 'bulletList':
		case 'orderedList':
			return block.content.flatMap(({ content }) => content.flatMap(inlineOf));
		case 'table':
			return block.content.flatMap((row) =>
				row.content.flatMap((cell) => cell.content.flatMap(inlineOf))
			);
		case 'image':
			return [];
		default:
			return assertNever(block);
	}
};
