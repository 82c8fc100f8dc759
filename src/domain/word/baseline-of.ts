import { sayingOf, standing } from './line-changes';
import type { Baseline, WordChange, WordText } from './word-text';

/** Proposals stand in a file as many small tracked runs; each hand's run of letters is one. */
export const changesOf = ({ lines }: WordText): Baseline['changes'] =>
	lines.flatMap(({ pieces, section }) => {
		const found: Baseline['changes'] = [];
		let last: WordChange | null = null;
		for (const piece of pieces) {
			const { change } = piece;
			const text = sayingOf([piece]);
			const known = found.at(-1);
			if (
				change &&
				known &&
				last?.kind === change.kind &&
				last.author === change.author &&
				last.at === change.at
			)
				known.text += text;
			else if (change) found.push({ ...change, text, section });
			last = change;
		}
		return found;
	});

/**
 * What to remember of a file that leaves, read from the file itself: whatever Word is shown is what its answer is
 * compared with. `threads`: the conversation of each comment, in their order.
 */
export const baselineOf = (file: WordText, threads: readonly string[]): Baseline => ({
	lines: file.lines.map(({ section, part, isTitle, shape, pieces }) => ({
		section,
		part,
		isTitle,
		shape,
		pieces: standing(pieces)
	})),
	margins: file.margins,
	comments: file.comments.map(({ author, at, text, resolved }, index) => ({
		thread: threads[index] ?? null,
		author,
		at,
		text,
		resolved: resolved === true
	})),
	changes: changesOf(file)
});
