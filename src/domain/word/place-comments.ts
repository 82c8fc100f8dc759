import type { FoundLine, Range } from './found-places';
import { knownComment } from './known';
import { placesOf } from './letters';
import { textBefore, textOf } from './line-changes';
import type { ComingComment, Unplaced } from './placed';
import type { Placer } from './place-edits';
import type { Baseline, WordComment, WordLine, WordText } from './word-text';

type Coming = { comments: ComingComment[]; unplaced: Unplaced[] };
type Place = ComingComment['place'];
type Known = Baseline['comments'][number];

/** A passage of one line of the file: of several lines the first one with letters. */
const firstLineOf = (
	lines: WordLine[],
	{ from, to }: NonNullable<WordComment['range']>
): { line: number; from: number; to: number } => {
	for (let line = from.line; line <= to.line; line += 1) {
		const length = textOf(lines[line]?.pieces ?? []).length;
		const start = line === from.line ? from.offset : 0;
		const end = line === to.line ? to.offset : length;
		if (end > start) return { line, from: start, to: end };
	}
	return { line: from.line, from: from.offset, to: from.offset };
};

/** The offset among the letters that stood there before anything was tracked. */
const beforeOffset = ({ pieces }: WordLine, offset: number): number => {
	let passed = 0;
	let before = 0;
	for (const { text, change } of pieces) {
		const part = Math.max(0, Math.min(text.length, offset - passed));
		if (change?.kind !== 'insertion') before += part;
		passed += text.length;
	}
	return before;
};

const quoteOf = ({ pieces }: WordLine, from: number, to: number): string =>
	textOf(pieces)
		.slice(from, to === from ? undefined : to)
		.trim();

/** A comment at a place without letters is about the whole paragraph. */
const passageOf = (
	line: WordLine,
	{ from, to }: { from: number; to: number }
): [number, number] => {
	const whole = textBefore(line.pieces).length;
	const [start, end] = [beforeOffset(line, from), beforeOffset(line, to)];
	return end > start ? [start, end] : [0, whole];
};

const rangeOf = (line: FoundLine, places: (number | undefined)[]): Range | null => {
	const found = places.filter((at) => at !== undefined);
	const [first, last] = [found[0], found.at(-1)];
	if (first === undefined || last === undefined) return null;
	const ranges = line.rangesOf(first, last + 1);
	return ranges.ok ? (ranges.value[0] ?? null) : null;
};

type Finding = {
	back: WordText;
	baseline: Baseline;
	leftLines: ReadonlyMap<number, number>;
	placer: Placer;
};

/** What a comment is about, and the words that it hung on in the file. */
const placeAt = (
	{ back, baseline, leftLines, placer }: Finding,
	{ range: hung }: WordComment
): { place: Place | null; quote: string } => {
	const passage = hung && firstLineOf(back.lines, hung);
	const line = passage && back.lines[passage.line];
	if (!line) return { place: null, quote: '' };
	const quote = quoteOf(line, passage.from, passage.to);
	const section = placer.sectionOf(line.section);
	const whole: Place | null = section ? { kind: 'section', section: section.key } : null;
	const index = leftLines.get(passage.line);
	const place = index === undefined ? null : placer.lineAt(index);
	if (index === undefined || !place || typeof place === 'string') return { place: whole, quote };
	const [start, end] = passageOf(line, passage);
	const places = placesOf(textBefore(line.pieces), textOf(baseline.lines[index]?.pieces ?? []));
	// Words that are new in the file stand nowhere yet: the comment hangs on their paragraph.
	const range = rangeOf(place.found, places.slice(start, end)) ?? rangeOf(place.found, places);
	return { place: range ? { kind: 'passage', section: place.section.key, range } : whole, quote };
};

/** Conversations that were resolved or reopened in Word. */
const turnedComments = (back: WordText, known: (Known | undefined)[]): ComingComment[] =>
	back.comments.flatMap(({ author, at, text, resolved, answers }, index): ComingComment[] => {
		const left = known[index];
		const isTurned = resolved !== null && resolved !== left?.resolved;
		if (!left?.thread || !isTurned || answers !== null) return [];
		const place: Place = { kind: 'turned', thread: left.thread };
		return [{ author, at, text: '', quote: text, place, resolved }];
	});

const removedComments = ({ comments }: Baseline, known: (Known | undefined)[]): Unplaced[] =>
	comments
		.filter((comment) => !known.includes(comment))
		.map(({ author, at, text }) => ({
			...{ section: null, reason: 'comment removed' as const },
			...{ before: text, after: '', author, at }
		}));

/** Finds what the comments of a file are about; those that left with the file and stand as they were are left out. */
export const placeComments = (finding: Finding): Coming => {
	const { back, baseline } = finding;
	const known = back.comments.map((comment) => knownComment(baseline, comment));
	/** Index among the new comments, by index in the file */
	const coming = new Map<number, number>();
	const comments: ComingComment[] = [];
	const unplaced: Unplaced[] = [];
	const answered = ({ answers }: WordComment): Place | null => {
		if (answers === null) return null;
		const thread = known[answers]?.thread;
		if (thread) return { kind: 'answer', thread };
		const comment = coming.get(answers);
		return comment === undefined ? null : { kind: 'answer to new', comment };
	};
	back.comments.forEach((comment, index) => {
		if (known[index] || comment.text === '') return;
		const { place, quote } = placeAt(finding, comment);
		const { author, at, text, resolved } = comment;
		const goes = answered(comment) ?? place;
		if (!goes)
			unplaced.push({ section: null, reason: 'comment', before: quote, after: text, author, at });
		else {
			coming.set(index, comments.length);
			comments.push({ author, at, text, quote, place: goes, resolved: resolved === true });
		}
	});
	return {
		comments: [...comments, ...turnedComments(back, known)],
		unplaced: [...unplaced, ...removedComments(baseline, known)]
	};
};
