import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkedText } from '../../src/domain/plan/suggestion';
import { annotateText, type Passage } from '../../src/domain/word/annotate-text';
import { annotatedDocument } from '../../src/domain/word/annotated-document';
import { Annotations } from '../../src/domain/word/annotation-letters';
import { textOf } from '../../src/domain/word/line-changes';
import { standingLines } from '../../src/domain/word/standing-lines';
import { arbitraryText } from '../support/arbitrary-text';
import * as word from '../support/word-file';
import { asText, bringTo, key, marked, printed } from '../support/word-return';

/** Passages of the text, each within one text block. */
const passagesIn = (text: MarkedText, picks: [number, number][]): Passage[] => {
	const blocks = standingLines(text, word.sayFigure)
		.map(({ spots, block }) =>
			spots.flatMap((spot) => (spot && block && spot.path === block ? [spot] : []))
		)
		.filter((spots) => spots.length > 0);
	return picks.flatMap(([block, letter], id): Passage[] => {
		const spots = blocks[block % Math.max(1, blocks.length)] ?? [];
		const from = spots[letter % Math.max(1, spots.length)];
		const last = spots.at(-1);
		return from && last ? [{ id, from, to: { path: last.path, offset: last.offset + 1 } }] : [];
	});
};

const printedWithComments = (text: MarkedText, passages: Passage[]): Promise<Uint8Array> => {
	const annotations = new Annotations();
	const annotated = asText(annotateText(text, passages, annotations, false));
	return word.asFile(annotatedDocument(word.documentSaying({ [key]: annotated }), annotations), {
		comments: passages.map(({ id }) => ({
			...{ id, author: 'Lidia', at: '2026-11-20T10:15:00.000Z', text: `Uwaga ${id}` },
			...{ answers: null, resolved: false }
		}))
	});
};

const wordsOf = async (file: Uint8Array): Promise<string[]> =>
	(await word.opened(file)).lines.map(({ pieces }) => textOf(pieces));

describe('comments on passages', () => {
	it('leave the words as they are, and bring nothing when the file comes back untouched', async () => {
		const picks = fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { minLength: 1, maxLength: 3 });
		await fc.assert(
			fc.asyncProperty(arbitraryText, picks, async (text, picked) => {
				const standing = marked(text);
				const passages = passagesIn(standing, picked);
				const left = await printedWithComments(standing, passages);
				expect(await wordsOf(left)).toEqual(await wordsOf(await printed(text)));
				const { comments } = await word.opened(left);
				expect(comments.every(({ range }) => range !== null)).toBe(true);
				expect(await bringTo(standing, { left, back: left })).toMatchObject({
					...{ proposals: [], comments: [], unplaced: [] }
				});
			}),
			{ numRuns: 40, interruptAfterTimeLimit: 50_000 }
		);
	}, 60_000);
});
