import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType
} from 'docx';
import type { Cell } from '../document/blocks';
import { renderCaption, renderSourceNote } from './caption';
import { colour, textWidth } from './look';
import type { BlockOf, BlockRenderer } from './rendering';
import { renderRuns } from './runs';

const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour.line };
const rule = { style: BorderStyle.SINGLE, size: 8, color: colour.accent };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Widths in twentieths of a point that sum to the text's width exactly. */
const columnWidthsOf = (block: BlockOf<'table'>): number[] => {
	const sum = block.widths.reduce((total, width) => total + width, 0) || 1;
	const widths = block.widths.map((width) => Math.floor((width / sum) * textWidth));
	const rest = textWidth - widths.reduce((total, width) => total + width, 0);
	return widths.map((width, index) => (index === 0 ? width + rest : width));
};

const renderCell = (cell: Cell, width: number, inHeader: boolean): TableCell =>
	new TableCell({
		columnSpan: cell.span,
		width: { size: width, type: WidthType.DXA },
		margins: { top: 30, bottom: 30, left: 85, right: 85 },
		verticalAlign: inHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
		shading: inHeader
			? { type: ShadingType.CLEAR, color: 'auto', fill: colour.accentSoft }
			: undefined,
		children: [
			new Paragraph({
				style: 'TableText',
				alignment: cell.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
				children: renderRuns(
					inHeader || cell.header ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs
				)
			})
		]
	});

const renderRow = (
	cells: Cell[],
	widths: number[],
	inHeader: boolean,
	keepNext: boolean
): TableRow => {
	const starts = cells.map((_, index) =>
		cells.slice(0, index).reduce((column, cell) => column + (cell.span ?? 1), 0)
	);
	return new TableRow({
		cantSplit: true,
		keepNext,
		tableHeader: inHeader,
		children: cells.map((cell, index) => {
			const start = starts[index] ?? index;
			const own = widths.slice(start, start + (cell.span ?? 1));
			return renderCell(
				cell,
				own.reduce((total, width) => total + width, 0),
				inHeader
			);
		})
	});
};

/** A table of a few rows stays on one page; a longer one breaks between rows and repeats its header. */
const mostRowsTogether = 8;

const renderGrid = (block: BlockOf<'table'>): Table => {
	const together = block.rows.length <= mostRowsTogether;
	const widths = columnWidthsOf(block);
	return new Table({
		width: { size: textWidth, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: {
			top: rule,
			bottom: rule,
			left: none,
			right: none,
			insideHorizontal: hairline,
			insideVertical: none
		},
		rows: [
			...(block.header.length > 0 ? [renderRow(block.header, widths, true, true)] : []),
			...block.rows.map((row, index) =>
				renderRow(row, widths, false, together && index < block.rows.length - 1)
			)
		]
	});
};

export const renderTable: BlockRenderer<'table'> = (block, { captions, language }) => {
	if (block.header.length === 0 && block.rows.length === 0) return [];
	const number = captions.get(block);
	return [
		...(block.caption !== null && number !== undefined
			? [renderCaption('table', number, block.caption, language)]
			: []),
		renderGrid(block),
		block.note === null
			? new Paragraph({ style: 'SourceNote', children: [] })
			: renderSourceNote(block.note)
	];
};
