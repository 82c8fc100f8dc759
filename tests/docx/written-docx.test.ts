import { writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { composeDocument } from '../../src/domain/document/compose';
import { footnotesOf } from '../../src/domain/document/footnotes';
import { unassigned } from '../../src/domain/access/section-right';
import type { RichText } from '../../src/domain/plan/rich-text';
import { strategyDocx } from '../../src/server/export/strategy-docx';
import { idOf } from '../support/builders';
import { orderProblems, readXml } from './ooxml-order';
import { aRichPlan } from './rich-plan';

const today = '2026-11-22';
const footnote = (text: string) => ({ type: 'footnote' as const, attrs: { text } });
const words = (text: string) => ({ type: 'text' as const, text });
const image = (name: string, fields: object = {}) => ({
	type: 'image' as const,
	attrs: {
		id: idOf(name),
		alt: `Na zdjęciu widać: ${name}`,
		decorative: false,
		caption: '',
		width: 50,
		...fields
	}
});

const vision: RichText = {
	type: 'doc',
	content: [
		{ type: 'heading', attrs: { level: 3 }, content: [words('Wizja'), footnote('O wizji.')] },
		{ type: 'paragraph', content: [words('Gmina otwarta'), footnote('Wg uchwały z 2026 r.')] },
		image('spotkanie', { caption: 'Spotkanie z mieszkańcami' }),
		image('ramka', { alt: '', decorative: true }),
		image('zaginiony'),
		{
			type: 'bulletList',
			content: [
				{
					type: 'listItem',
					content: [{ type: 'paragraph', content: [words('Praca'), footnote('GUS, 2025.')] }]
				}
			]
		}
	]
};

const plan = () => {
	const rich = aRichPlan();
	return {
		...rich,
		sections: [
			...rich.sections.filter(({ key }) => key !== 'vision'),
			{
				...unassigned,
				...{ id: idOf('vision'), version: 1, key: 'vision', status: 'drafting' as const },
				text: vision
			}
		]
	};
};

let body: string;
let notes: string;

beforeAll(async () => {
	const png = (await createCanvas(1200, 600).encode('png')).toString('base64');
	const images = ['spotkanie', 'ramka'].map((name) => ({
		id: idOf(name),
		mime: 'image/png' as const,
		width: 1200,
		height: 600,
		bytes: png
	}));
	const bytes = await strategyDocx(plan(), currentPack(), today, images);
	if (process.env.DOCX_FILE) await writeFile(process.env.DOCX_FILE, bytes);
	const zip = await JSZip.loadAsync(bytes);
	body = (await zip.file('word/document.xml')?.async('string')) ?? '';
	notes = (await zip.file('word/footnotes.xml')?.async('string')) ?? '';
});

describe('a footnote', () => {
	it('is numbered through the document, in the order of reading', () => {
		const { sections } = composeDocument(plan(), currentPack(), today);
		const found = sections.flatMap(({ blocks }) => footnotesOf(blocks));
		expect(found.map(({ number, text }) => [number, text.replaceAll('\u00a0', ' ')])).toEqual([
			[1, 'O wizji.'],
			[2, 'Wg uchwały z 2026 r.'],
			[3, 'GUS, 2025.']
		]);
	});

	it('is a footnote of Word, at its place in headings, paragraphs and lists', () => {
		const marks = body.match(/<w:footnoteReference w:id="\d+"\/>/g) ?? [];
		expect(marks).toHaveLength(3);
		expect(notes).toContain('GUS, 2025.');
		expect(orderProblems(readXml(body))).toEqual([]);
	});
});

describe('a picture', () => {
	it('stands in the file with its description and a numbered caption', () => {
		expect(body).toMatch(/<wp:docPr [^>]*descr="Na zdjęciu widać: spotkanie"/);
		expect(body).toMatch(/SEQ Ilustracja \\\* ARABIC"[^>]*><w:r><w:t[^>]*>1<\/w:t>/);
		expect(body).toContain('Spotkanie z\u00a0mieszkańcami');
	});

	it('is passed over by screen readers when it is decoration', () => {
		expect(body).toContain('decorative');
	});

	it('is told in words where it is missing', () => {
		expect(body).toContain('W tym pliku nie ma ilustracji; jej opis: Na zdjęciu widać: zaginiony');
	});
});
