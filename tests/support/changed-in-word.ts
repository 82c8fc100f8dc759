import JSZip from 'jszip';
import { bindShortWords } from '../../src/domain/shared/typography';

/** The file with other XML in one of its parts, as a program that edits it would leave it. */
export const editPart = async (
	bytes: Uint8Array,
	part: string,
	edit: (xml: string) => string
): Promise<Uint8Array> => {
	const zip = await JSZip.loadAsync(bytes);
	const before = (await zip.file(part)?.async('string')) ?? '';
	zip.file(part, edit(before));
	return zip.generateAsync({ type: 'uint8array' });
};

/** The XML of one part of a file. */
export const partOf = async (bytes: Uint8Array, part: string): Promise<string> =>
	(await (await JSZip.loadAsync(bytes)).file(part)?.async('string')) ?? '';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const run = (text: string, tag = 'w:t'): string =>
	`<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="pl-PL"/></w:rPr><${tag} xml:space="preserve">${escaped(text)}</${tag}></w:r>`;

/** Runs of Word: each `text` split over several runs with spelling marks between, as Word leaves them. */
const scattered = (text: string): string =>
	text
		.split(/(?<= )/)
		.map((word) => `${run(word)}<w:proofErr w:type="spellStart"/>`)
		.join('');

type By = { author: string; at: string };
let number = 9000;
const attributes = ({ author, at }: By): string =>
	`w:id="${(number += 1)}" w:author="${author}" w:date="${at}"`;

export const inserted = (text: string, by: By): string =>
	`<w:ins ${attributes(by)}>${run(text)}</w:ins>`;
export const deleted = (text: string, by: By): string =>
	`<w:del ${attributes(by)}>${run(text, 'w:delText')}</w:del>`;
export const plain = scattered;
/** Letters made bold with changes tracked. */
export const embolded = (text: string, by: By): string => {
	const change = `<w:rPrChange ${attributes(by)}><w:rPr/></w:rPrChange>`;
	const look = `<w:rPr><w:b/>${change}</w:rPr>`;
	return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
};

/** Replaces the only run that says `text` by other XML. Throws where there is none. */
export const replaceRun =
	(text: string, xml: string) =>
	(body: string): string => {
		const said = `<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
		const end = body.indexOf(said);
		if (end < 0) throw new Error(`No run says ${text}`);
		const start = body.lastIndexOf('<w:r>', end);
		return body.slice(0, start) + xml + body.slice(end + said.length);
	};

/** Puts paragraphs after the one that holds `text`. */
export const addAfter =
	(text: string, xml: string) =>
	(body: string): string => {
		const at = body.indexOf(escaped(text));
		if (at < 0) throw new Error(`No paragraph says ${text}`);
		const end = body.indexOf('</w:p>', at) + '</w:p>'.length;
		return body.slice(0, end) + xml + body.slice(end);
	};

/** Runs that a comment hangs on. */
export const commented = (id: number, text: string): string =>
	`<w:commentRangeStart w:id="${id}"/>${scattered(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** Short words are bound to the next one in a Polish document. */
export const asPrinted = bindShortWords;

export const paragraph = (...runs: string[]): string =>
	`<w:p w:rsidR="00AB12CD">${runs.join('')}</w:p>`;

/** Adds a comment as Word does, with its part, relationship and type where the file has none yet. */
export const withComment = async (
	bytes: Uint8Array,
	{ id, author, at, text }: By & { id: number; text: string }
): Promise<Uint8Array> => {
	const comment = `<w:comment w:id="${id}" w:author="${author}" w:date="${at}" w:initials="JN"><w:p>${run(text)}</w:p></w:comment>`;
	const zip = await JSZip.loadAsync(bytes);
	const had = await zip.file('word/comments.xml')?.async('string');
	const empty =
		'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>';
	const opening = (had ?? empty).replace(/<w:comments([^>]*)\/>/, '<w:comments$1></w:comments>');
	zip.file('word/comments.xml', opening.replace('</w:comments>', `${comment}</w:comments>`));
	const withParts = await zip.generateAsync({ type: 'uint8array' });
	if (had !== undefined) return withParts;
	const linked = await editPart(withParts, 'word/_rels/document.xml.rels', (xml) =>
		xml.replace(
			'</Relationships>',
			'<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'
		)
	);
	return editPart(linked, '[Content_Types].xml', (xml) =>
		xml.replace(
			'</Types>',
			'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'
		)
	);
};

/** The paragraph that holds `text`, its end marked as inserted or deleted with changes tracked. */
export const withMark =
	(text: string, kind: 'ins' | 'del', by: By) =>
	(body: string): string => {
		const start = body.lastIndexOf('<w:p>', body.indexOf(escaped(text)));
		if (start < 0) throw new Error(`No paragraph says ${text}`);
		const mark = `<w:rPr><w:${kind} ${attributes(by)}/></w:rPr>`;
		const inside = body.slice(start + '<w:p>'.length);
		const own = inside.startsWith('<w:pPr>') ? inside.indexOf('</w:pPr>') : -1;
		return own < 0
			? `${body.slice(0, start)}<w:p><w:pPr>${mark}</w:pPr>${inside}`
			: `${body.slice(0, start)}<w:p>${inside.slice(0, own)}${mark}${inside.slice(own)}`;
	};

/** Names the last paragraph of a comment, as Word means the comment by it. */
const nameComment = (xml: string, end: number, id: string): string => {
	const last = xml.slice(0, end).search(/<w:p[ >](?!.*<w:p[ >])/s);
	const name = `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${id}"`;
	const own = xml.slice(last + '<w:p'.length, end).replace(/ w14:(paraId|textId)="[^"]*"/g, '');
	return `${xml.slice(0, last)}<w:p ${name}${own}${xml.slice(end)}`;
};

const withMore = (bytes: Uint8Array, more: string): Promise<Uint8Array> =>
	editPart(
		bytes,
		'word/commentsExtended.xml',
		() =>
			`<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${more}</w15:commentsEx>`
	);

/** The file with its first comment resolved, as Word notes it beside the comments. */
export const withFirstResolved = async (bytes: Uint8Array): Promise<Uint8Array> => {
	const named = await editPart(bytes, 'word/comments.xml', (xml) =>
		nameComment(xml, xml.indexOf('</w:comment>'), '1A2B3C4D')
	);
	return withMore(named, '<w15:commentEx w15:paraId="1A2B3C4D" w15:done="1"/>');
};

/** The file with all its resolved comments reopened. */
export const withResolvedReopened = (bytes: Uint8Array): Promise<Uint8Array> =>
	editPart(bytes, 'word/commentsExtended.xml', (xml) =>
		xml.replaceAll('w15:done="1"', 'w15:done="0"')
	);

/** The file with an answer to its first comment. */
export const withAnswer = async (
	bytes: Uint8Array,
	answer: Parameters<typeof withComment>[1]
): Promise<Uint8Array> => {
	const named = await editPart(await withComment(bytes, answer), 'word/comments.xml', (xml) => {
		const asked = nameComment(xml, xml.indexOf('</w:comment>'), '1A2B3C4D');
		return nameComment(asked, asked.lastIndexOf('</w:comment>'), '5E6F7A8B');
	});
	return withMore(
		named,
		'<w15:commentEx w15:paraId="1A2B3C4D" w15:done="0"/><w15:commentEx w15:paraId="5E6F7A8B" w15:paraIdParent="1A2B3C4D" w15:done="0"/>'
	);
};
