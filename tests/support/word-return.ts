import { annotateText } from '../../src/domain/word/annotate-text';
import { annotatedDocument } from '../../src/domain/word/annotated-document';
import { Annotations } from '../../src/domain/word/annotation-letters';
import { baselineOf } from '../../src/domain/word/baseline-of';
import { bringBack, type Coming } from '../../src/domain/word/bring-back';
import { sectionBookmark } from '../../src/domain/word/markers';
import { standingLines } from '../../src/domain/word/standing-lines';
import { suggest } from '../../src/domain/word/suggest';
import type { RichText } from '../../src/domain/plan/rich-text';
import { markedTextSchema, type MarkedText } from '../../src/domain/plan/suggestion';
import { asRichText, canonicalText } from '../../src/server/collaboration/section-text';
import { countingIds } from './builders';
import * as word from './word-file';

/** The section that these files are about. */
export const key = 'vision';

export const marked = (text: RichText): MarkedText => markedTextSchema.parse(canonicalText(text));

/** Throws where the editor could not show it. */
export const asText = (text: MarkedText): RichText => {
	const rich = asRichText(text);
	if (!rich) throw new Error('No text of a section');
	return rich;
};

export const printed = (text: RichText): Promise<Uint8Array> =>
	word.asFile(word.documentSaying({ [key]: text }));

/** The text printed with what is suggested in it as tracked changes. */
export const printedWithSuggestions = (text: MarkedText): Promise<Uint8Array> => {
	const annotations = new Annotations();
	const annotated = asText(annotateText(text, [], annotations, true));
	return word.asFile(annotatedDocument(word.documentSaying({ [key]: annotated }), annotations));
};

type Back = Coming & { suggested: MarkedText };

/** What a file brings to a section that says `standing` now. */
export const bringTo = async (
	standing: MarkedText,
	{ left, back }: { left: Uint8Array; back: Uint8Array }
): Promise<Back> => {
	const coming = bringBack(
		baselineOf(await word.opened(left), []),
		await word.opened(back),
		new Map([[sectionBookmark(key), { key, lines: standingLines(standing, word.sayFigure) }]])
	);
	const newId = countingIds('s');
	const signed = coming.proposals.map((proposal) => ({
		proposal,
		by: {
			id: newId(),
			personId: 'ola',
			personName: proposal.author ?? 'plik',
			at: proposal.at ?? '2026-11-22T00:00:00.000Z'
		}
	}));
	return { ...coming, suggested: suggest(standing, signed) };
};

/** What comes back when the section says `now` and the file was changed by `edit` since it said `text`. */
export const comeBack = async (
	text: RichText,
	edit: (body: string) => string,
	now: RichText = text
): Promise<Back> => {
	const left = await printed(text);
	const back = await word.editPart(left, 'word/document.xml', edit);
	return bringTo(marked(now), { left, back });
};
