import {
	CommentRangeEnd,
	CommentRangeStart,
	CommentReference,
	DeletedTextRun,
	ExternalHyperlink,
	FootnoteReferenceRun,
	InsertedTextRun,
	Paragraph,
	TextRun,
	UnderlineType,
	type IRunOptions,
	type ParagraphChild
} from 'docx';
import type { Footnote, Run } from '../document/blocks';
import { bookmarkNumber } from './bookmarks';
import { colour } from './look';

/** Only addresses that a reader may follow become links; anything else stays text. */
const isAddress = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href);

/** Characters that XML 1.0 cannot hold; pasted text brings them, and Word would refuse the whole file. */
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const printable = (text: string): string => text.replace(unprintable, '');

/** Not by colour alone: what came is underlined, what went is struck, as the comparison says at its beginning. */
const inserted = { underline: { type: UnderlineType.SINGLE }, color: colour.accent };
const deleted = { strike: true, color: colour.deleted };

const inHref = (run: Run): boolean => run.href !== undefined && isAddress(run.href);

/** Marks of tracked changes need numbers that no other one of the file has, as bookmarks do. */
const byOf = ({ author, at }: NonNullable<Run['tracked']>) => ({
	id: bookmarkNumber(),
	author: printable(author),
	date: at
});

const newTrackedRun = (
	run: IRunOptions,
	by: NonNullable<Run['tracked']>
): InsertedTextRun | DeletedTextRun => {
	const tracked = { ...run, ...byOf(by) };
	return by.kind === 'insertion' ? new InsertedTextRun(tracked) : new DeletedTextRun(tracked);
};

const linesOf = (run: Run): (TextRun | InsertedTextRun | DeletedTextRun)[] =>
	printable(run.text)
		.split('\n')
		.map((text, line) => {
			const options = {
				text,
				bold: run.bold,
				italics: run.italic,
				...(run.change === 'inserted' ? inserted : run.change === 'deleted' ? deleted : {}),
				break: line > 0 ? 1 : undefined,
				style: inHref(run) ? 'Hyperlink' : undefined
			};
			return run.tracked ? newTrackedRun(options, run.tracked) : new TextRun(options);
		});

const renderComment = ({ id, begins }: NonNullable<Run['comment']>): ParagraphChild[] =>
	begins
		? [new CommentRangeStart(id)]
		: [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];

/** A footnote's mark within a tracked change, which docx has for letters only. */
class InsertedNote extends InsertedTextRun {
	constructor(by: ConstructorParameters<typeof InsertedTextRun>[0], note: FootnoteReferenceRun) {
		super(by);
		this.root.push(note);
	}
}
class DeletedNote extends DeletedTextRun {
	constructor(by: ConstructorParameters<typeof DeletedTextRun>[0], note: FootnoteReferenceRun) {
		super(by);
		this.root.push(note);
	}
}

/** A footnote of Word's own: Word numbers it, in the same order as the page does. */
const renderFootnote = ({ text }: Footnote, tracked: Run['tracked']): ParagraphChild => {
	const note = new FootnoteReferenceRun({
		children: [
			new Paragraph({ style: 'FootnoteText', children: linesOf({ text: ` ${text.trim()}` }) })
		]
	});
	if (!tracked) return note;
	const by = byOf(tracked);
	return tracked.kind === 'insertion' ? new InsertedNote(by, note) : new DeletedNote(by, note);
};

/**
 * Runs of text as Word runs; a line feed becomes a line break, an address a hyperlink, what is only suggested a tracked
 * change.
 */
export const renderRuns = (runs: Run[]): ParagraphChild[] =>
	runs.flatMap((run): ParagraphChild[] => {
		if (run.footnote) return [renderFootnote(run.footnote, run.tracked)];
		if (run.comment) return renderComment(run.comment);
		if (!run.href || !inHref(run)) return linesOf(run);
		return [new ExternalHyperlink({ link: run.href, children: linesOf(run) })];
	});
