import { comparable } from './align';
import { compareLetters, isSecondHalf } from './letters';
import type { Piece, TrackedPiece, WordChange } from './word-text';

/**
 * One change within a line: the letters from `from` to `to` of the line as it left give way to `pieces`. `author` null:
 * not tracked, so nobody knows who in Word did it.
 */
export type LineChange = {
	from: number;
	to: number;
	pieces: Piece[];
	author: string | null;
	at: string | null;
};

type Letter = { piece: TrackedPiece; text: string };
type Who = { author: string | null; at: string | null };

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The words with those of footnotes in brackets, to show to people. */
export const sayingOf = (pieces: readonly Piece[]): string =>
	pieces.map(({ text, object }) => (object ? `[${object.text.trim()}]` : text)).join('');

/** Some of the letters of a line, as pieces. */
export const slicePieces = (pieces: readonly Piece[], from: number, to: number): Piece[] => {
	let start = 0;
	return pieces.flatMap((piece) => {
		const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
		start += piece.text.length;
		return text === '' ? [] : [{ ...piece, text }];
	});
};

/** The same change without the letters that it begins or ends with and that stood there before. */
export const withoutCommonEnds = (line: readonly Piece[], change: LineChange): LineChange => {
	const was = textOf(slicePieces(line, change.from, change.to));
	const is = textOf(change.pieces);
	const least = Math.min(was.length, is.length);
	let start = 0;
	while (start < least && was.charAt(start) === is.charAt(start)) start += 1;
	if (start > 0 && (isSecondHalf(was, start) || isSecondHalf(is, start))) start -= 1;
	let end = 0;
	while (end < least - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
	if (end > 0 && isSecondHalf(was, was.length - end)) end -= 1;
	const pieces = slicePieces(change.pieces, start, is.length - end);
	return { ...change, from: change.from + start, to: change.to - end, pieces };
};

const standsBefore = ({ change }: TrackedPiece): boolean => change?.kind !== 'insertion';
/** The line before anybody tracked a change in it. */
export const textBefore = (pieces: TrackedPiece[]): string => textOf(pieces.filter(standsBefore));

const plain = ({ text, bold, italic, href, object }: Piece): Piece => ({
	...{ text, bold, italic, href },
	...(object ? { object } : {})
});

/** The same as pieces. */
export const standing = (pieces: TrackedPiece[]): Piece[] => pieces.filter(standsBefore).map(plain);

/** The line once everything tracked is accepted. */
export const piecesAfter = (pieces: TrackedPiece[]): Piece[] =>
	pieces.filter(({ change }) => change?.kind !== 'deletion').map(plain);

const lettersOf = (pieces: TrackedPiece[]): Letter[] =>
	pieces.flatMap((piece) =>
		Array.from({ length: piece.text.length }, (_, index) => ({
			piece,
			text: piece.text.charAt(index)
		}))
	);

const whoOf = (change: WordChange | null): Who => ({
	author: change?.author ?? null,
	at: change?.at ?? null
});

/** Programs write the address of a site with or without its closing stroke. */
const addressOf = (href: string | null): string | undefined => href?.replace(/\/$/, '');

const untracked: Who = { author: null, at: null };

const sameLook = (one: Piece, other: Piece): boolean =>
	one.bold === other.bold &&
	one.italic === other.italic &&
	addressOf(one.href) === addressOf(other.href);

const appended = (pieces: Piece[], piece: Piece): Piece[] => {
	const last = pieces.at(-1);
	const next = plain(piece);
	return last && !last.object && !next.object && sameLook(last, next)
		? [...pieces.slice(0, -1), { ...last, text: last.text + next.text }]
		: [...pieces, next];
};

/** Joins what one hand did in one place, letter by letter, into changes that read as such. */
class Changes {
	readonly all: LineChange[] = [];

	#last(place: number, { author, at }: Who): LineChange | null {
		const last = this.all.at(-1);
		return last?.to === place && last.author === author && last.at === at ? last : null;
	}

	endsAt(place: number): boolean {
		return this.all.at(-1)?.to === place;
	}

	remove(place: number, who: Who): void {
		const last = this.#last(place, who);
		if (last) last.to += 1;
		else this.all.push({ from: place, to: place + 1, pieces: [], ...who });
	}

	insert(place: number, letter: Letter, who: Who): void {
		const piece = { ...letter.piece, text: letter.text };
		const last = this.#last(place, who);
		if (last) last.pieces = appended(last.pieces, piece);
		else this.all.push({ from: place, to: place, pieces: appended([], piece), ...who });
	}
}

/** A footnote whose words were changed is another one; a picture is looked at by nobody. */
const isOtherObject = (was: Piece, is: Piece): boolean =>
	was.object?.kind !== is.object?.kind ||
	(is.object?.kind === 'footnote' &&
		comparable(was.object?.text ?? '').trim() !== comparable(is.object.text).trim());

/** A space shows no look of its own; it counts only between letters that turned too. */
const looksOther = (was: Piece, { piece, text }: Letter, goesOn: boolean): boolean =>
	!piece.object && !sameLook(was, piece) && (text.trim() !== '' || goesOn);

/** Walks through the letters of a line as it left and as it came back, side by side. */
class LineReading {
	readonly changes = new Changes();
	readonly #left: Piece[];
	readonly #letters: Letter[];
	#place = 0;
	#next = 0;

	constructor(
		left: readonly Piece[],
		back: TrackedPiece[],
		private readonly comparesLook: boolean
	) {
		this.#left = left.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece));
		this.#letters = lettersOf(back);
	}

	insertTracked(): void {
		let letter = this.#letters[this.#next];
		while (letter && !standsBefore(letter.piece)) {
			this.changes.insert(this.#place, letter, whoOf(letter.piece.change));
			this.#next += 1;
			letter = this.#letters[this.#next];
		}
	}

	#takeLetter(): Letter | undefined {
		this.insertTracked();
		const letter = this.#letters[this.#next];
		this.#next += 1;
		return letter;
	}

	removed(): void {
		this.changes.remove(this.#place, untracked);
		this.#place += 1;
	}

	/** A letter that was added and deleted again is none. */
	added(): void {
		const letter = this.#takeLetter();
		if (letter && !letter.piece.change) this.changes.insert(this.#place, letter, untracked);
	}

	#isOther(was: Piece, letter: Letter): boolean {
		const goesOn = this.changes.endsAt(this.#place);
		return (
			isOtherObject(was, letter.piece) || (this.comparesLook && looksOther(was, letter, goesOn))
		);
	}

	same(): void {
		const letter = this.#takeLetter();
		const was = this.#left[this.#place];
		if (!letter || !was) return;
		const { change } = letter.piece;
		if (change) this.changes.remove(this.#place, whoOf(change));
		else if (this.#isOther(was, letter)) {
			const who = letter.piece.restyled ?? untracked;
			this.changes.insert(this.#place, letter, who);
			this.changes.remove(this.#place, who);
		}
		this.#place += 1;
	}
}

/** What happened to the letters of a line as it left; `comparesLook`: also where they turned bold, italic or a link. */
export const changesOfLine = (
	left: readonly Piece[],
	back: TrackedPiece[],
	comparesLook: boolean
): LineChange[] => {
	const reading = new LineReading(left, back, comparesLook);
	for (const { kind, length } of compareLetters(textOf(left), textBefore(back)))
		for (let letter = 0; letter < length; letter += 1) reading[kind]();
	reading.insertTracked();
	return reading.changes.all;
};
