import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { currentPack } from '../../src/content/packs';
import { composeDocument } from '../../src/domain/document/compose';
import { plainText } from '../../src/domain/document/plain-text';
import { planXlsx } from '../../src/server/export/plan-xlsx';
import { strategyDocx } from '../../src/server/export/strategy-docx';
import { aRichPlan, complement, smallCount } from './rich-plan';

/** Everything that an office file says, part by part, without the marks between words. */
const textOf = async (bytes: Uint8Array): Promise<string> => {
	const zip = await JSZip.loadAsync(bytes);
	const parts = Object.values(zip.files).filter(({ name }) => /\.(xml|rels)$/.test(name));
	return (await Promise.all(parts.map((part) => part.async('string')))).join('\n');
};

const plan = aRichPlan();
const pack = currentPack();
/** With every kind of space that may stand between thousands. */
const complementText = new RegExp(
	`(?<!\\d)${String(complement).replace(/(\d)(\d{3})$/, '$1\\s?$2')}(?!\\d)`,
	'u'
);

describe('a count of people below the threshold', () => {
	it('is not read in the Word file, nor is what would give it away', async () => {
		const text = await textOf(await strategyDocx(plan, pack, '2026-11-22'));
		expect(text).toContain('szkoły specjalne');
		expect(text).toContain('&lt;5');
		expect(text).not.toMatch(complementText);
		expect(text).not.toMatch(/szkoły specjalne: 4(?!\d)/);
	});

	it('is not read in the spreadsheet, nor is what would give it away', async () => {
		const text = await textOf(await planXlsx(plan, pack));
		expect(text).toContain('&lt;5');
		expect(text).not.toMatch(complementText);
		expect(text).not.toMatch(new RegExp(`<v>${complement}</v>`));
	});

	it('stays out of charts, with a note that something is left out', () => {
		const small = plan.readings.map((reading) =>
			reading.indicatorId === 'POP-03' && reading.year === 2022
				? { ...reading, value: smallCount }
				: reading
		);
		const document = composeDocument({ ...plan, readings: small }, pack, '2026-11-22');
		const chart = document.sections
			.flatMap(({ blocks }) => blocks)
			.find((block) => block.kind === 'chart' && block.caption.includes('zameldowani'));
		expect(chart).toMatchObject({ chart: { labels: ['2023', '2024', '2025'] } });
		expect(chart).toMatchObject({ note: expect.stringContaining('2022') });
	});

	it('is not told by how many people spoke', () => {
		const document = composeDocument(plan, pack, '2026-11-22');
		const text = plainText(document.sections.flatMap(({ blocks }) => blocks));
		expect(text).toContain('9\u00a0osób');
		expect(text).not.toContain('3\u00a0osoby');
	});
});
