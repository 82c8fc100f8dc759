import type { Area } from '../shared/area';
import type { Language } from '../shared/localised';

/** Where a piece of the document comes from: rows of the plan, by kind and id. */
export type Origin = {
	kind: 'reading' | 'assessment' | 'finding' | 'challenge' | 'goal' | 'measure' | 'milestone';
	id: string;
};

/** A footnote stands in a run of its own, which has no text; `number` counts through the whole document, from 1. */
export type Footnote = { number: number; text: string };

export type Run = {
	text: string;
	bold?: boolean;
	italic?: boolean;
	href?: string;
	/** In a comparison of two versions */
	change?: 'inserted' | 'deleted';
	footnote?: Footnote;
} & RunNotes;

/** Beside the words: what is only suggested, and where a comment begins and ends (in runs without words). */
type RunNotes = {
	tracked?: { kind: 'insertion' | 'deletion'; author: string; at: string };
	comment?: { id: number; begins: boolean };
};

export type Cell = { runs: Run[]; align?: 'left' | 'right'; header?: boolean; span?: number };

/** A chart as data; drawn by Chart.js in the browser and on the server from the same configuration. */
export type ChartSpec = {
	kind: 'line' | 'bar' | 'stacked bar' | 'radar';
	title: string;
	/** Text for those who don't see the picture */
	alternative: string;
	unit: string;
	decimals: number;
	labels: string[];
	series: { name: string; area: Area | 'POP' | null; values: (number | null)[] }[];
};

/** One block of the composed document. Every kind has a component and a DOCX renderer (held by a meta-test). */
export type Block =
	/** `footnotes`: runs of footnotes that stand at its end; `runs`: its words again, where comments and suggestions stand in them */
	| { kind: 'heading'; level: 3 | 4; text: string; runs?: Run[]; footnotes?: Run[] }
	| { kind: 'paragraph'; runs: Run[]; origins: Origin[]; stale?: boolean }
	| { kind: 'list'; ordered: boolean; items: { runs: Run[]; children?: Run[][] }[] }
	| {
			kind: 'table';
			/** null for tables that people wrote without a caption */
			caption: string | null;
			/** Relative column widths, sum 100 */
			widths: number[];
			header: Cell[];
			rows: Cell[][];
			note: string | null;
			origins: Origin[];
	  }
	| { kind: 'chart'; caption: string; chart: ChartSpec; note: string | null; origins: Origin[] }
	| {
			kind: 'image';
			/** Of the plan's table `images` */
			id: string;
			/** Empty when decorative, and where nobody has described it yet */
			alternative: string;
			decorative: boolean;
			/** null for a picture without a caption, which has no number either */
			caption: string | null;
			/** Per cent of the text's width, 10–100 */
			width: number;
	  }
	| { kind: 'note'; runs: Run[] };

/** Blocks from `from` up to, not including, `to`. `number` counts through the section; null: it is not written yet. */
export type PartRange = { from: number; to: number; number: number | null };

export type DocumentSection = {
	key: string;
	/** 1 chapter, 2 sub-section */
	level: 1 | 2;
	/** `4.2`; empty in documents without numbers */
	number: string;
	/** Empty where the heading is not printed */
	title: string;
	blocks: Block[];
	/** Comments on the section as a whole */
	comments?: number[];
	/** Blocks that stand for one thing of the plan, in the order of the text; empty ones have nothing to show today */
	parts?: PartRange[];
};

export type StrategyDocument = {
	language: Language;
	title: string;
	subtitle: string;
	/** "Miasto Gdańsk · 2027–2031 · projekt z 22 listopada 2026 r." in parts */
	place: string;
	period: string;
	status: string;
	/** Printed on the title page of a demonstration */
	disclaimer: string | null;
	sections: DocumentSection[];
	/** An act of the council: no title page and no contents */
	act: boolean;
};
