import type { Block, Cell, Origin, Run } from './blocks';

export const run = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, bold: true });

export const cell = (text: string): Cell => ({ runs: [run(text)] });
export const numberCell = (text: string): Cell => ({ runs: [run(text)], align: 'right' });
export const rowHeader = (text: string): Cell => ({ runs: [run(text)], header: true });

export const paragraph = (text: string, origins: Origin[] = []): Block => ({
	kind: 'paragraph',
	runs: [run(text)],
	origins
});

type TableParts = Omit<Extract<Block, { kind: 'table' }>, 'kind' | 'note' | 'origins'> & {
	note?: string | null;
	origins?: Origin[];
};

/** A table with rows, or nothing: the document shows no empty tables. */
export const tableOf = ({ note = null, origins = [], ...table }: TableParts): Block[] =>
	table.rows.length === 0 ? [] : [{ kind: 'table', note, origins, ...table }];

export const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Joins texts that say something. */
export const joinTexts = (texts: (string | null | undefined)[], by: string): string =>
	texts.filter((text) => text !== null && text !== undefined && text.trim() !== '').join(by);
