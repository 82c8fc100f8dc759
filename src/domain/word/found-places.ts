import { comparable } from './align';
import { placesOf } from './letters';
import type { Spot, StandingLine } from './standing-lines';
import { objectLetter } from './word-text';

/** Why a passage of the document as it left cannot be touched where it stands now. */
type Obstacle = 'changed meanwhile' | 'figure' | 'waiting';

export type Found<Value> = { ok: true; value: Value } | { ok: false; error: Obstacle };

/** Letters from `from` to `to` of one text block. */
export type Range = { path: readonly number[]; from: number; to: number };

const identity = (text: string): number[] =>
	Array.from({ length: text.length }, (_, index) => index);

const lost = (error: Obstacle) => ({ ok: false as const, error });

/** A line as it left, and where its letters stand now. */
export class FoundLine {
	readonly #places: readonly (number | undefined)[];

	constructor(
		left: string,
		private readonly now: StandingLine
	) {
		const same = comparable(left) === comparable(now.text);
		this.#places = same ? identity(left) : placesOf(left, now.text);
	}

	/** Where these letters stand now, in each text block that holds some of them. A figure goes whole or not at all. */
	rangesOf(from: number, to: number): Found<Range[]> {
		const ranges: Range[] = [];
		const places: number[] = [];
		for (const place of this.#places.slice(from, to)) {
			const expected = places.at(-1);
			if (place === undefined || (expected !== undefined && place !== expected + 1))
				return lost('changed meanwhile');
			places.push(place);
			if (this.now.leaving.has(place)) return lost('waiting');
			const spot = this.now.spots[place];
			if (!spot && this.#standsNowhere(place, places)) continue;
			if (!spot) return lost('figure');
			const last = ranges.at(-1);
			if (last?.path === spot.path && last.to === spot.offset) last.to += 1;
			else if (last?.path !== spot.path || last.to !== spot.offset + 1)
				ranges.push({ path: spot.path, from: spot.offset, to: spot.offset + 1 });
		}
		return this.#cutsFigure(places) ? lost('figure') : { ok: true, value: ranges };
	}

	/** Lines of one entry are joined by a feed; words that were a figure bring a footnote, which goes with them. */
	#standsNowhere(place: number, places: number[]): boolean {
		const letter = this.now.text[place];
		return letter === '\n' || (letter === objectLetter && places.includes(place - 1));
	}

	#cutsFigure(places: number[]): boolean {
		const [first = 0, last = -1] = [places[0], places.at(-1)];
		return this.now.figures.some(
			({ from, to }) => from <= last && to > first && (from < first || to - 1 > last)
		);
	}

	/** The place right before or after a letter; null within a figure. */
	#edge(place: number | undefined, side: 'before' | 'after'): Spot | null {
		if (place === undefined) return null;
		const spot = this.now.spots[place];
		if (!spot) return null;
		const figure = this.now.figures.find(({ from, to }) => from <= place && place < to);
		if (!figure) return { path: spot.path, offset: spot.offset + (side === 'after' ? 1 : 0) };
		if (side === 'before') return place === figure.from ? spot : null;
		return place === figure.to - 1 ? { path: spot.path, offset: spot.offset + 1 } : null;
	}

	/** Where something can be put in before the letter at this place. */
	spotBefore(place: number): Found<Spot> {
		const left = place > 0 ? this.#places[place - 1] : undefined;
		const right = this.#places[place];
		const spot = this.#edge(left, 'after') ?? this.#edge(right, 'before');
		if (spot) return { ok: true, value: spot };
		if (left === undefined && right === undefined && this.#places.length > 0)
			return lost('changed meanwhile');
		if (this.now.text === '' && this.now.block)
			return { ok: true, value: { path: this.now.block, offset: 0 } };
		return lost('figure');
	}
}
