import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';
import { sectionText } from '../support/writing';

const picture = async () => ({
	name: 'spotkanie.png',
	mimeType: 'image/png',
	buffer: await createCanvas(300, 150).encode('png')
});

const atAnEmptySection = async (page: Page): Promise<string> => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
	return path;
};

test('a footnote is written, changed and printed', async ({ page }) => {
	const path = await atAnEmptySection(page);
	await page.keyboard.type('Gmina otwarta');
	await page.keyboard.press('Control+Alt+f');
	const dialog = page.getByRole('dialog', { name: 'Przypis' });
	await dialog.getByLabel('Treść przypisu').fill('Według uchwały z 2026 r.');
	await dialog.getByRole('button', { name: 'Zapisz' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.locator('[data-footnotes] li')).toContainText('Według uchwały z 2026 r.');
	// The mark is selected from the keyboard, and Enter opens it.
	await expect(sectionText(page)).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await dialog.getByLabel('Treść przypisu').fill('Według uchwały z 2027 r.');
	await dialog.getByRole('button', { name: 'Zapisz' }).click();
	await expect(page.locator('[data-footnotes] li')).toContainText('2027');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await open(page, `${path}/document/preview`);
	await page.getByRole('link', { name: 'Przypis 1', exact: true }).click();
	await expect(page.locator('#footnote-1')).toContainText('Według uchwały z\u00a02027 r.');
});

test('a picture has a description before it stands in the text', async ({ page }) => {
	const path = await atAnEmptySection(page);
	await page.keyboard.type('Spotkaliśmy się z mieszkańcami.');
	await page.getByRole('button', { name: 'Wstaw obraz' }).click();
	const dialog = page.getByRole('dialog', { name: 'Obraz' });
	await dialog.getByLabel('Plik z obrazem').setInputFiles({
		name: 'umowa.png',
		mimeType: 'image/png',
		buffer: Buffer.from('to nie jest obraz')
	});
	await dialog.getByRole('button', { name: 'Wstaw obraz' }).click();
	await expect(dialog.getByText(/Opisz obraz albo zaznacz/)).toBeVisible();
	await dialog.getByLabel(/^Opis dla osób/).fill('Dwadzieścia osób przy stole');
	await dialog.getByLabel(/^Podpis/).fill('Spotkanie w szkole');
	await dialog.getByRole('button', { name: 'Wstaw obraz' }).click();
	await expect(dialog.getByText(/To nie jest obraz/)).toBeVisible();
	// What was typed is still there for another file.
	await dialog.getByLabel('Plik z obrazem').setInputFiles(await picture());
	await dialog.getByRole('button', { name: 'Wstaw obraz' }).click();
	await expect(dialog).toBeHidden();
	const image = sectionText(page).getByRole('img', { name: 'Dwadzieścia osób przy stole' });
	await expect(image).toBeVisible();
	expect(await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(300);
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('figure')).toContainText('Spotkanie w\u00a0szkole');
});

test('a pasted picture goes up by itself and asks for a description', async ({ page }) => {
	const path = await atAnEmptySection(page);
	const data = (await picture()).buffer.toString('base64');
	const html = `<p>Z Worda<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
		<p><img src="data:image/png;base64,${data}" width="300"></p>
		<p><img src="file:///C:/Users/x/clip_image001.png" width="300" height="100"></p>
		<div style="mso-element:footnote-list"><div id="ftn1" style="mso-element:footnote">
		<p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> GUS, 2025.</p></div></div>`;
	await sectionText(page).evaluate((element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', pasted);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, html);
	await expect(page.locator('[data-footnotes] li')).toContainText('GUS, 2025.');
	await expect(page.getByRole('alert')).toContainText('Nie wklejono 1 obrazu');
	await expect(sectionText(page).getByText('Brakuje opisu obrazu')).toBeVisible();
	await expect(sectionText(page).locator('img[src*="/images/"]')).toBeVisible();
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await open(page, `${path}/coherence`);
	await expect(page.getByText(/Obraz w rozdziale .* nie ma opisu/)).toBeVisible();
});

test('the help lists the keys, and they work', async ({ page }) => {
	await atAnEmptySection(page);
	await page.keyboard.press('Control+/');
	const help = page.getByRole('dialog', { name: 'Skróty klawiszowe' });
	await expect(help).toContainText('Wstaw akapit z planu');
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
	await expect(sectionText(page)).toBeFocused();
	await page.keyboard.press('Alt+F10');
	const toolbar = page.getByRole('toolbar', { name: 'Formatowanie' });
	await expect(toolbar.getByRole('button', { name: 'Pogrubienie' })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(toolbar.getByRole('button', { name: 'Kursywa' })).toBeFocused();
	await expect(toolbar.getByRole('button', { name: 'Kursywa' })).toHaveAttribute(
		'aria-keyshortcuts',
		'Control+I'
	);
});

test('a table is made, grown and walked through with the keyboard', async ({ page }) => {
	await atAnEmptySection(page);
	await page.getByRole('button', { name: 'Wstaw tabelę' }).click();
	const tools = page.getByRole('toolbar', { name: 'Tabela' });
	await tools.getByRole('button', { name: 'Wiersz poniżej' }).click();
	await tools.getByRole('button', { name: 'Kolumna z prawej' }).click();
	const table = sectionText(page).getByRole('table');
	await expect(table.getByRole('row')).toHaveCount(4);
	await expect(table.locator('tr').first().locator('th')).toHaveCount(4);
	await table.locator('th').first().click();
	await page.keyboard.type('Rok');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Osoby');
	await page.keyboard.press('Shift+Tab');
	await expect(table.locator('th').nth(1)).toHaveText('Osoby');
	await tools.getByRole('button', { name: 'Usuń tabelę' }).click();
	await expect(table).toHaveCount(0);
});
