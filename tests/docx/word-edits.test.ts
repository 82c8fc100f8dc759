import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	withSuggestionsAccepted,
	withoutSuggestions
} from '../../src/domain/plan/settle-suggestions';
import { canonicalText, isTextOfSection } from '../../src/server/collaboration/section-text';
import { arbitraryText } from '../support/arbitrary-text';
import { arbitraryEdits, edited, linesOf } from '../support/edited-in-word';
import * as word from '../support/word-file';
import { asText, bringTo, marked, printed, printedWithSuggestions } from '../support/word-return';

const body = 'word/document.xml';

describe('a text that went to Word and came back changed', () => {
	it('says what the file says once all is accepted, and what it said before once all is refused', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryText, arbitraryEdits, async (text, edits) => {
				const standing = marked(text);
				const left = await printed(text);
				const back = await word.editPart(left, body, edited(edits));
				const before = linesOf(await word.partOf(left, body), 'accepted');
				const after = linesOf(await word.partOf(back, body), 'accepted');

				const { suggested, unplaced } = await bringTo(standing, { left, back });
				expect(unplaced).toEqual([]);
				expect(isTextOfSection(suggested)).toBe(true);
				expect(canonicalText(asText(withoutSuggestions(suggested)))).toEqual(canonicalText(text));

				const accepted = await printed(asText(withSuggestionsAccepted(suggested)));
				expect(linesOf(await word.partOf(accepted, body), 'accepted')).toEqual(after);

				const waiting = await printedWithSuggestions(suggested);
				expect(linesOf(await word.partOf(waiting, body), 'accepted')).toEqual(after);
				expect(linesOf(await word.partOf(waiting, body), 'refused')).toEqual(before);
				const again = await bringTo(suggested, { left: waiting, back: waiting });
				expect(again).toMatchObject({ proposals: [], unplaced: [], comments: [] });
			}),
			{ numRuns: 30, interruptAfterTimeLimit: 90_000 }
		);
	}, 120_000);
});
