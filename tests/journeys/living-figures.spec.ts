import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';
import { sectionText } from '../support/writing';

const saved = (page: Page) => expect(page.locator('[data-save=saved]')).toBeVisible();

/** Puts the number of registered foreigners of two years into the data of the plan. */
const record = async (page: Page, path: string, before: number, now: number): Promise<void> => {
	await open(page, `${path}/readings`);
	await page.getByRole('button', { name: 'Wklej z arkusza' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog
		.getByLabel('Skopiowane komórki')
		.fill(`Wskaźnik\t2024\t2025\nPOP-03\t${before}\t${now}`);
	await dialog.getByRole('button', { name: /^Zapisz \d/ }).click();
	await expect(page.getByText(/^Zapisano \d+ wartoś/)).toBeVisible();
};

const write = async (page: Page, path: string, text: string): Promise<void> => {
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	await page.keyboard.type(text);
};

test('a figure in a sentence follows the data, says what it was, and is accepted', async ({
	page
}) => {
	const { path } = await beginPlan(page);
	await record(page, path, 4000, 4492);
	await write(page, path, 'W mieście mieszka ');
	await page.keyboard.press('Control+Shift+Enter');
	const dialog = page.getByRole('dialog', { name: 'Wstaw z planu' });
	await dialog.getByLabel('Szukaj').fill('zameldowani cudzoz');
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('status')).toContainText(/4\s492\sosoby/);
	await expect(dialog.getByRole('status')).toContainText('ocena B; bez źródła');
	await dialog.getByRole('button', { name: 'Wstaw do tekstu' }).click();
	await expect(sectionText(page)).toContainText(/mieszka\s4\s492\sosoby/);
	await saved(page);

	await record(page, path, 4000, 4610);
	await open(page, `${path}/document`);
	await expect(page.getByText('1 liczba do przejrzenia')).toBeVisible();
	await open(page, `${path}/document/vision`);
	const figure = sectionText(page).getByRole('button', { name: /^Liczba z planu/ });
	await expect(figure).toHaveText(/4\s610\sosób.*Zmieniła się/);
	await figure.focus();
	await page.keyboard.press('Enter');
	const details = page.locator('[data-figure-state]');
	await expect(details).toContainText(/Było\s*4\s492\sosoby/);
	await expect(details).toContainText('2025');
	await details.getByRole('button', { name: 'Przyjmij nową wartość' }).click();
	await expect(figure).not.toContainText('Zmieniła się');
	await saved(page);

	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('article')).toContainText(/mieszka\s4\s610\sosób/);
});

test('a sentence tied to a claim is marked when the data turn against it', async ({ page }) => {
	const { path } = await beginPlan(page);
	await record(page, path, 4000, 4492);
	await write(page, path, 'Liczba cudzoziemców wzrosła.');
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+End');
	await page.getByRole('button', { name: 'Powiąż zdanie z danymi' }).click();
	const dialog = page.getByRole('dialog', { name: 'Powiąż zdanie z danymi' });
	await dialog.getByLabel('Co twierdzą').selectOption('rose');
	await dialog.getByLabel('Szukaj').fill('zameldowani');
	await page.keyboard.press('Enter');
	await expect(dialog.getByRole('status')).toContainText('Dane to potwierdzają');
	await dialog.getByRole('button', { name: 'Powiąż', exact: true }).click();
	await expect(page.getByRole('group', { name: 'Zdanie powiązane z danymi' })).toContainText(
		'Dane to potwierdzają'
	);
	await saved(page);

	await record(page, path, 4000, 3800);
	await open(page, `${path}/coherence`);
	const gap = page.getByText(/Zdanie „Liczba cudzoziemców wzrosła.” w rozdziale/);
	await expect(gap).toBeVisible();
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toContainText('nie zgadza się z danymi');
	await sectionText(page).getByText('Liczba cudzoziemców wzrosła.').click();
	const bar = page.getByRole('group', { name: 'Zdanie powiązane z danymi' });
	await expect(bar).toContainText(/2024\sr\.: 4\s000\sosób → 2025\sr\.: 3\s800\sosób/);
	await bar.getByRole('button', { name: 'Usuń powiązanie' }).click();
	await expect(sectionText(page)).not.toContainText('nie zgadza się z danymi');
});

test('a table of the plan stands in the text and says that it changed', async ({ page }) => {
	const { path } = await beginPlan(page);
	await record(page, path, 4000, 4492);
	await write(page, path, 'Dane:');
	await page.getByRole('button', { name: 'Wstaw z planu' }).click();
	const dialog = page.getByRole('dialog', { name: 'Wstaw z planu' });
	await dialog.getByRole('radio', { name: 'Wykres, tabela, lista' }).check();
	await dialog.getByLabel('Szukaj').fill('tabela zameldowani');
	await page.keyboard.press('Enter');
	await dialog.getByRole('button', { name: 'Wstaw do tekstu' }).click();
	const part = page.locator('[data-living]');
	await expect(part.getByRole('table')).toContainText(/4\s492/);
	await saved(page);

	await record(page, path, 4000, 4610);
	await open(page, `${path}/document/vision`);
	await expect(part).toContainText('Zmieniła się');
	await part.getByText('Zmieniło się od ostatniego przyjęcia').click();
	await part.getByRole('button', { name: 'Przyjmij nową treść' }).click();
	await expect(part).not.toContainText('Zmieniła się');
	await expect(part.getByRole('table')).toContainText(/4\s610/);
});
