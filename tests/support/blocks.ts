import { richTextSchema, type RichText } from '../../src/domain/plan/rich-text';
import type { MarkedText } from '../../src/domain/plan/suggestion';

const holding =
	(type: string) =>
	(...content: MarkedText[]): MarkedText => ({ type, content });

/** A paragraph. */
export const said = (text: string): MarkedText => holding('paragraph')({ type: 'text', text });
export const list = holding('bulletList');
export const entry = holding('listItem');
export const table = holding('table');
export const row = holding('tableRow');
export const cell = holding('tableCell');
/** A table with a paragraph in each cell. */
export const tableOf = (...rows: string[][]): MarkedText =>
	table(...rows.map((words) => row(...words.map((word) => cell(said(word))))));
/** A text of a section. Throws where it can hold no such blocks. */
export const textOf = (...blocks: MarkedText[]): RichText =>
	richTextSchema.parse({ type: 'doc', content: blocks });
