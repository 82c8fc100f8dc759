import type { Browser, Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';

/** A plan, its lead's page and that of a second editor. */
const twoAtWork = async (page: Page, browser: Browser): Promise<{ path: string; other: Page }> => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Piotr Drugi');
	return { path, other };
};

test('two people change the same goal: the second sees both and decides', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	await open(page, `${path}/goals`);
	await page
		.getByRole('main')
		.getByRole('button', { name: 'Dodaj cel strategiczny' })
		.first()
		.click();
	await page.getByLabel('Nazwa celu').fill('Wspólny cel');
	await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
	await expect(page.getByText('1. Wspólny cel')).toBeVisible();

	await open(other, `${path}/goals`);
	for (const who of [page, other])
		await who.getByRole('button', { name: 'Zmień: Wspólny cel' }).click();
	// Before the first saves: a field that the second left alone would show the new text at once.
	await other.getByLabel('Nazwa celu').fill('Cel drugiej osoby');
	await page.getByLabel('Nazwa celu').fill('Cel pierwszej osoby');
	await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
	await expect(page.getByText('1. Cel pierwszej osoby')).toBeVisible();
	// The second sees both at once, before saving.
	const notice = other.locator('[data-conflict]');
	await expect(notice).toContainText('Cel pierwszej osoby');
	await expect(notice).toContainText('Cel drugiej osoby');
	await notice.getByRole('button', { name: 'Zapisz moją' }).click();
	await expect(other.getByText('1. Cel drugiej osoby')).toBeVisible();
	await open(page, `${path}/goals`);
	await expect(page.getByText('1. Cel drugiej osoby')).toBeVisible();
});
