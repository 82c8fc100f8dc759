import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { composeDocument } from '../../src/domain/document/compose';
import { drawCharts, strategyDocx } from '../../src/server/export/strategy-docx';
import { childrenOf, orderProblems, readXml } from './ooxml-order';
import { aRichPlan } from './rich-plan';

const run = promisify(execFile);
const today = '2026-11-22';
let bytes: Uint8Array;
let body: string;
let zip: JSZip;

const partOf = async (name: string): Promise<string> =>
	(await zip.file(name)?.async('string')) ?? '';

beforeAll(async () => {
	bytes = await strategyDocx(aRichPlan(), currentPack(), today);
	zip = await JSZip.loadAsync(bytes);
	body = await partOf('word/document.xml');
	if (process.env.DOCX_FILE) await writeFile(process.env.DOCX_FILE, bytes);
});

describe('the Word file of a strategy', () => {
	it('is made of what reaches a thread whole, its charts at their places', async () => {
		const document = composeDocument(aRichPlan(), currentPack(), today);
		const charts = await drawCharts(document);
		const [there, chartsThere] = structuredClone([document, charts] as const);
		expect(there).toStrictEqual(document);
		const blocks = there.sections.flatMap((section) => section.blocks);
		expect(charts.size).toBeGreaterThan(0);
		expect([...chartsThere.keys()]).toEqual(blocks.filter(({ kind }) => kind === 'chart'));
		for (const chart of chartsThere.keys()) expect(blocks).toContain(chart);
	});

	it('keeps the order of elements that Word insists on', () => {
		expect(orderProblems(readXml(body))).toEqual([]);
	});

	it('has contents with an entry for every chapter, linked and with its page', async () => {
		const contents = /<w:sdtContent>.*?<\/w:sdtContent>/s.exec(body)?.[0] ?? '';
		expect(contents).toContain('Diagnoza');
		expect(contents).toContain('w:anchor=');
		expect(contents).toMatch(/PAGEREF/);
		expect(contents).toMatch(/<w:t[^>]*>\d+<\/w:t>/);
		expect(await partOf('word/settings.xml')).not.toContain('updateFields');
	});

	it('repeats the header rows of tables, keeps rows whole and gives every column a width', () => {
		const tables = childrenOf(readXml(body), 'w:tbl');
		expect(tables.length).toBeGreaterThan(8);
		expect(body).toContain('<w:tblHeader/>');
		expect(body).toContain('<w:cantSplit/>');
		for (const table of tables) expect(table.text).toMatch(/<w:gridCol w:w="\d+"/);
	});

	it('numbers captions by fields that carry their number', () => {
		expect(body).toMatch(/SEQ Tabela \\\* ARABIC"[^>]*><w:r><w:t[^>]*>1<\/w:t>/);
		expect(body).toContain('SEQ Wykres');
	});

	it('describes every picture for those who do not see it', () => {
		const pictures = body.match(/<wp:docPr [^>]*>/g) ?? [];
		expect(pictures.length).toBeGreaterThan(3);
		for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}/);
	});

	it('says its language and its title', async () => {
		expect(await partOf('word/styles.xml')).toContain('w:val="pl-PL"');
		expect(await partOf('docProps/core.xml')).toContain(
			'Strategia integracji mieszkańców Przykładowa'
		);
	});

	it('says on the title page that it is a demonstration', () => {
		expect(body).toContain('Dokument pokazowy');
	});
});

const hasOffice = await run('soffice', ['--version']).then(
	() => true,
	() => false
);

const missing = 'LibreOffice (soffice) is not installed: the document was not opened';
if (!hasOffice) process.stderr.write(`${missing}\n`);

describe.skipIf(!hasOffice && !process.env.CI)('the Word file opened in LibreOffice', () => {
	it('gives the text back, page by page', { timeout: 180_000 }, async () => {
		const folder = await mkdtemp(join(tmpdir(), 'strategy-'));
		const file = join(folder, 'strategy.docx');
		await writeFile(file, bytes);
		await run('soffice', [
			'--headless',
			`-env:UserInstallation=file://${folder}/profile`,
			'--convert-to',
			'pdf',
			'--outdir',
			folder,
			file
		]);
		const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
		const pdf = await getDocument({
			data: new Uint8Array(await readFile(join(folder, 'strategy.pdf'))),
			verbosity: 0
		}).promise;
		const pages = await Promise.all(
			Array.from({ length: pdf.numPages }, async (_, index) => {
				const { items } = await (await pdf.getPage(index + 1)).getTextContent();
				return items
					.map((item) => ('str' in item ? item.str : ''))
					.join(' ')
					.replace(/\s+/g, ' ');
			})
		);
		expect(pages[0]).toContain('Strategia integracji mieszkańców Przykładowa');
		expect(pages[1]).toContain('Spis treści');
		expect(pages.join(' ')).toContain('Cudzoziemcy zameldowani');
		expect(pages.join(' ')).toContain(`strona 3 z ${pdf.numPages}`);
		expect(pages.join(' ')).not.toMatch(/Error|Błąd|#REF/);
	});
});
