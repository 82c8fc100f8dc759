import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';
import { sectionText } from '../support/writing';

/** Somebody's own plan, with an empty line to type on in one of its sections. */
const atASection = async (page: Page): Promise<void> => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await sectionText(page).click();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Delete');
};

test('typing sets Polish as a typesetter would', async ({ page }) => {
	await atASection(page);
	await page.keyboard.type('Osoby z zagranicy i "nowi sąsiedzi" w gminie - razem.');
	await expect(sectionText(page)).toHaveText(
		'Osoby z\u00a0zagranicy i\u00a0„nowi sąsiedzi” w\u00a0gminie – razem.',
		{ useInnerText: true }
	);
	await expect(page.locator('[data-words]')).toContainText('9 słów');
});

test('text from Word keeps its structure and loses its looks', async ({ page }) => {
	await atASection(page);
	const html = await readFile(
		join(import.meta.dirname, '../fixtures/pasted-from-word.html'),
		'utf8'
	);
	await sectionText(page).evaluate((element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', pasted);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, html);
	const text = sectionText(page);
	await expect(text.getByRole('heading', { level: 3 })).toHaveText('Wizja miasta');
	await expect(text.locator('strong')).toHaveText('otwarte');
	const lists = text.locator('> ul');
	await expect(lists).toHaveCount(1);
	await expect(lists.locator('> li > p')).toHaveText(['nauka języka', 'mieszkania']);
	await expect(lists.locator('li li')).toHaveText('dla dorosłych');
	await expect(text.locator('ol > li')).toHaveText('pierwszy krok');
	await expect(text.getByRole('cell')).toHaveText(['Rok', 'Osoby', '2027', '120']);
	expect(await text.innerHTML()).not.toMatch(/Mso|Comic|color:|font-size/);
});

test('a word is found and replaced throughout the section', async ({ page }) => {
	await atASection(page);
	await page.keyboard.type('Cudzoziemcy pracują. Cudzoziemcy uczą się.');
	await page.getByRole('button', { name: 'Znajdź i zamień' }).click();
	const panel = page.getByRole('search');
	await panel.getByLabel('Znajdź', { exact: true }).fill('Cudzoziemcy');
	await expect(panel.getByRole('status')).toHaveText('2 razy');
	await expect(page.locator('.ProseMirror-search-match')).toHaveCount(2);
	await panel.getByLabel('Zamień na').fill('Nowi mieszkańcy');
	await panel.getByRole('button', { name: 'Zamień wszystkie' }).click();
	await expect(sectionText(page)).toHaveText('Nowi mieszkańcy pracują. Nowi mieszkańcy uczą się.');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
});
