import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReading, anIndicator } from '../../../tests/support/evidence';
import { comparePasted } from './compare-pasted';
import { readPastedYear } from './pasted-cell';
import { readPastedTable } from './pasted-table';

const indicators = [
	anIndicator(),
	anIndicator({
		id: 'LAB-01',
		area: 'LAB',
		name: { pl: 'Cudzoziemcy wykonujący pracę', en: 'Foreigners performing work' }
	}),
	anIndicator({
		id: 'POP-02',
		area: 'POP',
		name: { pl: 'Udział cudzoziemców w ludności', en: 'Share of foreign residents' },
		unitKind: 'percent'
	})
];
const read = (...rows: string[][]) => readPastedTable(rows, indicators, 'pl');
const figures = (...rows: string[][]) =>
	read(...rows).cells.map((cell) => [cell.indicatorId, cell.year, cell.value ?? cell.missing]);

describe('a pasted table', () => {
	it('is read with years across', () => {
		expect(
			figures(
				['Wskaźnik', '2022', '2023 r.'],
				['edu 01', '1 234', '12'],
				['CUDZOZIEMCY WYKONUJACY PRACE', 'bd', '<10'],
				['Share of foreign residents', '4,5%', 'x']
			)
		).toEqual([
			['EDU-01', 2022, 1234],
			['EDU-01', 2023, 12],
			['LAB-01', 2022, 'no data'],
			['LAB-01', 2023, 'suppressed at source'],
			['POP-02', 2022, 4.5],
			['POP-02', 2023, 'no data']
		]);
	});

	it('is read with years down', () => {
		expect(
			figures(
				['Rok', 'EDU-01', 'Foreigners performing work'],
				['2021', '5', '6'],
				['2022', '', '7']
			)
		).toEqual([
			['EDU-01', 2021, 5],
			['LAB-01', 2021, 6],
			['LAB-01', 2022, 7]
		]);
	});

	it('uses columns for level, source, grade and breakdown', () => {
		const { cells, problems } = read(
			['Kod', 'Nazwa', 'Poziom', 'Podział', 'Źródło', 'Ocena', '31.12.2024'],
			['EDU-01', 'nieważne', 'Powiat', 'kobiety', 'SIO', 'b', 'ok. 500'],
			['EDU-01', '', 'osiedle', '', 'SIO', 'Z', '20']
		);
		expect(cells).toEqual([
			{
				row: 1,
				column: 6,
				raw: 'ok. 500',
				indicatorId: 'EDU-01',
				year: 2024,
				asOf: '2024-12-31',
				value: 500,
				missing: null,
				valueKind: 'estimate',
				level: 'powiat',
				breakdown: 'kobiety',
				source: 'SIO',
				grade: 'B'
			}
		]);
		expect(problems.map(({ kind, raw }) => [kind, raw])).toEqual([
			['unknown level', '20'],
			['unknown grade', 'Z']
		]);
	});

	it('suggests an indicator for a label that is only alike, and takes it when somebody chose it', () => {
		const rows = [
			['', '2024'],
			['Uczniowie cudzoziemscy', '7'],
			['Liczba ławek', '9']
		];
		const { cells, unknownLabels } = read(...rows);
		expect(cells).toEqual([]);
		expect(unknownLabels.map(({ raw, suggestions }) => [raw, suggestions])).toEqual([
			['Uczniowie cudzoziemscy', ['EDU-01']],
			['Liczba ławek', []]
		]);
		const chosen = new Map([['Uczniowie cudzoziemscy', 'EDU-01']]);
		expect(readPastedTable(rows, indicators, 'pl', { chosen }).cells).toMatchObject([{ value: 7 }]);
	});

	it('says by cell what it cannot read', () => {
		const { problems } = read(
			['Dane szkół'],
			['', '2023', '2024', 'razem'],
			['EDU-01', '1.234', '12%', '5'],
			['LAB-01', '-4', '3,5', ''],
			['LAB-01', '8', 'dużo', ''],
			['LAB-01', '9', '', '']
		);
		expect(problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
			[0, 0, 'outside the table'],
			[2, 1, 'ambiguous'],
			[2, 2, 'per cent in a count'],
			[2, 3, 'no year above'],
			[3, 1, 'negative count'],
			[3, 2, 'part of a person'],
			[4, 2, 'not a number'],
			[5, 1, 'twice']
		]);
	});

	it('reports a figure that stands before the first year', () => {
		expect(read(['Wskaźnik', '', '2024'], ['EDU-01', '15', '20'])).toMatchObject({
			cells: [{ value: 20 }],
			problems: [{ row: 1, column: 1, kind: 'no year above' }]
		});
	});

	it('reports every cell of a text that is no table', () => {
		expect(read(['ala', 'ma'], ['kota'])).toMatchObject({ layout: 'not recognised' });
		expect(read(['ala', 'ma'], ['kota']).problems).toHaveLength(3);
		expect(read().problems).toEqual([]);
	});

	it.each([
		['2021', 2021, null],
		['2021 r.', 2021, null],
		['31.12.2021', 2021, '2021-12-31'],
		['stan na 30.06.2022 r.', 2022, '2022-06-30'],
		['2021-12-31', 2021, '2021-12-31'],
		['rok szkolny 2024/2025', 2024, null],
		['2024/25', 2024, null]
	])('takes %s for a year', (text, year, asOf) => {
		expect(readPastedYear(text)).toEqual({ year, asOf });
	});

	it.each(['1234', '31.02.2021', '20212', 'rok', ''])('does not take %s for a year', (text) => {
		expect(readPastedYear(text)).toBeNull();
	});

	it('never throws and never loses a cell', () => {
		const cell = fc.oneof(
			fc.constantFrom('2023', '2024 r.', 'EDU-01', 'LAB-01', 'Poziom', 'gmina', '-', '<10', ''),
			fc.constantFrom('1 234', '5', '3,5', '1.234', 'Źródło', 'Rok', 'uczniowie cudzoziemcy'),
			fc.string({ maxLength: 8 })
		);
		const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
		fc.assert(
			fc.property(table, (rows) => {
				const { layout, cells, problems, unknownLabels } = readPastedTable(rows, indicators, 'pl');
				const answered = [...cells, ...problems, ...unknownLabels.flatMap((one) => one.leftOut)];
				const keys = new Set(answered.map(({ row, column }) => `${row}|${column}`));
				const filled = rows.flatMap((row, r) =>
					row.flatMap((text, c) => (text.trim() === '' ? [] : [{ key: `${r}|${c}`, text }]))
				);
				if (layout === 'not recognised') expect(keys.size).toBe(filled.length);
				// A number that stands in no labelled column is a figure; none of them may vanish.
				const lost = filled.filter(({ key }) => !keys.has(key));
				const header = Math.min(...lost.map(({ key }) => Number(key.split('|')[0])), 99);
				const labelled = lost.filter(({ key }) => !key.startsWith(`${header}|`));
				const heads = rows[header] ?? [];
				for (const { key } of labelled) {
					const column = Number(key.split('|')[1]);
					const firstYear = heads.findIndex((text) => readPastedYear(text) !== null);
					const isStructure = layout === 'years down' ? column === 0 : column < firstYear;
					const isNamed = ['poziom', 'źródło'].includes((heads[column] ?? '').trim().toLowerCase());
					expect(isStructure || isNamed).toBe(true);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

describe('what pasting would change', () => {
	it('is shown against the readings of the plan', () => {
		const { cells } = read(['', '2022', '2023', '2024'], ['EDU-01', '10', '20', '30']);
		const readings = [
			aReading(1, { year: 2022, value: 10 }),
			aReading(2, { year: 2023, value: 5 })
		];
		expect(comparePasted(cells, readings).map((change) => change.kind)).toEqual([
			'same',
			'changed',
			'new'
		]);
	});
});
