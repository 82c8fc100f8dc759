import type { Paragraph, Table } from 'docx';
import type { Block } from '../document/blocks';
import type { Language } from '../shared/localised';

/** A drawn chart: PNG bytes and the size, in CSS pixels, that it was drawn for. */
export type ChartPicture = { png: Uint8Array; width: number; height: number };

/** A stored picture of the plan: its bytes as they go into the file, and its size in pixels. */
export type StoredPicture = {
	type: 'png' | 'jpg';
	bytes: Uint8Array;
	width: number;
	height: number;
};

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** What a block needs to know of the document around it. */
export type Rendering = {
	language: Language;
	pictures: ReadonlyMap<Block, ChartPicture>;
	/** Pictures that people put into the text, by id */
	images: ReadonlyMap<string, StoredPicture>;
	/** Number of each captioned table and picture and of each chart, counted through the whole document */
	captions: ReadonlyMap<Block, number>;
	/** Instance number of an ordered list, so that each starts at 1 */
	listNumbers: ReadonlyMap<Block, number>;
};

export type BlockRenderer<Kind extends Block['kind']> = (
	block: BlockOf<Kind>,
	rendering: Rendering
) => (Paragraph | Table)[];
