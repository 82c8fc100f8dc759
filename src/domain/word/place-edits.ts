import type { WordEdit } from './compare';
import { alignLines } from './align';
import { FoundLine } from './found-places';
import { sayingOf, slicePieces, textOf, withoutCommonEnds, type LineChange } from './line-changes';
import { partNumber } from './markers';
import type { Proposal, Unplaced, UnplacedReason, Who } from './placed';
import type { StandingLine } from './standing-lines';
import type { BaselineLine, Piece } from './word-text';

/** A section as it stands now. */
export type StandingSection = { key: string; lines: StandingLine[] };

export type Placing = { proposals: Proposal[]; unplaced: Unplaced[] };

const untracked: Who = { author: null, at: null };

const touchesFigure = ({ unplaced }: Placing): boolean =>
	unplaced.some(({ reason }) => reason === 'figure');

const isPicture = ({ object }: Piece): boolean => object?.kind === 'picture';

/** Where each line of the document as it left stands now, section by section. */
const findLines = (
	left: BaselineLine[],
	sections: ReadonlyMap<string, StandingSection>
): Map<number, StandingLine> => {
	const found = new Map<number, StandingLine>();
	for (const [bookmark, { lines }] of sections) {
		const own = left.flatMap((line, index) =>
			line.section === bookmark && line.part === null && !line.isTitle
				? [{ text: textOf(line.pieces), shape: line.shape, index }]
				: []
		);
		const standing = lines.filter(({ part }) => part === null);
		for (const [one, other] of alignLines(own, standing)) {
			const index = own[one]?.index;
			const line = standing[other];
			if (index !== undefined && line) found.set(index, line);
		}
	}
	return found;
};

/** Finds the places of edits in the sections as they stand now. */
export class Placer {
	readonly #found: Map<number, StandingLine>;

	constructor(
		private readonly left: BaselineLine[],
		private readonly sections: ReadonlyMap<string, StandingSection>
	) {
		this.#found = findLines(left, sections);
	}

	sectionOf(bookmark: string | null | undefined): StandingSection | undefined {
		return bookmark ? this.sections.get(bookmark) : undefined;
	}

	/** The line as it stands now, with its section; else why words of that line have no place. */
	lineAt(
		index: number
	): { section: StandingSection; line: StandingLine; found: FoundLine } | UnplacedReason {
		const left = this.left[index];
		if (!left || left.section === null) return 'outside';
		if (left.isTitle) return 'title';
		if (left.part !== null) return 'from plan';
		const section = this.sectionOf(left.section);
		if (!section) return 'section unknown';
		const line = this.#found.get(index);
		if (!line) return 'changed meanwhile';
		return { section, line, found: new FoundLine(textOf(left.pieces), line) };
	}

	/** Pictures are listed: their files stay in Word. */
	#pictures(section: string | null, pieces: Piece[], who: Who): Unplaced[] {
		return pieces.filter(isPicture).map(({ object }) => ({
			...{ section, reason: 'picture' as const },
			...{ before: '', after: object?.text ?? '', ...who }
		}));
	}

	#changed({ line: index, change }: Extract<WordEdit, { kind: 'changed' }>): Placing {
		const { from, to, author, at } = change;
		const left = this.left[index];
		const was = left?.pieces ?? [];
		const pieces = change.pieces.filter((piece) => !isPicture(piece));
		const before = sayingOf(slicePieces(was, from, to));
		const words = { before, after: sayingOf(pieces), author, at };
		const section = this.sectionOf(left?.section)?.key ?? null;
		const unplaced = this.#pictures(section, change.pieces, { author, at });
		if (from === to && pieces.length === 0) return { proposals: [], unplaced };
		const place = this.lineAt(index);
		const stop = (reason: UnplacedReason): Placing => ({
			proposals: [],
			unplaced: [...unplaced, { section, reason, ...words }]
		});
		if (typeof place === 'string') return stop(place);
		const ranges = place.found.rangesOf(from, to);
		if (!ranges.ok) return stop(ranges.error);
		const last = ranges.value.at(-1);
		const spot = last
			? { ok: true as const, value: { path: last.path, offset: last.to } }
			: place.found.spotBefore(from);
		if (!spot.ok) return stop(spot.error);
		const isWhole = pieces.length === 0 && from === 0 && to === textOf(was).length;
		const wholeBlock = isWhole && place.line.shape.kind !== 'cell';
		const deed = {
			...{ kind: 'change' as const, wholeBlock, pieces },
			...{ ranges: ranges.value, at: spot.value }
		};
		return { proposals: [{ section: place.section.key, ...words, deed }], unplaced };
	}

	/** Words that are written together with a figure are one word with it, but only the figure is out of reach. */
	#besideFigures(edit: Extract<WordEdit, { kind: 'changed' }>): Placing {
		const placing = this.#changed(edit);
		if (!touchesFigure(placing)) return placing;
		const change = withoutCommonEnds(this.left[edit.line]?.pieces ?? [], edit.change);
		const beside = this.#changed({ ...edit, change });
		return touchesFigure(beside) ? placing : beside;
	}

	/** The nearest place before a line of the document as it left, within its section. */
	#anchorOf(
		index: number | null,
		section: string
	): Pick<Extract<Proposal['deed'], { kind: 'new block' }>, 'after' | 'top'> {
		for (let at = index ?? -1; at >= 0 && this.left[at]?.section === section; at -= 1) {
			const part = this.left[at]?.part ?? null;
			const standing =
				part === null
					? this.#found.get(at)
					: this.sectionOf(section)?.lines.find((line) => line.part === partNumber(part));
			if (standing) return { after: standing.item ?? standing.top, top: standing.top };
		}
		return { after: null, top: null };
	}

	#isWithinPart(after: number | null, part: string | null): boolean {
		if (after === null || part === null) return false;
		return this.left[after]?.part === part && this.left[after + 1]?.part === part;
	}

	#new(edit: Extract<WordEdit, { kind: 'new' }>): Placing {
		const { after, author, at, shape } = edit;
		const pieces = edit.pieces.filter((piece) => !isPicture(piece));
		const bookmark = edit.section ?? (after === null ? null : (this.left[after]?.section ?? null));
		const section = this.sectionOf(bookmark);
		const words = { before: '', after: sayingOf(pieces), author, at };
		const key = section?.key ?? null;
		const unplaced = this.#pictures(key, edit.pieces, { author, at });
		if (words.after.trim() === '') return { proposals: [], unplaced };
		const stop = (reason: UnplacedReason): Placing => ({
			proposals: [],
			unplaced: [...unplaced, { section: key, reason, ...words }]
		});
		if (bookmark === null) return stop('outside');
		if (!section) return stop('section unknown');
		if (this.#isWithinPart(after, edit.part)) return stop('from plan');
		if (shape.kind === 'cell') return stop('table');
		const deed = { kind: 'new block' as const, ...this.#anchorOf(after, bookmark), shape, pieces };
		return { proposals: [{ section: section.key, ...words, deed }], unplaced };
	}

	/** What somebody wrote over "not written yet" begins the section. */
	#begun(index: number, change: LineChange): WordEdit | null {
		const left = this.left[index];
		if (!left?.part || partNumber(left.part) !== null || change.pieces.length === 0) return null;
		const { section, part } = left;
		const shape = { kind: 'paragraph' as const };
		return { kind: 'new', after: null, section, part, shape, ...change };
	}

	place(edit: WordEdit): Placing {
		if (edit.kind === 'changed') {
			const begun = this.#begun(edit.line, edit.change);
			return begun ? this.place(begun) : this.#besideFigures(edit);
		}
		if (edit.kind === 'new') return this.#new(edit);
		const to = textOf(this.left[edit.line]?.pieces ?? []).length;
		const change = { from: 0, to, pieces: [], ...untracked };
		return this.#changed({ kind: 'changed', line: edit.line, change });
	}
}
