import { comparable } from './align';
import { placesOf } from './letters';
import type { Spot, StandingLine } from './standing-lines';

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

	/** Where these letters stand now, in each text block that holds some of them. */
	rangesOf(from: number, to: number): Found<Range[]> {
		const ranges: Range[] = [];
		let expected: number | null = null;
		for (const place of this.#places.slice(from, to)) {
			if (place === undefined || (expected !== null && place !== expected))
				return lost('changed meanwhile');
			expected = place + 1;
			if (this.now.leaving.has(place)) return lost('waiting');
			const spot = this.now.spots[place];
			// Lines of one entry are joined by a feed that stands nowhere.
			if (!spot && this.now.text[place] === '\n') continue;
			if (!spot) return lost('figure');
			const last = ranges.at(-1);
			if (last?.path === spot.path && last.to === spot.offset) last.to += 1;
			else ranges.push({ path: spot.path, from: spot.offset, to: spot.offset + 1 });
		}
		return { ok: true, value: ranges };
	}

	/** Where something can be put in before the letter at this place. */
	spotBefore(place: number): Found<Spot> {
		const left = place > 0 ? this.#places[place - 1] : undefined;
		const right = this.#places[place];
		const before = left === undefined ? undefined : this.now.spots[left];
		if (before) return { ok: true, value: { path: before.path, offset: before.offset + 1 } };
		const after = right === undefined ? undefined : this.now.spots[right];
		if (after) return { ok: true, value: after };
		if (left === undefined && right === undefined && this.#places.length > 0)
			return lost('changed meanwhile');
		if (this.now.text === '' && this.now.block)
			return { ok: true, value: { path: this.now.block, offset: 0 } };
		return lost('figure');
	}
}
