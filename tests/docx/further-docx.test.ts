import { writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import type { FurtherTemplate } from '../../src/domain/pack/template';
import { demoPlan } from '../../src/server/demo/demo-plan';
import { furtherDocx } from '../../src/server/export/strategy-docx';
import { orderProblems, readXml } from './ooxml-order';

const pack = currentPack();
const today = '2026-11-22';
const plan = demoPlan();

const bodyOf = async (template: FurtherTemplate): Promise<string> => {
	const bytes = await furtherDocx(plan, pack, template, today);
	if (process.env.DOCX_FOLDER)
		await writeFile(`${process.env.DOCX_FOLDER}/${template.id}.docx`, bytes);
	const zip = await JSZip.loadAsync(bytes);
	return (await zip.file('word/document.xml')?.async('string')) ?? '';
};
const textOf = (body: string) => body.replace(/<[^>]+>/g, '');

describe.each(pack.templates.map((template) => [template.id, template] as const))(
	'%s',
	(_, template) => {
		it('is a Word file with every section that has something to say', async () => {
			const body = await bodyOf(template);
			expect(orderProblems(readXml(body))).toEqual([]);
			for (const { untitled, required, title } of template.sections)
				if (required && !untitled) expect(textOf(body)).toContain(title.pl);
		});
	}
);

describe('the council resolution', () => {
	it('is an act: no title page, no contents, no numbered chapters', async () => {
		const resolution = pack.templates.find(({ document }) => document === 'council resolution');
		if (!resolution) throw new Error('the pack has no resolution');
		const body = await bodyOf(resolution);
		expect(textOf(body)).toContain('PROJEKT');
		expect(textOf(body)).toContain(`„${plan.title}”`);
		expect(textOf(body)).not.toContain('Spis treści');
		expect(body).not.toMatch(/PAGEREF/);
		expect(textOf(body)).not.toContain('{');
	});
});
