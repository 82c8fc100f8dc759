import type { Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';
import { goToEnd, sectionText } from '../support/writing';

const bar = (page: Page) => page.locator('[data-section-work]');

/** Gives the section that is open to somebody. */
const assign = async (page: Page, owner: string, dueOn: string): Promise<void> => {
	await page.getByRole('button', { name: 'Zmień podział pracy' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Kto odpowiada za ten rozdział').selectOption({ label: owner });
	await dialog.getByLabel('Termin').fill(dueOn);
	await dialog.getByRole('button', { name: 'Zapisz podział pracy' }).click();
	await expect(dialog).toHaveCount(0);
};

test('a lead gives a section to a colleague, who finds it, writes there alone and hands it back', async ({
	page,
	browser
}) => {
	const { path } = await beginPlan(page);
	const link = await invite(page, path, 'Własne obszary', 'Edukacja');
	await open(page, `${path}/document/vision`);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, link, 'Piotr Drugi');
	await page.reload();
	await assign(page, 'Piotr Drugi', '2026-01-15');
	await expect(bar(page)).toContainText('Piotr Drugi');
	await expect(bar(page)).toContainText('15 stycznia 2026');

	// It stands at the plan's home, among one's plans and in the outline.
	await open(other, path);
	const overview = other.locator('[data-work-overview]');
	await expect(overview.getByRole('list', { name: 'Twoje rozdziały' })).toContainText(
		'po terminie'
	);
	await open(other, '/home');
	await expect(other.getByRole('list', { name: 'Twoje rozdziały dokumentów' })).toContainText(
		'15 stycznia 2026'
	);
	await open(other, `${path}/document`);
	await other.getByRole('link', { name: /^moje/ }).click();
	// Whoever is in a section stands in a list within its row.
	const rows = other.getByRole('list', { name: 'Spis treści' }).locator('> li');
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('odpowiada Piotr Drugi');

	// One writes in one's own section, not in the others.
	await rows.getByRole('link').click();
	await goToEnd(other);
	await other.keyboard.type('Słowa właściciela.');
	await expect(other.locator('[data-save=saved]')).toBeVisible();
	await other.getByRole('combobox', { name: 'Stan' }).selectOption('in review');
	await open(other, `${path}/document/introduction`);
	await expect(other.getByText('nie jest Tobie przydzielony')).toBeVisible();
	await expect(other.getByRole('combobox', { name: 'Stan' })).toHaveCount(0);

	// The lead reads it, approves it: nobody writes there until it is opened again.
	await page.reload();
	await expect(sectionText(page)).toContainText('Słowa właściciela.');
	await expect(page.getByRole('combobox', { name: 'Stan' })).toHaveValue('in review');
	await page.getByRole('combobox', { name: 'Stan' }).selectOption('approved');
	await expect(page.getByText('Ten rozdział jest zatwierdzony')).toBeVisible();
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'false');
	await page.getByRole('button', { name: 'Otwórz ponownie' }).click();
	await expect(sectionText(page)).toHaveAttribute('contenteditable', 'true');
	await other.context().close();
});

test('two who give out the same section see both choices', async ({ page, context }) => {
	const { path } = await beginPlan(page);
	const second = await context.newPage();
	await open(page, `${path}/document/vision`);
	await open(second, `${path}/document/vision`);
	await page.getByRole('button', { name: 'Zmień podział pracy' }).click();
	await page.getByRole('dialog').getByLabel('Termin').fill('2027-05-05');
	await assign(second, 'Maria Próbna', '2027-06-06');
	await page.getByRole('button', { name: 'Zapisz podział pracy' }).click();
	await expect(page.locator('[data-conflict]')).toContainText('6 czerwca 2027');
	await expect(page.locator('[data-conflict]')).toContainText('5 maja 2027');
	await page.getByRole('button', { name: 'Zapisz moją' }).click();
	await expect(bar(page)).toContainText('5 maja 2027');
});
