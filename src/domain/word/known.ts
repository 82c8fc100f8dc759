import { comparable } from './align';
import { changesOf } from './baseline-of';
import type { Baseline, TrackedPiece, WordChange, WordText } from './word-text';

/** Word keeps no more than seconds, and drops the zone. */
const second = (at: string | null): string => (at ?? '').slice(0, 19);
const words = (text: string): string => comparable(text).replace(/\s+/g, ' ').trim();

/** Whether a comment of the file is one that left with it. */
export const knownComment = (
	{ comments }: Baseline,
	{ author, at, text }: { author: string; at: string | null; text: string }
): Baseline['comments'][number] | undefined =>
	comments.find(
		(one) =>
			one.author === author &&
			words(one.text) === words(text) &&
			(second(one.at) === second(at) || at === null)
	);

/** Whether words that came back untracked are a proposal that left with the file and was accepted there. */
export const wasDecided = (
	{ changes }: Baseline,
	kind: WordChange['kind'],
	text: string
): boolean =>
	changes.some((one) => one.kind === kind && words(one.text) === words(text) && words(text) !== '');

/** The file as if it had left without proposals: those that come back as they left are in the plan already. */
export const withoutKnownChanges = (back: WordText, { changes }: Baseline): WordText => {
	if (changes.length === 0) return back;
	const isKnown = (change: WordChange | null): change is WordChange =>
		change !== null &&
		changes.some(
			({ kind, author, at }) =>
				kind === change.kind && author === change.author && second(at) === second(change.at)
		);
	const kept = (piece: TrackedPiece): boolean =>
		!(isKnown(piece.change) && piece.change.kind === 'insertion');
	const offsetIn = ({ line, offset }: { line: number; offset: number }) => {
		let passed = 0;
		let gone = 0;
		for (const piece of back.lines[line]?.pieces ?? []) {
			if (!kept(piece)) gone += Math.max(0, Math.min(piece.text.length, offset - passed));
			passed += piece.text.length;
		}
		return { line, offset: offset - gone };
	};
	return {
		...back,
		lines: back.lines.map((line) => ({
			...line,
			pieces: line.pieces
				.filter(kept)
				.map((piece) => (isKnown(piece.change) ? { ...piece, change: null } : piece))
		})),
		comments: back.comments.map((comment) => ({
			...comment,
			range: comment.range && { from: offsetIn(comment.range.from), to: offsetIn(comment.range.to) }
		}))
	};
};

type Change = Baseline['changes'][number];

const sameHand = (one: WordChange, other: WordChange): boolean =>
	one.kind === other.kind && one.author === other.author && second(one.at) === second(other.at);

/**
 * Proposals of the plan that left as tracked changes and are in the file no longer, or say something else there: `now` is
 * what the file has of the same hand and moment instead.
 */
export const alteredChanges = (
	back: WordText,
	{ changes }: Baseline
): (Change & { now: string })[] => {
	const standing = changesOf(back);
	const gone = changes.filter((change) => {
		const same = standing.findIndex(
			(one) => sameHand(one, change) && words(one.text) === words(change.text)
		);
		if (same >= 0) standing.splice(same, 1);
		return same < 0 && words(change.text) !== '';
	});
	return gone.map((change) => {
		const instead = standing.filter((one) => sameHand(one, change));
		return { ...change, now: instead.map(({ text }) => text).join(' ') };
	});
};
