import { beginPlan, expect, open, test } from '../support/people';

/** As copied from a spreadsheet that an office keeps. */
const table = [
	['Wskaźnik', '2023', '2024', '2025'],
	['POP-01', '6 812', '6 790', ''],
	['POP-04', '', '1 234,0', 'sporo'],
	['Całkiem nieznany wiersz', '1', '2', '3'],
	['POP-03', '<10', '12', '14']
]
	.map((row) => row.join('\t'))
	.join('\n');

test('a messy table is shown cell by cell before it is saved', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/readings`);
	await page.getByRole('button', { name: 'Wklej z arkusza' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Skopiowane komórki').fill(table);

	const counts = dialog.getByRole('status');
	await expect(counts).toContainText('nierozpoznane wiersze: 1');
	await expect(counts).toContainText('błędy: 1');
	const preview = dialog.getByRole('region', { name: 'Podgląd wklejanej tabeli' });
	await expect(preview.getByRole('cell', { name: 'sporo' })).toContainText('To nie jest liczba');
	await expect(preview.getByRole('cell', { name: '6 812' })).toContainText('nowa');
	await expect(preview.getByLabel('Wskaźnik dla: Całkiem nieznany wiersz')).toBeVisible();

	await dialog.getByRole('button', { name: 'Zapisz 6 wartości' }).click();
	await expect(page.getByText('Zapisano 6 wartości.')).toBeVisible();
	await open(page, `${path}/readings?show=data`);
	await expect(page.getByRole('grid')).toContainText(/6\s?812/);
	await expect(page.getByRole('grid')).toContainText(/6\s?790/);
	await expect(page.getByRole('grid')).toContainText(/1\s?234/);
});
