import Papa from 'papaparse';

const delimiterOf = (text: string): string =>
	text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';

/**
 * Splits what came from the clipboard or a CSV file into rows of cells: tabs (spreadsheets), else semicolons (Polish
 * CSV), else commas. Quoted cells may hold delimiters and line breaks; a byte order mark and empty rows at the end go.
 */
export const splitPasted = (text: string): string[][] => {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const { data } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: '\n' });
	const last = data.findLastIndex((row) => row.some((cell) => cell.trim() !== ''));
	return data.slice(0, last + 1);
};
