import { compareWithLeft, type Comparison, type WordEdit } from './compare';
import { alteredChanges, wasDecided, withoutKnownChanges } from './known';
import { sayingOf, textOf } from './line-changes';
import { withoutMarkChanges } from './paragraph-marks';
import { placeComments } from './place-comments';
import { Placer, type StandingSection } from './place-edits';
import type { ComingComment, Proposal, Unplaced } from './placed';
import type { Baseline, WordText } from './word-text';

/** What a file brings back to the plan. */
export type Coming = {
	proposals: Proposal[];
	comments: ComingComment[];
	/** Nothing that was changed in the file is dropped: what has no place in the plan is here */
	unplaced: Unplaced[];
	/** Share of the document's lines that the file still has, 0–1 */
	found: number;
};

const nobody = { author: null, at: null };

/** Sections of which nothing came back, not even the heading. */
const removedSections = ({ lines }: Baseline, { edits }: Comparison): Set<string> => {
	const removed = new Set(edits.flatMap((edit) => (edit.kind === 'removed' ? [edit.line] : [])));
	const standing = lines.flatMap(({ section, pieces }, index) =>
		section === null || textOf(pieces).trim() === '' || removed.has(index) ? [] : [section]
	);
	const all = lines.flatMap(({ section }) => (section === null ? [] : [section]));
	return new Set([...all].filter((section) => !standing.includes(section)));
};

const ofRemovedSections = (baseline: Baseline, removed: Set<string>, placer: Placer): Unplaced[] =>
	[...removed].map((section): Unplaced => {
		const words = baseline.lines.filter((line) => line.section === section);
		const before = words.map(({ pieces }) => sayingOf(pieces)).join('\n');
		const key = placer.sectionOf(section)?.key ?? null;
		return { section: key, reason: 'section removed', before, after: '', ...nobody };
	});

const ofMargins = (baseline: Baseline, { margins, boxes }: WordText): Unplaced[] => {
	const known = new Set(baseline.margins);
	const listed =
		(reason: 'margin' | 'box') =>
		(after: string): Unplaced => ({
			section: null,
			reason,
			before: '',
			after,
			...nobody
		});
	return [
		...[...new Set(margins)].filter((text) => !known.has(text)).map(listed('margin')),
		...boxes.filter((text) => text.trim() !== '').map(listed('box'))
	];
};

/** A proposal of the plan that somebody accepted in Word is for the plan to decide, not a new one. */
const isDecided = (baseline: Baseline, { author, before, after }: Proposal): boolean =>
	author === null &&
	((before === '' && wasDecided(baseline, 'insertion', after)) ||
		(after === '' && wasDecided(baseline, 'deletion', before)));

/** Proposals of the plan that somebody refused or rewrote in Word, beside those that were accepted there. */
const ofAltered = (
	file: WordText,
	baseline: Baseline,
	{ placer, decided }: { placer: Placer; decided: Proposal[] }
): Unplaced[] =>
	alteredChanges(file, baseline)
		.filter(({ kind, text }) => {
			const said = kind === 'insertion' ? 'after' : 'before';
			return !decided.some((proposal) => proposal[said].trim() === text.trim());
		})
		.map(({ section, text, now }): Unplaced => ({
			section: placer.sectionOf(section)?.key ?? null,
			reason: 'refused in Word',
			before: text,
			after: now,
			...nobody
		}));

/** Whether the edit is only a part of the removal of a whole section. */
const isPartOf = (removed: Set<string>, { lines }: Baseline, edit: WordEdit): boolean =>
	edit.kind === 'removed' && removed.has(lines[edit.line]?.section ?? '');

/**
 * What was changed in Word between the export and now, and where it belongs in the sections as they stand now.
 *
 * @param baseline the document as it left
 * @param file the document as it came back
 * @param sections the plan's sections now, by the bookmark of each
 */
export const bringBack = (
	baseline: Baseline,
	file: WordText,
	sections: ReadonlyMap<string, StandingSection>
): Coming => {
	const known = withoutKnownChanges(file, baseline);
	const back = { ...known, lines: withoutMarkChanges(known.lines) };
	const comparison = compareWithLeft(baseline.lines, back.lines);
	const placer = new Placer(baseline.lines, sections);
	const removed = removedSections(baseline, comparison);
	const placings = comparison.edits
		.filter((edit) => !isPartOf(removed, baseline, edit))
		.map((edit) => placer.place(edit));
	const proposals = placings.flatMap((placing) => placing.proposals);
	const decided = proposals.filter((proposal) => isDecided(baseline, proposal));
	const { comments, unplaced } = placeComments({
		...{ back, baseline, placer },
		leftLines: comparison.leftLines
	});
	return {
		proposals: proposals.filter((proposal) => !decided.includes(proposal)),
		comments,
		unplaced: [
			...placings.flatMap((placing) => placing.unplaced),
			...ofRemovedSections(baseline, removed, placer),
			...decided.map(({ deed: _deed, ...words }): Unplaced => ({
				...words,
				reason: 'decided in Word'
			})),
			...ofAltered(file, baseline, { placer, decided }),
			...ofMargins(baseline, file),
			...unplaced
		],
		found: comparison.found
	};
};
