import type { Browser, Page } from '@playwright/test';
import { acceptAsNew, invite } from '../support/invitations';
import { beginPlan, expect, newBrowserPage, open, test } from '../support/people';

const conflict = 'Ktoś zmienił to w tym samym czasie';

/** A plan, its lead's page and that of a second editor. */
const twoAtWork = async (page: Page, browser: Browser): Promise<{ path: string; other: Page }> => {
	const { path } = await beginPlan(page);
	const other = await newBrowserPage(browser);
	await acceptAsNew(other, await invite(page, path, 'Redakcja'), 'Piotr Drugi');
	return { path, other };
};

const write = async (page: Page, text: string): Promise<void> => {
	await page.getByRole('textbox', { name: /^Treść rozdziału/ }).click();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Enter');
	await page.keyboard.type(text);
};

test('two people write the same section: the second is told and keeps both', async ({
	page,
	browser
}) => {
	const { path, other } = await twoAtWork(page, browser);
	const section = `${path}/document/vision`;
	await open(page, section);
	await open(other, section);
	await write(page, 'Zdanie pierwszej osoby.');
	await expect(page.locator('[data-save=saved]')).toBeVisible();
	await write(other, 'Zdanie drugiej osoby.');
	await expect(other.getByText(conflict)).toBeVisible();
	await other.getByRole('button', { name: 'Zachowaj obie, moją pod zapisaną' }).click();
	await expect(other.getByText(conflict)).toBeHidden();
	await expect(other.locator('[data-save=saved]')).toBeVisible();
	await open(page, section);
	const text = page.getByRole('textbox', { name: /^Treść rozdziału/ });
	await expect(text).toContainText('Zdanie pierwszej osoby.');
	await expect(text).toContainText('Zdanie drugiej osoby.');
});

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
	await page.getByLabel('Nazwa celu').fill('Cel pierwszej osoby');
	await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
	await expect(page.getByText('1. Cel pierwszej osoby')).toBeVisible();
	await other.getByLabel('Nazwa celu').fill('Cel drugiej osoby');
	await other.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
	const notice = other.locator('[data-conflict]');
	await expect(notice).toContainText('Cel pierwszej osoby');
	await expect(notice).toContainText('Cel drugiej osoby');
	await notice.getByRole('button', { name: 'Zapisz moją' }).click();
	await expect(other.getByText('1. Cel drugiej osoby')).toBeVisible();
	await open(page, `${path}/goals`);
	await expect(page.getByText('1. Cel drugiej osoby')).toBeVisible();
});
