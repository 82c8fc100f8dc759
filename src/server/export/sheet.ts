import type { CellObject, Sheet } from 'write-excel-file/node';

/** What a column is called, how wide it is (in characters) and what it shows of a row. */
type Column<Row> = [title: string, width: number, value: (row: Row) => string | number | null];

const toCell = (value: string | number | null): CellObject | null => {
	if (value === null || value === '') return null;
	return typeof value === 'number'
		? { value, type: Number, alignVertical: 'top' }
		: { value, type: String, wrap: true, alignVertical: 'top' };
};

/** Excel takes 31 characters and none of these signs. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** A sheet with a frozen header; numbers are cells of numbers, empty values empty cells. */
export const sheetOf = <Row>(name: string, rows: Row[], columns: Column<Row>[]): Sheet<never> => ({
	sheet: sheetName(name),
	stickyRowsCount: 1,
	columns: columns.map(([, width]) => ({ width })),
	data: [
		columns.map(([title]) => ({
			value: title,
			type: String,
			fontWeight: 'bold',
			backgroundColor: '#E2F0EE',
			wrap: true,
			alignVertical: 'top'
		})),
		...rows.map((row) => columns.map(([, , value]) => toCell(value(row))))
	]
});
