import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { planXlsx } from '../../src/server/export/plan-xlsx';
import { aRichPlan } from './rich-plan';

let zip: JSZip;
const partOf = async (name: string): Promise<string> =>
	(await zip.file(name)?.async('string')) ?? '';

beforeAll(async () => {
	zip = await JSZip.loadAsync(await planXlsx(aRichPlan(), currentPack()));
});

describe('the spreadsheet of a plan', () => {
	it('has a sheet for each kind of thing, named in the language of the plan', async () => {
		const names = [
			...(await partOf('xl/workbook.xml')).matchAll(/<sheet [^>]*?name="([^"]+)"/g)
		].map(([, name]) => name);
		expect(names).toEqual([
			'Informacje',
			'Dane',
			'Samoocena',
			'Głosy i ustalenia',
			'Wyzwania',
			'Cele',
			'Działania',
			'Wskaźniki działań',
			'Budżet',
			'Źródła'
		]);
	});

	it('holds numbers as numbers under a frozen header', async () => {
		const sheet = await partOf('xl/worksheets/sheet2.xml');
		expect(sheet).toMatch(/<v>143302<\/v>/);
		expect(sheet).toContain('state="frozen"');
		expect(sheet).toMatch(/<col [^>]*width="44/);
	});
});
