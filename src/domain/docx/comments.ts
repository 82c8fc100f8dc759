import { Paragraph, TextRun, type ICommentOptions } from 'docx';
import { printable } from './runs';

/** A comment as Word shows it at the edge of the page. */
export type PrintedComment = {
	/** As runs of the document name it */
	id: number;
	author: string;
	/** Moment, ISO 8601 */
	at: string;
	text: string;
	/** The comment that it answers */
	answers: number | null;
	resolved: boolean;
};

const initialsOf = (author: string): string =>
	author
		.split(/\s+/)
		.map((word) => word.charAt(0))
		.join('')
		.slice(0, 3);

/**
 * The library writes which comments are resolved only where one names the comment that it answers; one that is not there
 * it leaves out.
 */
const nobody = -1;

export const renderComments = (comments: PrintedComment[]): ICommentOptions[] =>
	comments.map(({ id, author, at, text, answers, resolved }) => ({
		id,
		author: printable(author),
		initials: initialsOf(printable(author)),
		date: new Date(at),
		resolved,
		parentId: answers ?? nobody,
		children: printable(text)
			.split('\n')
			.map((line) => new Paragraph({ children: [new TextRun(line)] }))
	}));
