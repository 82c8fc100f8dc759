import { Paragraph, SimpleField, TextRun } from 'docx';
import { frameWords } from './words';
import type { Language } from '../shared/localised';
import { printable } from './runs';

/**
 * "Tabela 3. …": the number is a SEQ field, so Word renumbers after edits, and is written out as well, so that it is
 * right without any update of fields.
 */
export const renderCaption = (
	kind: 'table' | 'chart' | 'image',
	number: number,
	text: string,
	language: Language
): Paragraph => {
	const label = frameWords(language)[kind];
	return new Paragraph({
		style: 'Caption',
		keepNext: true,
		children: [
			new TextRun(`${label}\u00a0`),
			new SimpleField(`SEQ ${label} \\* ARABIC`, String(number)),
			new TextRun(`. ${printable(text)}`)
		]
	});
};

export const renderSourceNote = (text: string): Paragraph =>
	new Paragraph({ style: 'SourceNote', children: [new TextRun(printable(text))] });
