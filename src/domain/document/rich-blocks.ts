import type { OwnBlock } from '../plan/rich-text';
import { assertNever } from '../shared/result';
import type { Block, Cell, Run } from './blocks';

type Inline = NonNullable<Extract<OwnBlock, { type: 'paragraph' }>['content']>;
type ListBlock = Extract<OwnBlock, { type: 'bulletList' | 'orderedList' }>;
type TableBlock = Extract<OwnBlock, { type: 'table' }>;
type CellBlock = TableBlock['content'][number]['content'][number];
type ItemContent = ListBlock['content'][number]['content'][number];

const toRuns = (content: Inline | undefined): Run[] =>
	(content ?? []).flatMap((node): Run[] => {
		if (node.type === 'hardBreak') return [{ text: '\n' }];
		if (node.type === 'footnote')
			return [{ text: '', footnote: { number: 0, text: node.attrs.text } }];
		if (node.type === 'figure') return [{ text: node.attrs.shown }];
		const marks = node.marks ?? [];
		const link = marks.find((mark) => mark.type === 'link');
		const from = marks.find((mark) => mark.type === 'provenance' && mark.attrs.kind === 'figure');
		const run: Run = {
			text: node.text,
			...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
			...(marks.some(({ type }) => type === 'italic') ? { italic: true } : {}),
			...(link ? { href: link.attrs.href } : {})
		};
		return from?.type === 'provenance'
			? [run, { text: '', footnote: { number: 0, text: from.attrs.note } }]
			: [run];
	});

const isEmpty = (runs: Run[]): boolean =>
	runs.every(({ text, footnote }) => text.trim() === '' && !footnote);

const joinParagraphs = (paragraphs: Run[][]): Run[] =>
	paragraphs
		.filter((runs) => !isEmpty(runs))
		.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));

/** Deeper levels of a list are told at the second one: a document of a council needs no third. */
const nestedRuns = (node: ItemContent): Run[][] =>
	node.type === 'paragraph'
		? []
		: node.content.flatMap(({ content }) => [
				joinParagraphs(
					content.flatMap((one) => (one.type === 'paragraph' ? [toRuns(one.content)] : []))
				),
				...content.flatMap(nestedRuns)
			]);

const toList = (list: ListBlock): Block[] => {
	const items = list.content
		.map(({ content }) => {
			const runs = joinParagraphs(
				content.flatMap((node) => (node.type === 'paragraph' ? [toRuns(node.content)] : []))
			);
			const children = content.flatMap(nestedRuns).filter((own) => !isEmpty(own));
			return children.length > 0 ? { runs, children } : { runs };
		})
		.filter((item) => !isEmpty(item.runs) || 'children' in item);
	return items.length === 0 ? [] : [{ kind: 'list', ordered: list.type === 'orderedList', items }];
};

const cellRuns = (cell: CellBlock): Run[] =>
	joinParagraphs(
		cell.content.flatMap((node) =>
			node.type === 'paragraph'
				? [toRuns(node.content)]
				: node.content.flatMap(({ content }) =>
						content.map((one): Run[] =>
							one.type === 'paragraph'
								? [{ text: '– ' }, ...toRuns(one.content)]
								: joinParagraphs(nestedRuns(one))
						)
					)
		)
	);

/** Cells that reach down leave an empty cell in the rows below, so that every row has all columns. */
const toGrid = (table: TableBlock): Cell[][] => {
	const below = new Map<number, number>();
	return table.content.map(({ content }) => {
		const row: Cell[] = [];
		let column = 0;
		const skipTaken = () => {
			while ((below.get(column) ?? 0) > 0) {
				below.set(column, (below.get(column) ?? 0) - 1);
				row.push({ runs: [] });
				column += 1;
			}
		};
		for (const cell of content) {
			skipTaken();
			const span = cell.attrs?.colspan ?? 1;
			const header = cell.type === 'tableHeader';
			row.push({
				runs: cellRuns(cell),
				...(span > 1 ? { span } : {}),
				...(header ? { header } : {})
			});
			for (let index = 0; index < span; index += 1) {
				below.set(column, (cell.attrs?.rowspan ?? 1) - 1);
				column += 1;
			}
		}
		skipTaken();
		return row;
	});
};

const toTable = (table: TableBlock): Block[] => {
	const grid = toGrid(table);
	const columns = Math.max(
		0,
		...grid.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0))
	);
	if (columns === 0) return [];
	const [first = [], ...rest] = grid;
	const hasHeader = rest.length > 0 && first.every(({ header }) => header === true);
	return [
		{
			kind: 'table',
			caption: null,
			widths: Array.from({ length: columns }, () => 100 / columns),
			header: hasHeader ? first : [],
			rows: hasHeader ? rest : grid,
			note: null,
			origins: []
		}
	];
};

const toImage = ({ attrs }: Extract<OwnBlock, { type: 'image' }>): Block => ({
	kind: 'image',
	id: attrs.id,
	alternative: attrs.decorative ? '' : attrs.alt.trim(),
	decorative: attrs.decorative,
	caption: attrs.caption.trim() || null,
	width: attrs.width
});

/** What people wrote, as blocks of the document; empty paragraphs fall away. */
export const ownBlocks = (block: OwnBlock, stale: boolean): Block[] => {
	switch (block.type) {
		case 'paragraph': {
			const runs = toRuns(block.content);
			if (isEmpty(runs)) return [];
			return [{ kind: 'paragraph', runs, origins: [], ...(stale ? { stale } : {}) }];
		}
		case 'heading': {
			const runs = toRuns(block.content);
			const text = runs.map((run) => run.text).join('');
			const footnotes = runs.filter(({ footnote }) => footnote);
			return isEmpty(runs)
				? []
				: [
						{
							kind: 'heading',
							level: block.attrs.level === 3 ? 3 : 4,
							text,
							...(footnotes.length > 0 ? { footnotes } : {})
						}
					];
		}
		case 'bulletList':
		case 'orderedList':
			return toList(block);
		case 'table':
			return toTable(block);
		case 'image':
			return [toImage(block)];
		default:
			return assertNever(block);
	}
};
