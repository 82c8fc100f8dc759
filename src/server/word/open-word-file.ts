import { Readable } from 'node:stream';
import { DOMParser, type Element as DomElement, type Node as DomNode } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { largestWordFile } from '$lib/domain/word/largest-file';
import { readWord } from '$lib/domain/word/read-word';
import type { WordText } from '$lib/domain/word/word-text';
import type { XmlElement, XmlNode } from '$lib/domain/word/xml';
import { ok, refuse, type Result } from '$lib/domain/shared/result';

/** Of one unpacked part and of all of them: a file of few bytes can unpack to gigabytes. */
const largestPart = 60 * 1024 * 1024;
const deepest = 200;

export type WordFileRefusal =
	| { kind: 'too large' }
	/** The old format, or one with a password, which Word wraps in the same way */
	| { kind: 'old or locked' }
	| { kind: 'macros' }
	| { kind: 'open document' }
	| { kind: 'no word file' };

/** The usual prefix of each namespace; strict files name others than those of Word's default. */
const prefixes: [RegExp, string][] = [
	[/wordprocessingml\/(2006\/)?main$/, 'w:'],
	[/wordprocessingDrawing$/, 'wp:'],
	[/office\/word\/20\d\d\/wordml/, 'w14:'],
	[/markup-compatibility/, 'mc:'],
	[/purl\.org\/dc\/elements/, 'dc:'],
	[/officeDocument\/(2006\/)?math$/, 'm:']
];

const prefixOf = (namespace: string | null): string =>
	prefixes.find(([pattern]) => pattern.test(namespace ?? ''))?.[1] ?? 'x:';

const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** Throws a RangeError for what is nested deeper than any document. */
const toTree = (element: DomElement, depth = 0): XmlElement => {
	if (depth > deepest) throw new RangeError('Nested too deeply');
	return {
		name: prefixOf(element.namespaceURI) + (element.localName ?? ''),
		attributes: Object.fromEntries(
			[...element.attributes].map(({ localName, name, value }) => [localName ?? name, value])
		),
		children: [...element.childNodes].flatMap((node): XmlNode[] =>
			isElement(node) ? [toTree(node, depth + 1)] : node.nodeValue === null ? [] : [node.nodeValue]
		)
	};
};

/** Null for what is no well-formed XML, and for XML with a document type: entities could pull in or multiply anything. */
const parseXml = (xml: string): XmlElement | null => {
	if (/<!DOCTYPE/i.test(xml)) return null;
	try {
		const { documentElement } = new DOMParser({
			onError: (level, message) => {
				if (level !== 'warning') throw new SyntaxError(message);
			}
		}).parseFromString(xml, 'text/xml');
		return documentElement ? toTree(documentElement) : null;
	} catch {
		// Whatever the parser cannot read is no part of a Word file; the caller says so.
		return null;
	}
};

class Unpacking {
	#left = largestPart;

	constructor(private readonly zip: JSZip) {}

	/** The part's text; null where there is none. Throws a RangeError once all parts together are too large. */
	async text(name: string): Promise<string | null> {
		const file = this.zip.file(name);
		if (!file) return null;
		const chunks: Buffer[] = [];
		for await (const chunk of new Readable().wrap(file.nodeStream())) {
			const bytes = Buffer.from(chunk);
			this.#left -= bytes.length;
			if (this.#left < 0) throw new RangeError('Unpacks to too much');
			chunks.push(bytes);
		}
		return Buffer.concat(chunks).toString('utf8');
	}

	async xml(name: string): Promise<XmlElement | undefined> {
		const text = await this.text(name);
		return text === null ? undefined : (parseXml(text) ?? undefined);
	}
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
	start.every((byte, index) => bytes[index] === byte);

const openZip = async (bytes: Uint8Array): Promise<Result<JSZip, WordFileRefusal>> => {
	if (bytes.length > largestWordFile) return refuse({ kind: 'too large' });
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse({ kind: 'old or locked' });
	if (!startsWith(bytes, 0x50, 0x4b)) return refuse({ kind: 'no word file' });
	try {
		const zip = await JSZip.loadAsync(bytes);
		if (zip.file('content.xml') && zip.file('mimetype')) return refuse({ kind: 'open document' });
		return ok(zip);
	} catch {
		// A damaged archive; JSZip throws plain errors.
		return refuse({ kind: 'no word file' });
	}
};

const marginsOf = (zip: JSZip): string[] =>
	Object.keys(zip.files).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));

const readParts = async (zip: JSZip): Promise<Result<WordText, WordFileRefusal>> => {
	const unpacking = new Unpacking(zip);
	const types = (await unpacking.text('[Content_Types].xml')) ?? '';
	if (/macroEnabled/i.test(types) || zip.file('word/vbaProject.bin'))
		return refuse({ kind: 'macros' });
	const document = await unpacking.xml('word/document.xml');
	if (!document) return refuse({ kind: 'no word file' });
	const part = (name: string) => unpacking.xml(name);
	return ok(
		readWord({
			document,
			relationships: await part('word/_rels/document.xml.rels'),
			styles: await part('word/styles.xml'),
			numbering: await part('word/numbering.xml'),
			comments: await part('word/comments.xml'),
			commentsExtended: await part('word/commentsExtended.xml'),
			footnotes: await part('word/footnotes.xml'),
			endnotes: await part('word/endnotes.xml'),
			custom: await part('docProps/custom.xml'),
			core: await part('docProps/core.xml'),
			margins: (await Promise.all(marginsOf(zip).map(part))).flatMap((one) => (one ? [one] : []))
		})
	);
};

/** What a .docx file says. Reads text only: macros, embedded files and addresses are never opened. */
export const openWordFile = async (
	bytes: Uint8Array
): Promise<Result<WordText, WordFileRefusal>> => {
	const zip = await openZip(bytes);
	if (!zip.ok) return zip;
	try {
		return await readParts(zip.value);
	} catch (cause) {
		if (cause instanceof RangeError) return refuse({ kind: 'too large' });
		throw cause;
	}
};
