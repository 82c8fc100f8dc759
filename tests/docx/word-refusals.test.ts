import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { largestWordFile } from '../../src/domain/word/largest-file';
import { openWordFile } from '../../src/server/word/open-word-file';

const zipOf = async (parts: Record<string, string>): Promise<Uint8Array> => {
	const zip = new JSZip();
	for (const [name, text] of Object.entries(parts)) zip.file(name, text);
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const document = (inside: string): string =>
	`<w:document ${main}><w:body>${inside}</w:body></w:document>`;
const beyondUnpacked = 61 * 1024 * 1024;

const refusals: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
	['a text file', () => new TextEncoder().encode('To nie jest dokument'), 'no word file'],
	['an empty file', () => new Uint8Array(), 'no word file'],
	[
		'one with a password, or of the old format',
		() => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		'old or locked'
	],
	[
		'a damaged archive',
		() => new TextEncoder().encode('PK\u0003\u0004 to nie zip'),
		'no word file'
	],
	['an archive of something else', () => zipOf({ 'notatka.txt': 'a' }), 'no word file'],
	[
		'a document of LibreOffice',
		() => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
		'open document'
	],
	[
		'a document with macros',
		() => zipOf({ 'word/document.xml': document(''), 'word/vbaProject.bin': 'x' }),
		'macros'
	],
	['a file beyond 20 MB', () => new Uint8Array(largestWordFile + 1), 'too large'],
	[
		'a small file that unpacks to too much',
		() => zipOf({ 'word/document.xml': document(' '.repeat(beyondUnpacked)) }),
		'too large'
	],
	[
		'one whose entities would multiply',
		() =>
			zipOf({
				'word/document.xml': `<!DOCTYPE a [<!ENTITY b "cc">]>${document('<w:p>&b;</w:p>')}`
			}),
		'no word file'
	],
	[
		'one that is nested beyond reason',
		() =>
			zipOf({
				'word/document.xml': document('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000))
			}),
		'no word file'
	]
];

describe('a file that cannot be read', () => {
	it.each(refusals)('is refused with its reason: %s', async (_name, file, kind) => {
		expect(await openWordFile(await file())).toEqual({ ok: false, error: { kind } });
	});
});
