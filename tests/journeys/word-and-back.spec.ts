import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { beginPlan, expect, open, test } from '../support/people';
import * as word from '../support/changed-in-word';
import { goToEnd, sectionText } from '../support/writing';

const sentence = 'Każda osoba czuje się tu u siebie.';
const jan = { author: 'Jan Nowak', at: '2026-11-20T10:15:00Z' };

const takeOut = async (page: Page, path: string): Promise<Uint8Array> => {
	await open(page, `${path}/export`);
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Pobierz do pracy w Wordzie' }).click();
	return new Uint8Array(await readFile(await (await waiting).path()));
};

const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
	page.getByLabel('Plik DOCX').setInputFiles({
		name,
		mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		buffer: Buffer.from(bytes)
	});

test('a document changed in Word comes back as suggestions and comments', async ({ page }) => {
	const { path } = await beginPlan(page);
	await open(page, `${path}/document/vision`);
	await goToEnd(page);
	await page.keyboard.press('Enter');
	await page.keyboard.type(sentence);
	await expect(sectionText(page)).toContainText(sentence);
	await expect(page.locator('[data-save=saved]')).toBeVisible();

	const left = await takeOut(page, path);
	const changed = await word.editPart(
		left,
		'word/document.xml',
		word.replaceRun(
			word.asPrinted(sentence),
			word.deleted('Każda osoba', jan) +
				word.inserted('Każdy mieszkaniec', jan) +
				word.plain(' czuje się tu ') +
				word.commented(77, 'u siebie.')
		)
	);
	const back = await word.withComment(changed, { id: 77, ...jan, text: 'A goście?' });

	await open(page, `${path}/document/word`);
	await choose(page, 'notatka.docx', new TextEncoder().encode('To nie jest dokument'));
	await page.getByRole('button', { name: 'Zobacz, co przynosi' }).click();
	await expect(page.getByText('Tego pliku nie da się odczytać')).toBeVisible();

	await choose(page, 'po-uwagach.docx', back);
	await page.getByRole('button', { name: 'Zobacz, co przynosi' }).click();
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { name: /po-uwagach/ })).toBeVisible();
	await expect(main.getByText('Każdy mieszkaniec')).toBeVisible();
	await expect(main.getByText('A goście?')).toBeVisible();
	await page.getByRole('button', { name: 'Przyjmij jako propozycje' }).click();
	await expect(main.getByText('Plik wczytany')).toBeVisible();

	// Suggested, not said: the text has both until somebody decides.
	await open(page, `${path}/document/vision`);
	await expect(sectionText(page).locator('ins')).toHaveText('Każdy mieszkaniec');
	await expect(sectionText(page).locator('del')).toHaveText('Każda osoba');
	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('article')).toContainText(sentence);
	await expect(page.getByRole('article')).not.toContainText('Każdy mieszkaniec');
});
