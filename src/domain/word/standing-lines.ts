import { isFromPlan } from '../plan/own-blocks';
import { figureAttributesSchema, type FigureAttributes } from '../plan/living-text';
import type { MarkedText } from '../plan/suggestion';
import { settledText, type SettledText } from './tagged-text';
import { objectLetter, type Shape } from './word-text';

type Path = readonly number[];

/** A letter's place in a section: the text block that holds it, by indexes from the top, and its place within that. */
export type Spot = { path: Path; offset: number };

/** A line of a section as it stands now, as the document prints it. */
export type StandingLine = {
	text: string;
	shape: Shape;
	/** Where each unit of the text stands; null for what stands for nothing of the text (a bullet, a source's footnote) */
	spots: readonly (Spot | null)[];
	/** Many letters that are one thing in the text, with the footnote of the source; units up to, not including, `to` */
	figures: readonly { from: number; to: number }[];
	/** Units that somebody already suggests to take out */
	leaving: ReadonlySet<number>;
	/** The text block in which the line begins; null for a part of the plan */
	block: Path | null;
	/** The list's entry or the block of the section that it belongs to, after which a new one can begin */
	item: Path | null;
	top: Path;
	/** For parts of the plan: the how manieth, from 0 */
	part: number | null;
};

/** What a figure says today. */
export type SayFigure = (figure: FigureAttributes) => string;
const asAccepted: SayFigure = ({ shown }) => shown;

type Letters = Pick<StandingLine, 'text' | 'spots' | 'figures' | 'leaving'>;
const none: Letters = { text: '', spots: [], figures: [], leaving: new Set() };

const append = (one: Letters, other: Letters): Letters => {
	const shift = one.text.length;
	return {
		text: one.text + other.text,
		spots: [...one.spots, ...other.spots],
		figures: [
			...one.figures,
			...other.figures.map(({ from, to }) => ({ from: from + shift, to: to + shift }))
		],
		leaving: new Set([...one.leaving, ...[...other.leaving].map((unit) => unit + shift)])
	};
};

const fixed = (text: string): Letters => ({
	...none,
	text,
	spots: Array.from({ length: text.length }, () => null)
});

/** A figure that was frozen into words prints its source as a footnote, as a living one does. */
const hasSource = ({ marks = [] }: MarkedText): boolean =>
	marks.some(({ type, attrs }) => type === 'provenance' && attrs?.['kind'] === 'figure');

/** Headings print their footnotes at their end; that of a figure goes with its words from there. */
const withFootnotesLast = ({ text, spots, figures, leaving }: Letters): Letters => {
	const isObject = (unit: number): boolean => text[unit] === objectLetter;
	const all = [...spots.keys()];
	const order = [...all.filter((unit) => !isObject(unit)), ...all.filter(isObject)];
	const isOfFigure = (unit: number): boolean =>
		isObject(unit) && figures.some(({ from, to }) => from <= unit && unit < to);
	return {
		text: order.map((unit) => text.charAt(unit)).join(''),
		spots: order.map((unit) => (isOfFigure(unit) ? null : (spots[unit] ?? null))),
		// The last unit of a figure is its footnote.
		figures: figures.flatMap(({ from, to }) =>
			to - from > 1 ? [{ from: order.indexOf(from), to: order.indexOf(from) + to - from - 1 }] : []
		),
		leaving: new Set(order.flatMap((unit, place) => (leaving.has(unit) ? [place] : [])))
	};
};

type Read = { letters: Letters; block: Path | null };

const children = (node: MarkedText): MarkedText[] => node.content ?? [];
const isList = ({ type }: MarkedText): boolean => type === 'bulletList' || type === 'orderedList';

const spanOf = (cell: MarkedText): number => {
	const span = cell.attrs?.['colspan'];
	return typeof span === 'number' ? span : 1;
};

/** Several paragraphs of one entry or cell are printed as lines of one paragraph. */
const joinLines = (reads: Read[]): Letters =>
	reads
		.filter(({ letters }) => letters.text.trim() !== '')
		.reduce<Letters>(
			(sum, { letters }, index) => append(index === 0 ? sum : append(sum, fixed('\n')), letters),
			none
		);

/** Reads the lines of one section. */
class SectionReading {
	constructor(
		private readonly settled: SettledText,
		private readonly sayFigure: SayFigure
	) {}

	#pathOf(node: MarkedText): Path | null {
		return this.settled.pathOf(node);
	}

	#textOf(node: MarkedText): string {
		if (node.type === 'text') return node.text ?? '';
		if (node.type === 'hardBreak') return '\n';
		const figure = node.type === 'figure' ? figureAttributesSchema.safeParse(node.attrs) : null;
		// The footnote with its source is a part of the figure.
		return (figure?.success ? this.sayFigure(figure.data) : '') + objectLetter;
	}

	#lettersOf(piece: MarkedText): Letters {
		const leaf = this.settled.leafOf(piece);
		if (!leaf) return none;
		const { node, path, offset } = leaf;
		const text = this.#textOf(node);
		const isFigure = node.type === 'figure';
		const spots = Array.from({ length: text.length }, (_, index) => ({
			path,
			offset: offset + (isFigure ? 0 : index)
		}));
		const letters: Letters = {
			...{ text, spots },
			figures: isFigure ? [{ from: 0, to: text.length }] : [],
			leaving: new Set(leaf.leaving ? spots.keys() : [])
		};
		return hasSource(node) ? append(letters, fixed(objectLetter)) : letters;
	}

	#read(block: MarkedText): Read {
		const letters = children(block).reduce<Letters>(
			(sum, piece) => append(sum, this.#lettersOf(piece)),
			none
		);
		return { letters, block: this.#pathOf(block) };
	}

	/** Deeper levels of a list are printed at the second one. */
	#list(list: MarkedText, top: Path, level: number): StandingLine[] {
		return children(list).flatMap((item) => {
			const reads = children(item)
				.filter((child) => !isList(child))
				.map((child) => this.#read(child));
			const shape = { kind: 'item' as const, level, ordered: list.type === 'orderedList' };
			const line: StandingLine = {
				...joinLines(reads),
				...{ shape, top, part: null },
				...{ block: reads[0]?.block ?? null, item: this.#pathOf(item) }
			};
			return [
				line,
				...children(item)
					.filter(isList)
					.flatMap((own) => this.#list(own, top, 1))
			];
		});
	}

	#cell(cell: MarkedText): Letters {
		const reads = children(cell).flatMap((child): Read[] =>
			isList(child)
				? this.#list(child, [], 0).map((line) => ({
						letters: append(fixed('– '), line),
						block: null
					}))
				: [this.#read(child)]
		);
		return joinLines(reads);
	}

	#table(table: MarkedText, top: Path): StandingLine[] {
		return children(table).flatMap((row, rowIndex) => {
			let column = 0;
			return children(row).map((cell): StandingLine => {
				const shape = { kind: 'cell' as const, row: rowIndex, column };
				column += spanOf(cell);
				const path = this.#pathOf(cell);
				const block = path && [...path, 0];
				return { ...this.#cell(cell), shape, block, item: null, top, part: null };
			});
		});
	}

	own(block: MarkedText): StandingLine[] {
		const top = this.#pathOf(block) ?? [];
		if (isList(block)) return this.#list(block, top, 0);
		if (block.type === 'table') return this.#table(block, top);
		const level = block.attrs?.['level'];
		const shape: Shape =
			block.type === 'heading'
				? { kind: 'heading', level: typeof level === 'number' ? level : 3 }
				: { kind: 'paragraph' };
		const { letters, block: path } = this.#read(block);
		const printed = shape.kind === 'heading' ? withFootnotesLast(letters) : letters;
		return [{ ...printed, shape, block: path, item: null, top, part: null }];
	}
}

const isPrinted = ({ text, shape, part }: StandingLine): boolean =>
	part !== null || shape.kind === 'cell' || text.trim() !== '';

/**
 * The lines of a section's text, with or without suggestions in it, in the order in which the document prints them.
 * `sayFigure`: what a figure says today; without it what somebody last accepted.
 */
export const standingLines = (
	text: MarkedText,
	sayFigure: SayFigure = asAccepted
): StandingLine[] => {
	const settled = settledText(text);
	const reading = new SectionReading(settled, sayFigure);
	let parts = 0;
	return children(settled.text)
		.flatMap((block): StandingLine[] => {
			if (block.type === 'kept') return children(block).flatMap((own) => reading.own(own));
			if (!isFromPlan(block)) return reading.own(block);
			parts += 1;
			const shape = { kind: 'paragraph' as const };
			const top = settled.pathOf(block) ?? [];
			return [{ ...none, shape, block: null, item: null, top, part: parts - 1 }];
		})
		.filter(isPrinted);
};
