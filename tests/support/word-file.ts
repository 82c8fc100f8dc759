import JSZip from 'jszip';
import { currentPack } from '../../src/content/packs';
import { composeDocument } from '../../src/domain/document/compose';
import type { StrategyDocument } from '../../src/domain/document/blocks';
import { renderDocx, type RenderOptions } from '../../src/domain/docx/render';
import type { RichText } from '../../src/domain/plan/rich-text';
import type { WordText } from '../../src/domain/word/word-text';
import { openWordFile } from '../../src/server/word/open-word-file';
import { aPlan, idOf } from './builders';

export const today = '2026-11-22';

/** A pack whose document has just these sections of the real one. */
export const packWith = (...keys: string[]) => {
	const pack = currentPack();
	const sections = pack.template.sections
		.filter(({ key }) => keys.includes(key))
		.map((section) => ({ ...section, parent: null, composed: [], required: true }));
	return { ...pack, template: { ...pack.template, sections } };
};

/** A document whose sections say these texts. */
export const documentSaying = (texts: Record<string, RichText>): StrategyDocument => {
	const sections = Object.entries(texts).map(([key, text]) => ({
		id: idOf(key),
		version: 1,
		key,
		status: 'drafting' as const,
		text
	}));
	const plan = { ...aPlan().build(), sections };
	return composeDocument(plan, packWith(...Object.keys(texts)), today);
};

export const asFile = (
	document: StrategyDocument,
	options: Partial<RenderOptions> = {}
): Promise<Uint8Array<ArrayBuffer>> => renderDocx(document, new Map(), { today, ...options });

/** Reads a file that must be readable. */
export const opened = async (bytes: Uint8Array): Promise<WordText> => {
	const file = await openWordFile(bytes);
	if (!file.ok) throw new Error(file.error.kind);
	return file.value;
};

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

export const paragraph = (...runs: string[]): string =>
	`<w:p w:rsidR="00AB12CD">${runs.join('')}</w:p>`;
