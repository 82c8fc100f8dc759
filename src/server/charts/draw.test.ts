import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '$lib/domain/document/blocks';
import { drawChart } from './draw';

const spec = (kind: ChartSpec['kind'], change: Partial<ChartSpec> = {}): ChartSpec => ({
	kind,
	title: 'Cudzoziemcy zameldowani',
	alternative: 'Wzrost z 3560 do 12 345 osób',
	unit: 'osoby',
	decimals: 0,
	labels: ['2021', '2022', '2023', '2024'],
	series: [{ name: 'Zażółć gęślą jaźń', area: 'POP', values: [3560, null, 9800, 12345] }],
	...change
});

const charts: Record<string, ChartSpec> = {
	line: spec('line'),
	lines: spec('line', {
		series: [
			{ name: 'Szkoły podstawowe', area: 'EDU', values: [120, 180, 420, 510] },
			{ name: 'Przedszkola', area: 'EDU', values: [60, 80, 190, 240] }
		]
	}),
	bar: spec('bar'),
	'lying-bar': spec('bar', {
		labels: ['Rynek pracy i przedsiębiorczość', 'Edukacja', 'Język polski'],
		series: [{ name: 'Wynik', area: null, values: [35, 60, 12] }]
	}),
	stacked: spec('stacked bar', {
		unit: 'zł',
		series: [
			{ name: 'Budżet miasta', area: null, values: [120000, 180000, 420000, 510000] },
			{ name: 'FAMI', area: null, values: [60000, 80000, 190000, 20000] },
			{ name: 'Bez finansowania', area: null, values: [0, 0, 90000, 240000] }
		]
	}),
	radar: spec('radar', {
		unit: '',
		labels: [
			'Zarządzanie',
			'Informacja',
			'Praca',
			'Edukacja',
			'Język polski',
			'Mieszkania',
			'Zdrowie'
		],
		series: [
			{ name: 'Stan obecny', area: null, values: [40, 30, 20, 65, 10, 35, null] },
			{ name: 'Cel', area: null, values: [70, 60, 50, 80, 60, 50, 50] }
		]
	})
};

describe('a chart drawn on the server', () => {
	it.each(Object.entries(charts))('is a picture of twice the size: %s', async (name, chart) => {
		const picture = await drawChart(chart, 'pl');
		const size = new DataView(picture.png.buffer, picture.png.byteOffset);
		expect(size.getUint32(16)).toBe(picture.width * 2);
		expect(size.getUint32(20)).toBe(picture.height * 2);
		if (process.env.CHART_PICTURES)
			await writeFile(`${process.env.CHART_PICTURES}/${name}.png`, picture.png);
	});
});
