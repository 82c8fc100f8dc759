import type { Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';
import { goToEnd, sectionText } from '../support/writing';

const write = async (page: Page, text: string): Promise<void> => {
	await goToEnd(page);
	await page.keyboard.press('Enter');
	await page.keyboard.type(text);
	await expect(page.locator('[data-save=saved]')).toBeVisible();
};
const addMilestone = (page: Page, path: string, title: string) =>
	page.evaluate(
		async ([address, name]) => {
			const item = { id: crypto.randomUUID(), version: null, title: name, phase: 3 };
			await fetch(`${address}/items/milestone`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ ...item, dueOn: '2027-05-01', doneOn: null })
			});
		},
		[path, title] as const
	);

test('a version is kept, compared, and brought back under somebody who is writing', async ({
	page,
	browser
}) => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Piotr Drugi');
	await open(page, `${path}/document/vision`);
	await write(page, 'Miasto otwarte dla wszystkich.');

	await open(page, `${path}/versions`);
	await page.getByLabel('Nazwa wersji').fill('Do konsultacji');
	await page.getByRole('button', { name: 'Zachowaj wersję' }).click();
	await expect(page.getByText('Zachowano wersję „Do konsultacji”.')).toBeVisible();

	await open(other, `${path}/document/vision`);
	await write(other, 'Zdanie, które rada odrzuci.');
	await addMilestone(page, path, 'Konsultacje społeczne');
	await page.getByRole('link', { name: 'Porównaj z obecnym stanem: Do konsultacji' }).click();
	const article = page.getByRole('article');
	await expect(article.locator('ins')).toContainText(['Zdanie, które rada odrzuci.']);
	await expect(article.getByRole('row', { name: /Konsultacje społeczne/ })).toContainText('dodano');
	const file = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Pobierz dla rady (DOCX)' }).click();
	expect((await file).suggestedFilename()).toMatch(/^Co się zmieniło.*\.docx$/);

	await open(page, `${path}/versions`);
	await page.getByRole('link', { name: 'Obejrzyj: Do konsultacji' }).click();
	await expect(page.getByRole('article')).toContainText('Miasto otwarte dla wszystkich.');
	await page.getByRole('button', { name: 'Przywróć całą wersję' }).click();
	await page.getByRole('button', { name: 'Tak, przywróć całą wersję' }).click();
	await expect(page.getByText('Przywrócono: Do konsultacji')).toBeVisible();
	await expect(sectionText(other)).not.toContainText('Zdanie, które rada odrzuci.');
	await expect(sectionText(other)).toContainText('Miasto otwarte dla wszystkich.');

	// What was there before can be brought back in its turn.
	await expect(page.locator('[data-version="before restore"]')).toHaveCount(1);
	await page.getByRole('link', { name: /^Obejrzyj: Wersja 2/ }).click();
	await page.getByRole('combobox', { name: 'Rozdział' }).selectOption('vision');
	await page.getByRole('button', { name: 'Przywróć tekst' }).click();
	await expect(sectionText(other)).toContainText('Zdanie, które rada odrzuci.');
	await open(page, `${path}/schedule`);
	await expect(page.getByText('Konsultacje społeczne')).toHaveCount(0);
});

test('an adopted plan is read-only at once, until a change request', async ({ page, browser }) => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Piotr Drugi');
	await open(other, `${path}/document/vision`);
	await write(other, 'Wizja przyjęta przez radę.');

	await open(page, `${path}/adoption`);
	await page.getByLabel('Data uchwały').fill('2026-03-25');
	await page.getByLabel('Numer uchwały').fill('XII/345/2026');
	await page.getByRole('button', { name: 'Zapisz przyjęcie planu' }).click();
	await page.getByRole('button', { name: 'Tak, plan został przyjęty' }).click();
	await expect(page.locator('[data-adopted]')).toContainText('XII/345/2026');
	await expect(sectionText(other)).toHaveAttribute('contenteditable', 'false', { timeout: 10_000 });
	await addMilestone(page, path, 'Po uchwale');
	await open(page, `${path}/schedule`);
	await expect(page.getByText('Po uchwale')).toHaveCount(0);
	await expect(page.locator('[data-adopted]')).toBeVisible();
	await open(page, `${path}/document/preview`);
	await expect(page.getByRole('article')).toContainText('Przyjęto uchwałą nr XII/345/2026');
	await expect(page.getByRole('article')).toContainText('Wizja przyjęta przez radę.');

	await open(page, `${path}/adoption`);
	await page.getByLabel('Powód zmiany').fill('Uwagi wojewody');
	await page.getByRole('button', { name: 'Otwórz wydanie 2' }).click();
	await expect(page.locator('[data-adopted]')).toHaveCount(0);
	await expect(page.getByText('Uwagi wojewody')).toBeVisible();
	await expect(sectionText(other)).toHaveAttribute('contenteditable', 'true', { timeout: 10_000 });
	await write(other, 'Zmiana po uwagach.');
	await page.getByRole('link', { name: 'Porównaj ze stanem obecnym' }).click();
	await expect(page.getByRole('article').locator('ins')).toContainText(['Zmiana po uwagach.']);
});
