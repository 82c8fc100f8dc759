import { ExternalHyperlink, TextRun, UnderlineType, type ParagraphChild } from 'docx';
import type { Run } from '../document/blocks';
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

const linesOf = (run: Run): TextRun[] =>
	printable(run.text)
		.split('\n')
		.map(
			(text, line) =>
				new TextRun({
					text,
					bold: run.bold,
					italics: run.italic,
					...(run.change === 'inserted' ? inserted : run.change === 'deleted' ? deleted : {}),
					break: line > 0 ? 1 : undefined,
					style: run.href && isAddress(run.href) ? 'Hyperlink' : undefined
				})
		);

/** Runs of text as Word runs; a line feed becomes a line break, an address a hyperlink. */
export const renderRuns = (runs: Run[]): ParagraphChild[] =>
	runs.flatMap((run): ParagraphChild[] =>
		run.href && isAddress(run.href)
			? [new ExternalHyperlink({ link: run.href, children: linesOf(run) })]
			: linesOf(run)
	);
