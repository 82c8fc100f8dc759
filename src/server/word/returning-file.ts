import type { Doc } from 'yjs';
import type { Pack } from '$lib/domain/pack/pack';
import type { Plan } from '$lib/domain/plan/plan';
import type { SectionRight } from '$lib/domain/access/section-right';
import { bringBack, type Coming } from '$lib/domain/word/bring-back';
import { textOf } from '$lib/domain/word/line-changes';
import { sectionBookmark } from '$lib/domain/word/markers';
import type { StandingSection } from '$lib/domain/word/place-edits';
import type { Unplaced } from '$lib/domain/word/placed';
import { standingLines, type SayFigure } from '$lib/domain/word/standing-lines';
import type { Baseline, WordText } from '$lib/domain/word/word-text';
import { readMarkedText } from '$lib/server/collaboration/section-text';

/** A file that came back, and the document that it is compared with. */
export type Returned = {
	file: WordText;
	baseline: Baseline;
	/** false: nothing is known of how the file left, so it is compared with the document of today */
	isExact: boolean;
	rightIn: (section: string) => SectionRight;
	/** As the plan says it now */
	sayFigure: SayFigure;
};

/** Fewer lines in common than this make it another document. */
const leastInCommon = 0.3;

const sectionsNow = (doc: Doc, pack: Pack, say: SayFigure): Map<string, StandingSection> =>
	new Map(
		pack.template.sections.map(({ key }) => [
			sectionBookmark(key),
			{ key, lines: standingLines(readMarkedText(doc.getXmlFragment(key)), say) }
		])
	);

/** All words of a file that is no version of the document. */
const nothingPlaced = ({ lines, comments }: WordText, found: number): Coming => {
	const listed = (
		reason: 'outside' | 'comment',
		after: string,
		author: string | null,
		at: string | null
	): Unplaced => ({
		section: null,
		reason,
		before: '',
		after,
		author,
		at
	});
	return {
		proposals: [],
		comments: [],
		found,
		unplaced: [
			...lines
				.map(({ pieces }) => textOf(pieces))
				.filter((text) => text.trim() !== '')
				.map((text) => listed('outside', text, null, null)),
			...comments.map(({ text, author, at }) => listed('comment', text, author, at))
		]
	};
};

/** Proposals for sections that the person only reads are listed instead: somebody else can take them over. */
const withinRights = (coming: Coming, rightIn: Returned['rightIn']): Coming => {
	const isOpen = (section: string) => rightIn(section) !== 'read';
	return {
		...coming,
		proposals: coming.proposals.filter(({ section }) => isOpen(section)),
		unplaced: [
			...coming.unplaced,
			...coming.proposals
				.filter(({ section }) => !isOpen(section))
				.map(({ deed: _deed, ...words }): Unplaced => ({ ...words, reason: 'not allowed' }))
		]
	};
};

/** What the file brings to the document as it stands now. */
export const comingTo = (
	doc: Doc,
	pack: Pack,
	{ file, baseline, isExact, rightIn, sayFigure }: Returned
): Coming => {
	const coming = bringBack(baseline, file, sectionsNow(doc, pack, sayFigure));
	return isExact || coming.found >= leastInCommon
		? withinRights(coming, rightIn)
		: nothingPlaced(file, coming.found);
};

/** Whose export the file is, where it is not this plan's. */
export const isOfAnotherPlan = ({ planId }: WordText, plan: Plan): boolean =>
	planId !== null && planId !== plan.id;
